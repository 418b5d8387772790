import { invalid } from '#kernel';
import type { CalendarDate } from '#kernel';
import type { Grade } from '#scoring/domain';

/** What a file given as proof is (domain guide 5.6). */
export const PROOF_KINDS = ['document', 'photo', 'certificate'] as const;
export type ProofKind = (typeof PROOF_KINDS)[number];

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What may be kept as evidence (domain guide 5.6): no archives, no programs. */
export type MediaType = 'application/pdf' | 'image/jpeg' | 'image/png' | 'image/webp' | 'text/csv' | typeof XLSX;

/** What a supplier says of a file it gives. */
export interface ProofFacts {
  readonly kind: string;
  /** Day the paper or photo was made. */
  readonly issuedOn: CalendarDate;
  /** Last day of a certificate or permit; null where there is none. */
  readonly validUntil: CalendarDate | null;
}

/** 15 MB a file (domain guide 5.6). */
export const PROOF_MAX_BYTES = 15 * 1024 * 1024;

const FIRST_DAY = '1990-01-01';

/** How each kind of file begins: names and declared types can be anything. */
const BEGINNINGS: readonly (readonly [MediaType, (bytes: Uint8Array) => boolean])[] = [
  ['application/pdf', (bytes) => text(bytes, 0, 5) === '%PDF-'],
  ['image/jpeg', (bytes) => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff],
  ['image/png', (bytes) => bytes[0] === 0x89 && text(bytes, 1, 4) === 'PNG'],
  ['image/webp', (bytes) => text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP'],
  [XLSX, (bytes) => text(bytes, 0, 4) === 'PK\u0003\u0004' && names(bytes, 'xl/workbook.xml')],
  ['text/csv', isTable],
];

const latin = new TextDecoder('latin1');

/** True when an archive has an entry of that name. */
const names = (bytes: Uint8Array, entry: string): boolean => latin.decode(bytes).includes(entry);

/** Lines of text with separators, in whatever encoding a spreadsheet writes. */
function isTable(bytes: Uint8Array): boolean {
  if (bytes.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d)) return false;
  return /^[^\r\n]*[,;\t][^\r\n]*[\r\n]/.test(latin.decode(bytes.subarray(0, 20_000)));
}

const text = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));

/** What the file is, by its first bytes. @throws DomainError FILE_EMPTY, FILE_TOO_BIG, PROOF_TYPE_UNSUPPORTED */
export function mediaTypeOf(bytes: Uint8Array): MediaType {
  if (bytes.length === 0) throw invalid('FILE_EMPTY');
  if (bytes.length > PROOF_MAX_BYTES) throw invalid('FILE_TOO_BIG', { max: PROOF_MAX_BYTES / 1024 / 1024 });
  const found = BEGINNINGS.find(([, begins]) => begins(bytes));
  if (!found) throw invalid('PROOF_TYPE_UNSUPPORTED');
  return found[0];
}

/** @throws DomainError PROOF_KIND_UNKNOWN, PROOF_DATE_INVALID */
export function readProof({ kind, issuedOn, validUntil }: ProofFacts, today: CalendarDate): ProofKind {
  const known = PROOF_KINDS.find((one) => one === kind);
  if (!known) throw invalid('PROOF_KIND_UNKNOWN', { field: 'kind' });
  if (issuedOn > today || issuedOn < FIRST_DAY) throw invalid('PROOF_DATE_INVALID', { field: 'issuedOn' });
  if (validUntil !== null && validUntil < issuedOn) throw invalid('PROOF_DATE_INVALID', { field: 'validUntil' });
  return known;
}

/** Grades that a file of the supplier's own can still raise or renew; what was reviewed stays reviewed (method guide 2.2). */
export const mayBeProven = (grade: Grade): boolean => grade === 'E1' || grade === 'E2';
