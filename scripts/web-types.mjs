// npm run web:types: writes apps/web/src/generated from the schema and the portal's documents, so that a field that the
// api does not have is a type error of the portal. With --check nothing is written: exit 1 when a file is out of date.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Source, buildASTSchema, concatAST, parse, specifiedRules, validate } from 'graphql';
import { operationFile } from './web-types/operations.mjs';
import { schemaFile } from './web-types/schema.mjs';

const ROOT = join(import.meta.dirname, '..');
const SCHEMA = join(ROOT, 'apps/api/schema.graphql');
const DOCUMENTS = join(ROOT, 'apps/web/src/graphql');
const TARGET = join(ROOT, 'apps/web/src/generated');

const read = (path) => parse(new Source(readFileSync(path, 'utf8'), path), { noLocation: false });

function loadDocuments() {
  return readdirSync(DOCUMENTS)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => ({ name: basename(name, '.graphql'), document: read(join(DOCUMENTS, name)) }));
}

/** @returns {Map<string, string>} text by file name */
function generate() {
  const schema = buildASTSchema(read(SCHEMA));
  const documents = loadDocuments();
  const all = concatAST(documents.map(({ document }) => document));
  const faults = validate(schema, all, specifiedRules);
  if (faults.length > 0) throw new Error(`The portal asks for what the schema does not have:\n${faults.join('\n\n')}`);
  const files = new Map([['schema.ts', schemaFile(schema)]]);
  for (const { name, document } of documents) files.set(`${name}.ts`, operationFile(schema, document, all));
  return files;
}

/** Names of the generated files that differ from what stands in the folder. */
function outOfDate(files) {
  const present = existsSync(TARGET) ? readdirSync(TARGET) : [];
  const stale = present.filter((name) => !files.has(name));
  const changed = [...files].filter(
    ([name, text]) => !present.includes(name) || readFileSync(join(TARGET, name), 'utf8') !== text,
  );
  return [...stale, ...changed.map(([name]) => name)];
}

function write(files) {
  mkdirSync(TARGET, { recursive: true });
  for (const name of readdirSync(TARGET)) if (!files.has(name)) rmSync(join(TARGET, name));
  for (const [name, text] of files) writeFileSync(join(TARGET, name), text);
}

try {
  const files = generate();
  const changed = outOfDate(files);
  if (!process.argv.includes('--check')) write(files);
  else if (changed.length > 0) throw new Error(`Out of date: ${changed.join(', ')}. Run npm run web:types.`);
  console.log(`apps/web/src/generated: ${files.size} files, ${changed.length} changed`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
