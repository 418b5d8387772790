import i18next from 'i18next';
import type { Area, Language } from './areas.js';

const bundles = import.meta.glob<Record<string, string>>('./{es,en}/*.json', { import: 'default' });

const CHOICE = 'enverde.language';
const listeners = new Set<() => void>();
const wanted = new Set<Area>();
let language: Language = firstLanguage();

await i18next.init({
  lng: language,
  fallbackLng: false,
  resources: {},
  ns: [],
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
});

/** Spanish, unless this person chose English before or their device speaks English and no Spanish. */
function firstLanguage(): Language {
  const chosen = localStorage.getItem(CHOICE);
  if (chosen === 'es' || chosen === 'en') return chosen;
  const spoken = navigator.languages.map((tag) => tag.slice(0, 2));
  return spoken.includes('en') && !spoken.includes('es') ? 'en' : 'es';
}

export const currentLanguage = (): Language => language;

export const hasTexts = (area: Area): boolean => i18next.hasResourceBundle(language, area);

/** Fetches the texts of the areas in the language of the moment; what is here already is not fetched again. */
export async function loadTexts(...areas: readonly Area[]): Promise<void> {
  areas.forEach((area) => wanted.add(area));
  await fetchTexts(language, areas);
}

async function fetchTexts(of: Language, areas: readonly Area[]): Promise<void> {
  const missing = areas.filter((area) => !i18next.hasResourceBundle(of, area));
  await Promise.all(
    missing.map(async (area) => {
      const texts = await bundles[`./${of}/${area}.json`]?.();
      i18next.addResourceBundle(of, area, texts);
    }),
  );
}

/** Speaks another language from now on, and remembers it on this device. */
export async function speak(next: Language): Promise<void> {
  await fetchTexts(next, [...wanted]);
  await i18next.changeLanguage(next);
  language = next;
  localStorage.setItem(CHOICE, next);
  document.documentElement.lang = next;
  listeners.forEach((listener) => listener());
}

export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const textsOf = (area: Area): ((key: string, values?: Record<string, unknown>) => string) =>
  i18next.getFixedT(language, area) as (key: string, values?: Record<string, unknown>) => string;

document.documentElement.lang = language;
