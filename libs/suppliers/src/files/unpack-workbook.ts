import { invalid } from '#kernel';
import { CAPS } from './caps.js';
import { guardedSheet } from './sheet-guard.js';
import { suspicious, unpack, unreadable, zipEntries } from './zip.js';
import type { ZipEntry } from './zip.js';

const WORKBOOK = 'xl/workbook.xml';
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/i;
/** Parts that hold content of sheets; pictures, charts and printer settings are not unpacked at all. */
const NEEDED = /^xl\/(_rels\/)?[^/]+\.(xml|rels)$|^xl\/worksheets\/[^/]+\.xml$/i;

/**
 * The parts of a workbook that are needed to read its sheets, each checked (reliability guide 11): what the directory
 * announces is held against the caps before anything is unpacked, and what is unpacked against what was announced.
 * Links behind cells (mailto:) are not followed and do no harm; links into other workbooks are refused.
 * @throws DomainError FILE_ZIP_SUSPICIOUS, FILE_HAS_MACROS, FILE_HAS_EXTERNAL_LINKS, FILE_TYPE_MISMATCH, FILE_UNREADABLE
 *   and those of `guardedSheet`
 */
export function workbookParts(bytes: Buffer): Map<string, Buffer> {
  const entries = zipEntries(bytes);
  assertHarmless(entries, bytes.length);
  const needed = entries.filter(({ name }) => NEEDED.test(name));
  return new Map(needed.map((entry) => [entry.name, checkedPart(bytes, entry)]));
}

function assertHarmless(entries: readonly ZipEntry[], packed: number): void {
  const unpacked = entries.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0);
  const names = entries.map(({ name }) => name);
  if (entries.length > CAPS.zipEntries) throw suspicious('entries');
  if (unpacked > CAPS.unpackedBytes) throw suspicious('unpacked');
  if (unpacked > packed * CAPS.ratio) throw suspicious('ratio');
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length) throw suspicious('names');
  if (!names.every(isPlainName)) throw suspicious('names');
  if (names.some((name) => /vbaproject|\/macrosheets\//i.test(name))) throw invalid('FILE_HAS_MACROS');
  if (names.some((name) => /^xl\/externallinks\//i.test(name))) throw invalid('FILE_HAS_EXTERNAL_LINKS');
  if (!names.includes(WORKBOOK)) throw invalid('FILE_TYPE_MISMATCH', { extension: 'xlsx' });
}

/** No way out of the archive, no drive, no backslash, no hidden character. */
const isPlainName = (name: string): boolean => !/^\/|\\|^[a-z]:|\p{C}/iu.test(name) && !name.split('/').includes('..');

function checkedPart(bytes: Buffer, entry: ZipEntry): Buffer {
  const content = unpack(bytes, entry);
  if (SHEET.test(entry.name)) return Buffer.from(guardedSheet(content.toString('utf8')), 'utf8');
  if (content.includes('<!DOCTYPE') || content.includes('<!ENTITY')) throw unreadable();
  return content;
}
