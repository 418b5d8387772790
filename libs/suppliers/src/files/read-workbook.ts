import { readSheet } from 'read-excel-file/node';
import { DomainError, decimal, plain } from '#kernel';
import { unmistakable } from '../domain/list/number-text.js';
import type { RawRow } from '../domain/index.js';
import { storedZip } from './store-zip.js';
import { workbookParts } from './unpack-workbook.js';
import { unreadable } from './zip.js';

/** A number as the file holds it, before it is read. */
class NumberText {
  constructor(readonly text: string) {}
}

/**
 * Rows of the first visible sheet that is not empty. The reader gets an archive made anew of the checked parts, so that
 * it sees exactly what was checked. Formulas are never run: their stored results are read.
 */
export async function workbookRows(bytes: Buffer): Promise<RawRow[]> {
  const parts = workbookParts(bytes);
  const archive = storedZip(parts);
  for (const sheet of visibleSheets(parts.get('xl/workbook.xml')?.toString('utf8') ?? '')) {
    const rows = await sheetRows(archive, sheet);
    if (rows.some(({ cells }) => cells.some((cell) => cell.trim() !== ''))) return rows;
  }
  return [];
}

/** Numbers of the sheets, from 1, that a person sees. */
function visibleSheets(workbook: string): number[] {
  const sheets = Array.from(workbook.matchAll(/<(?:[\w.-]+:)?sheet\s[^>]*>/g), ([tag]) => tag);
  return sheets.flatMap((tag, index) => (/\sstate\s*=\s*["'](hidden|veryHidden)["']/.test(tag) ? [] : [index + 1]));
}

async function sheetRows(archive: Buffer, sheet: number): Promise<RawRow[]> {
  try {
    const options = { trim: false, parseNumber: (text: string) => new NumberText(text) };
    // A sheet that is a chart has no rows at all.
    const rows = (await readSheet(archive, sheet, options)) as readonly (readonly unknown[])[] | undefined;
    return (rows ?? []).map((cells, at) => ({ rowNumber: at + 1, cells: cells.map(cellOf) }));
  } catch (error) {
    throw error instanceof DomainError ? error : unreadable();
  }
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof NumberText) return numberOf(value.text);
  if (value instanceof Date) return dateOf(value);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/**
 * The shortest decimal text of a number: 1.1 where the file says 1.1000000000000001, and all digits of 12345678901234,
 * which may be a tax id. Digits behind the fifteenth of a broken number are dust of its calculation: spreadsheets hold
 * fifteen. `12.345` is written so that nobody takes it for twelve thousand.
 */
function numberOf(text: string): string {
  const value = Number(text);
  if (!Number.isFinite(value)) throw unreadable();
  const exact = Number.isInteger(value) ? value : Number(value.toPrecision(15));
  return unmistakable(plain(decimal(exact)));
}

/** 2026-03-07, with the time when there is one. */
function dateOf(value: Date): string {
  if (Number.isNaN(value.getTime())) throw unreadable();
  return value
    .toISOString()
    .replace(/T00:00:00\.000Z$/, '')
    .replace(/\.\d+Z$/, '');
}
