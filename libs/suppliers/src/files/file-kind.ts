import { invalid } from '#kernel';

/** How a list is written: an Office Open XML workbook, or text with a sign between the cells. */
export type FileKind = 'workbook' | 'delimited';

const KIND_OF: Readonly<Record<string, FileKind>> = {
  xlsx: 'workbook',
  csv: 'delimited',
  tsv: 'delimited',
  txt: 'delimited',
};

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** OLE 2, in which Excel 97-2003 writes workbooks and later ones those that have a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const PDF = [0x25, 0x50, 0x44, 0x46];
const UTF16_MARKS = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];
/**
 * The kind of a list, on which its name and its first bytes must agree.
 * @throws DomainError FILE_TYPE_UNSUPPORTED, FILE_TYPE_MISMATCH, FILE_LOCKED_OR_OLD
 */
export function fileKindOf(fileName: string, bytes: Uint8Array): FileKind {
  const extension = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const kind = KIND_OF[extension];
  if (kind === undefined) throw invalid('FILE_TYPE_UNSUPPORTED', { extension: extension.slice(0, 10) });
  if (beginsWith(bytes, OLE)) throw invalid('FILE_LOCKED_OR_OLD');
  const fits = kind === 'workbook' ? beginsWith(bytes, ZIP) : isText(bytes);
  if (!fits) throw invalid('FILE_TYPE_MISMATCH', { extension });
  return kind;
}

const beginsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, at) => bytes[at] === byte);

/** A text without a UTF-16 mark holds no zero byte. */
function isText(bytes: Uint8Array): boolean {
  if (beginsWith(bytes, ZIP) || beginsWith(bytes, PDF)) return false;
  return UTF16_MARKS.some((mark) => beginsWith(bytes, mark)) || !bytes.includes(0);
}
