import { describe, expect, test } from '@jest/globals';
import writeWorkbook from 'write-excel-file/node';
import { firstRows, readList } from './read-list.js';
import { storedZip } from './store-zip.js';
import { partsOf, textCell, workbookOf } from './workbook.fixture.js';
import { zipEntries } from './zip.js';

const read = async (bytes: Uint8Array): Promise<number> => (await firstRows(readList(bytes, 'lista.xlsx'), 9)).length;
const LIST = `<row r="1">${textCell('A1', 'Nombre')}</row>`;
const withPart = (name: string, text = '<x/>'): Buffer => workbookOf(LIST, { [name]: text });
const deflated = (text = 'Nombre'): Promise<Buffer> => writeWorkbook([[{ value: text, type: String }]]).toBuffer();

/** The archive with other bytes in the directory entry of a file. */
function tampered(bytes: Buffer, name: string, change: (entry: Buffer) => void): Buffer {
  const copy = Buffer.from(bytes);
  const at = copy.lastIndexOf(Buffer.from(name)) - 46;
  change(copy.subarray(at));
  return copy;
}

describe('a hostile or damaged workbook is refused before its cells are read', () => {
  test('the fixture itself is a list', async () => {
    await expect(read(workbookOf(LIST))).resolves.toBe(1);
    await expect(read(await deflated())).resolves.toBe(1);
    await expect(
      read(
        withPart(
          'xl/worksheets/_rels/sheet1.xml.rels',
          '<Relationship TargetMode="External" Target="mailto:a@x.org"/>',
        ),
      ),
    ).resolves.toBe(1);
  });

  test.each([
    ['xl/vbaProject.bin', 'FILE_HAS_MACROS'],
    ['xl/macrosheets/sheet1.xml', 'FILE_HAS_MACROS'],
    ['xl/externalLinks/externalLink1.xml', 'FILE_HAS_EXTERNAL_LINKS'],
    ['../evil.xml', 'FILE_ZIP_SUSPICIOUS'],
    ['/etc/passwd', 'FILE_ZIP_SUSPICIOUS'],
    ['xl/../../evil.xml', 'FILE_ZIP_SUSPICIOUS'],
    ['xl\\evil.xml', 'FILE_ZIP_SUSPICIOUS'],
    ['C:evil.xml', 'FILE_ZIP_SUSPICIOUS'],
    ['xl/ev\u202Eil.xml', 'FILE_ZIP_SUSPICIOUS'],
    ['XL/Workbook.xml', 'FILE_ZIP_SUSPICIOUS'],
  ])('a part named %s: %s', async (name, code) => {
    await expect(read(withPart(name))).rejects.toThrow(code);
  });

  test('a zip of something else is no workbook', async () => {
    await expect(read(storedZip(new Map([['word/document.xml', Buffer.from('<x/>')]])))).rejects.toThrow(
      'FILE_TYPE_MISMATCH',
    );
  });

  test('too many files inside, and content that unpacks to a hundred times its size', async () => {
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`xl/media/${at}.xml`, '']));
    await expect(read(workbookOf(LIST, many))).rejects.toMatchObject({
      code: 'FILE_ZIP_SUSPICIOUS',
      details: { rule: 'entries' },
    });
    await expect(deflated('x'.repeat(2_000_000)).then(read)).rejects.toMatchObject({ details: { rule: 'ratio' } });
  });

  test('a directory that announces more than the cap, before anything is unpacked', async () => {
    const lying = tampered(await deflated(), 'xl/workbook.xml', (entry) => entry.writeUInt32LE(101 * 1024 * 1024, 24));
    await expect(read(lying)).rejects.toMatchObject({ details: { rule: 'unpacked' } });
  });

  test('content that is longer or shorter than announced', async () => {
    const bytes = await deflated();
    const { unpackedBytes } = zipEntries(bytes).find(({ name }) => name === 'xl/workbook.xml') ?? { unpackedBytes: 0 };
    for (const size of [10, unpackedBytes + 1])
      await expect(
        read(tampered(bytes, 'xl/workbook.xml', (entry) => entry.writeUInt32LE(size, 24))),
      ).rejects.toMatchObject({
        details: { rule: 'size' },
      });
  });

  test.each([
    ['encryption', 8, 1],
    ['method', 10, 12],
  ])('%s', async (rule, at, value) => {
    const bytes = tampered(await deflated(), 'xl/workbook.xml', (entry) => entry.writeUInt16LE(value, at));
    await expect(read(bytes)).rejects.toMatchObject({ code: 'FILE_ZIP_SUSPICIOUS', details: { rule } });
  });

  test('a changed byte, a cut file, a directory that points outside', async () => {
    const bytes = workbookOf(LIST);
    const flipped = Buffer.from(bytes);
    flipped.writeUInt8(0x20, flipped.indexOf('Nombre'));
    await expect(read(flipped)).rejects.toThrow('FILE_UNREADABLE');
    await expect(read(bytes.subarray(0, bytes.length - 30))).rejects.toThrow('FILE_UNREADABLE');
    await expect(
      read(tampered(bytes, 'xl/workbook.xml', (entry) => entry.writeUInt32LE(0x7fffffff, 42))),
    ).rejects.toThrow('FILE_UNREADABLE');
  });
});

