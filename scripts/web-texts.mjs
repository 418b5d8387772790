// npm run web:texts: both languages have the same texts, every text is said somewhere, and nothing is said that has no
// text. Exit 1 with what is wrong.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', 'apps/web/src');
const FORMS = { es: ['one', 'many', 'other'], en: ['one', 'other'] };
const LANGUAGES = Object.keys(FORMS);

/** Areas of a language with their texts. */
const catalogue = (language) =>
  new Map(
    readdirSync(join(ROOT, 'i18n', language))
      .filter((name) => name.endsWith('.json'))
      .map((name) => [basename(name, '.json'), JSON.parse(readFileSync(join(ROOT, 'i18n', language, name), 'utf8'))]),
  );

const base = (key) => key.replace(/_(one|many|other)$/, '');
const placeholders = (text) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

/** Faults of one area, compared between the languages. */
function areaFaults(area, texts) {
  const bases = new Set(LANGUAGES.flatMap((language) => Object.keys(texts[language] ?? {}).map(base)));
  return [...bases].flatMap((key) => keyFaults(`${area}:${key}`, key, texts));
}

function keyFaults(name, key, texts) {
  const isPlural = LANGUAGES.some((language) => `${key}_other` in (texts[language] ?? {}));
  const wanted = (language) => (isPlural ? FORMS[language].map((form) => `${key}_${form}`) : [key]);
  const missing = LANGUAGES.flatMap((language) =>
    wanted(language)
      .filter((form) => !texts[language]?.[form]?.trim())
      .map((form) => `${name}: ${language} lacks ${form}`),
  );
  if (missing.length > 0) return missing;
  const [es, en] = LANGUAGES.map((language) => placeholders(texts[language][wanted(language).at(-1)]));
  return es.join() === en.join() ? [] : [`${name}: {{${es}}} in es, {{${en}}} in en`];
}

function sources(folder = ROOT) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ['generated', 'i18n'].includes(entry.name) ? [] : sources(path);
    return /\.tsx?$/.test(entry.name) && !/\.spec\.ts$/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });
}

/** Literals of the code, and templates with a varying end, as patterns. */
function sayings(code) {
  const literals = new Set([...code.matchAll(/'([^'\n]*)'/g)].map(([, text]) => text));
  const templates = [...code.matchAll(/`([\w.]*)\$\{[^`]*?\}([\w.]*)`/g)].map(
    ([, head, tail]) => new RegExp(`^${head.replaceAll('.', '\\.')}.+${tail.replaceAll('.', '\\.')}$`),
  );
  return { literals, templates: templates.filter(({ source }) => /^\^[\w\\]/.test(source) && source.includes('\\.')) };
}

function unusedFaults(catalogues) {
  const { literals, templates } = sayings(sources().join('\n'));
  const isSaid = (key) => literals.has(key) || templates.some((template) => template.test(key));
  return [...catalogues.es].flatMap(([area, texts]) =>
    [...new Set(Object.keys(texts).map(base))]
      .filter((key) => !isSaid(key))
      .map((key) => `${area}:${key}: nobody says it`),
  );
}

const catalogues = Object.fromEntries(LANGUAGES.map((language) => [language, catalogue(language)]));
const areas = new Set(LANGUAGES.flatMap((language) => [...catalogues[language].keys()]));
const faults = [
  ...[...areas].flatMap((area) =>
    areaFaults(area, Object.fromEntries(LANGUAGES.map((language) => [language, catalogues[language].get(area)]))),
  ),
  ...unusedFaults(catalogues),
];
faults.forEach((fault) => console.error(fault));
const count = [...catalogues.es.values()].reduce((sum, texts) => sum + Object.keys(texts).length, 0);
console.log(`${areas.size} areas, ${count} texts in Spanish, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
