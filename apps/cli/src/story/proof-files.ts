import { crc32, deflateSync } from 'node:zlib';

/** A small file that is what its name says. */
export interface ProofFile {
  readonly name: string;
  /** As the portal asks for it. */
  readonly kind: 'photo' | 'document';
  readonly bytes: Uint8Array;
}

/** One file of each kind in turn; the words are written into it, so that no two are alike. */
export function proofFile(at: number, words: string): ProofFile {
  const makers = [
    (): ProofFile => ({ name: 'foto.jpg', kind: 'photo', bytes: jpeg(words) }),
    (): ProofFile => ({ name: 'factura.pdf', kind: 'document', bytes: pdf(words) }),
    (): ProofFile => ({ name: 'pantalla.png', kind: 'photo', bytes: png(words) }),
  ];
  return (makers[at % makers.length] ?? makers[0])?.() ?? { name: 'foto.jpg', kind: 'photo', bytes: jpeg(words) };
}

const uint16 = (value: number): number[] => [value >> 8, value & 255];

/** Eight by eight grey points: baseline, one component, one Huffman code a table (ITU-T T.81). */
function jpeg(words: string): Uint8Array {
  const segment = (marker: number, body: readonly number[]): number[] => [
    0xff,
    marker,
    ...uint16(body.length + 2),
    ...body,
  ];
  const table = (place: number): number[] => [place, 1, ...Array<number>(15).fill(0), 0];
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...segment(0xe0, [...Buffer.from('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    ...segment(0xfe, [...Buffer.from(words)]),
    ...segment(0xdb, [0, ...Array<number>(64).fill(1)]),
    ...segment(0xc0, [8, ...uint16(8), ...uint16(8), 1, 1, 0x11, 0]),
    ...segment(0xc4, table(0x00)),
    ...segment(0xc4, table(0x10)),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    ...[0x3f, 0xff, 0xd9],
  ]);
}

/** Four by four grey points (ISO/IEC 15948). */
function png(words: string): Uint8Array {
  const chunk = (type: string, body: Uint8Array): Uint8Array => {
    const named = Buffer.concat([Buffer.from(type), body]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(body.length);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, sum]);
  };
  const size = Buffer.from([0, 0, 0, 4, 0, 0, 0, 4, 8, 0, 0, 0, 0]);
  const lines = Buffer.from(Array.from({ length: 4 }, () => [0, 40, 90, 140, 190]).flat());
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', size),
    chunk('tEXt', Buffer.from(`Comment\0${words}`, 'latin1')),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** One page with a line of text (ISO 32000-1). */
function pdf(words: string): Uint8Array {
  const line = `BT /F1 12 Tf 20 40 Td (${words.replace(/[()\\]/g, ' ')}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 80] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${line.length} >>\nstream\n${line}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(`${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}${end}`, 'latin1');
}
