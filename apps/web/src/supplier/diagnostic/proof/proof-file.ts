/** 15 MB a file (domain guide 5.6), as the api counts it. */
const MAX_BYTES = 15 * 1024 * 1024;

const TYPES = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'];

/** What the person says of the file beside the file itself. */
export interface ProofFacts {
  /** Day the paper or photo was made; '' while unknown. */
  readonly issuedOn: string;
  readonly isCertificate: boolean;
  /** Last day of a certificate; '' while unknown. */
  readonly validUntil: string;
  /** Other answers that the same file proves. */
  readonly also: readonly string[];
}

export type FileFault = 'empty' | 'type' | 'size';

/** What speaks against a file before it is sent; the api reads its first bytes and decides. */
export function fileFault({ size, type }: { readonly size: number; readonly type: string }): FileFault | null {
  if (size === 0) return 'empty';
  if (!TYPES.includes(type)) return 'type';
  return size > MAX_BYTES ? 'size' : null;
}

export type FactFault = 'date' | 'validUntil';

/** What is missing beside the file. Dates are `2026-11-22`, which compare as text. */
export function factFault({ issuedOn, isCertificate, validUntil }: ProofFacts, today: string): FactFault | null {
  if (issuedOn === '' || issuedOn > today) return 'date';
  return isCertificate && (validUntil === '' || validUntil < issuedOn) ? 'validUntil' : null;
}

/** Kind of the file in the words of the api (domain guide 5.6). */
const kindOf = (type: string, isCertificate: boolean): string => {
  if (isCertificate) return 'certificate';
  return type.startsWith('image/') ? 'photo' : 'document';
};

/** Where the file goes, with what is said of it. */
export function proofPath(indicator: string, file: { name: string; type: string }, facts: ProofFacts): string {
  const { issuedOn, isCertificate, validUntil, also } = facts;
  const query = new URLSearchParams({ kind: kindOf(file.type, isCertificate), issuedOn, name: file.name });
  for (const one of [indicator, ...also]) query.append('indicator', one);
  if (isCertificate) query.set('validUntil', validUntil);
  return `/proofs?${query.toString()}`;
}

/** A photo tells when it was taken; the date of a document stands on it. Never later than today. */
export function likelyDate(type: string, madeOn: string, today: string): string {
  if (!type.startsWith('image/')) return '';
  return madeOn < today ? madeOn : today;
}

/** A size as people read it: kB below a tenth of a megabyte, else MB with one decimal. */
export const sizeOf = (bytes: number): { readonly value: string; readonly unit: 'kB' | 'MB' } =>
  bytes < 100_000
    ? { value: String(Math.max(1, Math.round(bytes / 1000))), unit: 'kB' }
    : { value: (bytes / 1_000_000).toFixed(1), unit: 'MB' };