describe('one cell in a far corner does not fill the memory', () => {
  test.each([
    ['<row r="50001"><c r="A50001"><v>1</v></c></row>', 'FILE_TOO_MANY_ROWS'],
    ['<row><c r="A999999"><v>1</v></c></row>', 'FILE_TOO_MANY_ROWS'],
    ['<row r="1"><c r="GS1"><v>1</v></c></row>', 'FILE_TOO_MANY_COLUMNS'],
    ['<row r="1"><c r="XFD1"><v>1</v></c></row>', 'FILE_TOO_MANY_COLUMNS'],
    ['<row r="1"><c a=">" r="ZZZ1"><v>1</v></c></row>', 'FILE_TOO_MANY_COLUMNS'],
    ['<row r="1"><c x:r="ZZZ1"><v>1</v></c></row>', 'FILE_TOO_MANY_COLUMNS'],
    ['<row r="1"><c r="A1" x:r="ZZZ1"><v>1</v></c></row>', 'FILE_TOO_MANY_COLUMNS'],
    ['<row r="1"><c r="ZZZZZZZZ1"><v>1</v></c></row>', 'FILE_UNREADABLE'],
    ['<row r="99999999999"><c r="A1"><v>1</v></c></row>', 'FILE_UNREADABLE'],
    ['<row r="1e9"><c r="A1"><v>1</v></c></row>', 'FILE_UNREADABLE'],
    ['<row r="1"><c r="&#90;&#90;&#90;&#90;1"><v>1</v></c></row>', 'FILE_UNREADABLE'],
    ['<row r="1"><c r=ZZZ1><v>1</v></c></row>', 'FILE_UNREADABLE'],
    ['<row r="1"><c a="<" r="ZZZZ1"><v>1</v></c></row>', 'FILE_UNREADABLE'],
    ['<row r="1"><c a="1"r="ZZZZ1"><v>1</v></c></row>', 'FILE_UNREADABLE'],
    ['<row r="1"><c a r="ZZZZ1"><v>1</v></c></row>', 'FILE_UNREADABLE'],
    ['<row r="1"><!-- <c> --><c r="A1"><v>1</v></c></row>', 'FILE_UNREADABLE'],
    ['<row r="1"><c r="A1"><v><![CDATA[1]]></v></c></row>', 'FILE_UNREADABLE'],
    ['<row r="1"><c r="A1"><v>1</v>', 'FILE_UNREADABLE'],
    ['<row r="1"><c><v>1</v></c></row>', 'FILE_UNREADABLE'],
    ['<row r="1"><c r="A1"><v>1e999</v></c></row>', 'FILE_UNREADABLE'],
  ])('%s is %s', async (rows, code) => {
    await expect(read(workbookOf(rows))).rejects.toThrow(code);
  });

  test('row 50,000 and column GR (the two hundredth) are read', async () => {
    await expect(read(workbookOf('<row r="50000"><c r="GR50000"><v>1</v></c></row>'))).resolves.toBe(1);
  });

  test('a document type anywhere is refused', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa">]><sst><si><t>&a;</t></si></sst>';
    await expect(read(workbookOf(LIST, { 'xl/sharedStrings.xml': bomb }))).rejects.toThrow('FILE_UNREADABLE');
  });

  test('a number that is none in one sheet of many is the error of the file', async () => {
    const parts = partsOf([{ rows: '<row r="1"><c r="A1"><v>abc</v></c></row>' }]);
    await expect(read(storedZip(parts))).rejects.toThrow('FILE_UNREADABLE');
  });
});
