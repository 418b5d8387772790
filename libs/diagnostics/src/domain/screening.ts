import { XLSX } from './proof.js';
import type { MediaType } from './proof.js';

/** Why a file is kept but cannot be used (domain guide 5.6). */
export type QuarantineReason = 'unreadable' | 'active-content' | 'encrypted';

const latin = new TextDecoder('latin1');

/**
 * Looks at a file before anybody else does: cut off, locked with a password, or with programs inside, it stays in
 * quarantine. No scanner for malware runs here (D19): what passes is "no analizado".
 * @returns undefined when the file may be used
 */
export function screened(bytes: Uint8Array, mediaType: MediaType): QuarantineReason | undefined {
  const body = latin.decode(bytes);
  if (!IS_WHOLE[mediaType](body, bytes)) return 'unreadable';
  if (mediaType === 'application/pdf' && /\/Encrypt\b/.test(body)) return 'encrypted';
  return PROGRAMS[mediaType]?.test(body) ? 'active-content' : undefined;
}

const PROGRAMS: Partial<Readonly<Record<MediaType, RegExp>>> = {
  'application/pdf': /\/(JavaScript|Launch)\b/,
  [XLSX]: /vbaProject\.bin|xl\/(externalLinks|embeddings|activeX)\//,
};

/** How each kind of file ends when it is whole. */
const IS_WHOLE: Readonly<Record<MediaType, (body: string, bytes: Uint8Array) => boolean>> = {
  'application/pdf': (body) => body.slice(-2048).includes('%%EOF'),
  'image/jpeg': (body, bytes) => body.includes('\u00ff\u00d9', startOfScan(bytes)),
  'image/png': (body) => body.slice(-64).includes('IEND'),
  'image/webp': (body, bytes) => new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true) + 8 <= body.length,
  [XLSX]: (body) => body.slice(-66_000).includes('PK\u0005\u0006'),
  'text/csv': () => true,
};

/** Where the picture itself begins: what lies before it may hold a small picture of its own, whole. */
function startOfScan(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2))
    if (bytes[at + 1] === 0xda) return at;
  return bytes.length;
}
