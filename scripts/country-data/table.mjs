import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

const DATA = new URL('../../libs/countries/data/', import.meta.url);

/** @returns {Record<string, string>[]} the rows of a table of libs/countries/data by the names of its header */
export const tableOf = (name) => parse(readFileSync(new URL(name, DATA), 'utf8'), { columns: true });

/** A TypeScript literal of text, with the quotes of the house. */
export const literal = (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
