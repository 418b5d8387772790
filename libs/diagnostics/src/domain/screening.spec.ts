import { describe, expect, test } from '@jest/globals';
import { mediaTypeOf } from './proof.js';
import { screened } from './screening.js';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)));
const SMALL_PICTURE = [0xff, 0xd8, 0xff, 0xda, 0x00, 0x02, 1, 2, 0xff, 0xd9];
const SEGMENT = [0xff, 0xe1, 0x00, 2 + SMALL_PICTURE.length, ...SMALL_PICTURE];
const SCAN = [0xff, 0xda, 0x00, 0x02, 5, 6, 7];
const pdf = (inside: string): Uint8Array => bytes('%PDF-1.7\n', inside, '\n%%EOF\n');
const workbook = (inside: string): Uint8Array =>
  bytes('PK\u0003\u0004 xl/workbook.xml ', inside, 'PK\u0005\u0006', Array<number>(18).fill(0));

const looked = (file: Uint8Array): string | undefined => screened(file, mediaTypeOf(file));

describe('a file is looked at before anybody else does (domain guide 5.6)', () => {
  test.each([
    ['a PDF', pdf('1 0 obj')],
    ['a photo with a small picture of itself', bytes([0xff, 0xd8], SEGMENT, SCAN, [0xff, 0xd9])],
    ['a workbook', workbook('xl/worksheets/sheet1.xml')],
    ['a table', bytes('mes;kWh\r\nenero;120,5\r\n')],
  ])('%s may be used', (_, file) => {
    expect(looked(file)).toBeUndefined();
  });

  test.each([
    ['a PDF that was cut off', bytes('%PDF-1.7\n1 0 obj'), 'unreadable'],
    ['a photo that was cut off after its small picture', bytes([0xff, 0xd8], SEGMENT, SCAN), 'unreadable'],
    ['a PDF with a password', pdf('/Encrypt 5 0 R'), 'encrypted'],
    ['a PDF with a program', pdf('/OpenAction << /S /JavaScript >>'), 'active-content'],
    ['a workbook with macros', workbook('xl/vbaProject.bin'), 'active-content'],
  ])('%s stays in quarantine', (_, file, why) => {
    expect(looked(file)).toBe(why);
  });

  test.each([
    ['an archive', bytes('PK\u0003\u0004 nomina.exe ')],
    ['a program that calls itself a table', bytes('MZ\u0090\u0000,\n')],
    ['words without columns', bytes('hola\n')],
  ])('%s is no proof at all', (_, file) => {
    expect(() => mediaTypeOf(file)).toThrow('PROOF_TYPE_UNSUPPORTED');
  });
});
