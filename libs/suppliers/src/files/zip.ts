import { crc32, inflateRawSync } from 'node:zlib';
import { invalid } from '#kernel';

/** A file of an archive, as its directory describes it. */
export interface ZipEntry {
  readonly name: string;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly method: number;
  readonly crc: number;
  /** Where its local header begins. */
  readonly offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
/** In the 32 bits of a size it means that the true one stands elsewhere (zip64): no file of our size needs it. */
const ELSEWHERE = 0xffffffff;

/**
 * The directory of a zip archive (PKWARE APPNOTE 6.3). Nothing is unpacked.
 * @throws DomainError FILE_UNREADABLE when there is none, FILE_ZIP_SUSPICIOUS for encryption, zip64 and several disks
 */
export function zipEntries(bytes: Buffer): ZipEntry[] {
  const end = endOfDirectory(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (bytes.readUInt16LE(end + 8) !== count) throw suspicious('disks');
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw unreadable();
    entries.push(entryAt(bytes, at));
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/**
 * The content of an entry, exactly as long as the directory says.
 * @throws DomainError FILE_ZIP_SUSPICIOUS when it is longer or shorter, FILE_UNREADABLE when it is damaged
 */
export function unpack(bytes: Buffer, entry: ZipEntry): Buffer {
  const packed = packedContent(bytes, entry);
  const content = entry.method === STORED ? packed : inflated(packed, entry.unpackedBytes);
  if (content.length !== entry.unpackedBytes) throw suspicious('size');
  if (crc32(content) !== entry.crc) throw unreadable();
  return content;
}

export const suspicious = (rule: string): Error => invalid('FILE_ZIP_SUSPICIOUS', { rule });
export const unreadable = (): Error => invalid('FILE_UNREADABLE');

function endOfDirectory(bytes: Buffer): number {
  const earliest = Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT);
  for (let at = bytes.length - END_BYTES; at >= earliest; at -= 1)
    if (bytes.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  throw unreadable();
}

function entryAt(bytes: Buffer, at: number): ZipEntry {
  const nameBytes = bytes.readUInt16LE(at + 28);
  const entry = {
    name: bytes.toString('utf8', at + 46, at + 46 + nameBytes),
    packedBytes: bytes.readUInt32LE(at + 20),
    unpackedBytes: bytes.readUInt32LE(at + 24),
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    offset: bytes.readUInt32LE(at + 42),
  };
  const isEncrypted = (bytes.readUInt16LE(at + 8) & 1) === 1;
  if (isEncrypted) throw suspicious('encryption');
  if ([entry.packedBytes, entry.unpackedBytes, entry.offset].includes(ELSEWHERE)) throw suspicious('zip64');
  if (entry.method !== STORED && entry.method !== DEFLATED) throw suspicious('method');
  return entry;
}

function packedContent(bytes: Buffer, { offset, packedBytes }: ZipEntry): Buffer {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL_HEADER) throw unreadable();
  const from = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  if (from + packedBytes > bytes.length) throw unreadable();
  return bytes.subarray(from, from + packedBytes);
}

function inflated(packed: Buffer, unpackedBytes: number): Buffer {
  try {
    // One byte more than announced is enough to see that the directory lies.
    return inflateRawSync(packed, { maxOutputLength: unpackedBytes + 1 });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? suspicious('size') : unreadable();
  }
}
