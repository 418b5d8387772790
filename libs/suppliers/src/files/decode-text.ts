/** Characters of Windows-1252 for the bytes 0x80 to 0x9F, five of which mean nothing (WHATWG Encoding Standard). */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Bytes that are decoded at a time. */
const PIECE = 64 * 1024;

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** By the mark at the beginning; without one UTF-8 when all bytes are that, else Windows-1252, as Excel writes CSV. */
export function encodingOf(bytes: Uint8Array): TextEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/** The text of a file piece by piece, without the mark at its beginning. */
export function* decodedPieces(bytes: Uint8Array): Generator<string, void> {
  const encoding = encodingOf(bytes);
  const decode = encoding === 'windows-1252' ? windows1252 : streamDecoder(encoding);
  for (let at = 0; at < bytes.length; at += PIECE)
    yield decode(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
}

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += PIECE) decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

function streamDecoder(encoding: TextEncoding): (piece: Uint8Array, isLast: boolean) => string {
  const decoder = new TextDecoder(encoding);
  return (piece, isLast) => decoder.decode(piece, { stream: !isLast });
}

// TextDecoder reads Windows-1252 as Latin-1 in Node 20.18.3 and later 20, 22.13 to 22.18 and 24.0 to 24.6
// (nodejs/node issue 59515), which turns the dashes and quotes of Word into control characters.
const windows1252 = (piece: Uint8Array): string =>
  Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80] ?? character);
