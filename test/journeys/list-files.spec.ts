import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import writeWorkbook from 'write-excel-file/node';
import { buyerWithProgramme, importFile, persona, startProduct } from '#testing';
import type { Buyer, TestProduct } from '#testing';

/** Files as buyers send them, good and bad, through the door and the worker. Firms are invented. */
let product: TestProduct;
let buyer: Buyer;

beforeAll(async () => {
  product = await startProduct({ worker: 'postgres' });
  buyer = await buyerWithProgramme(product);
});
afterAll(() => product.stop());

const ROWS = [
  ['Listado 2026'],
  [],
  ['Razón\nsocial', 'País', 'N.I.T.', 'Municipio', 'Empleados'],
  ['Panadería Ñandú «El Volcán»', 'Guatemala', '576937-K', 'Cobán', '9'],
  ['Lácteos – San José', 'GT', '2536481-2', 'Antigua', '1.200'],
];
const withSign = (sign: string): string =>
  ROWS.map((cells) => cells.map((cell) => (cell.includes('\n') ? `"${cell}"` : cell)).join(sign)).join('\r\n');
/** Windows-1252 has the dash of Word where Latin-1 has a control character. */
const windows1252 = (text: string): Buffer => Buffer.from(text.replaceAll('–', '\u0096'), 'latin1');

const understoodOf = async (id: string): Promise<(string | null)[][]> => {
  const answer = await buyer.analyst.client.ask<{
    import: { rows: { edges: { node: { cells: { understood: string | null }[] } }[] } };
  }>('query ($id: ImportId!) { import(id: $id) { rows(first: 10) { edges { node { cells { understood } } } } } }', {
    id,
  });
  return answer.import.rows.edges.map(({ node }) => node.cells.map(({ understood }) => understood));
};

describe('one list, however it was saved', () => {
  const workbook = (): Promise<Buffer> =>
    writeWorkbook(ROWS.map((cells) => cells.map((value) => ({ value, type: String })))).toBuffer();
  test.each([
    ['lista.csv', 'commas, UTF-8', () => Buffer.from(withSign(','), 'utf8')],
    ['lista.csv', 'commas, UTF-8 with its mark', () => Buffer.from(`\uFEFF${withSign(',')}`, 'utf8')],
    ['lista.csv', 'semicolons, Windows-1252', () => windows1252(withSign(';'))],
    ['lista.tsv', 'tabs, UTF-16', () => Buffer.from(`\uFEFF${withSign('\t')}`, 'utf16le')],
    ['LISTA.XLSX', 'a workbook', workbook],
  ] as const)('%s: %s', async (name, _, bytes) => {
    const checked = await importFile(buyer, name, await bytes());
    expect(checked).toMatchObject({ state: 'CHECKED', counts: { total: 2, new: 2 }, columnProblems: [] });
    expect(checked.columns.map(({ header, field }) => [header, field])).toEqual([
      ['Razón social', 'NAME'],
      ['País', 'COUNTRY'],
      ['N.I.T.', 'TAX_ID'],
      ['Municipio', 'TOWN'],
      ['Empleados', 'WORKERS'],
    ]);
    expect(await understoodOf(checked.id)).toEqual([
      ['Panadería Ñandú «El Volcán»', 'GT', '576937-K', 'Cobán', '9'],
      ['Lácteos – San José', 'GT', '2536481-2', 'Antigua', '1200'],
    ]);
  });

  test('the template comes as a workbook and goes back as a list whose example row is pointed out', async () => {
    const template = await buyer.analyst.client.download('/downloads/list-template');
    expect(template.status).toBe(200);
    expect(template.headers['content-disposition']).toBe('attachment; filename="lista-de-proveedores.xlsx"');
    const checked = await importFile(buyer, 'plantilla.xlsx', template.bytes);
    expect(checked.counts).toMatchObject({ total: 1, rejected: 1 });
    expect(checked.columns.every(({ field }) => field !== 'IGNORE')).toBe(true);
  });
});

describe('the door for files', () => {
  const CSV = Buffer.from('Nombre,País\nTaller,GT\n');
  const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

  test.each([
    ['nada.csv', Buffer.alloc(0), 422, 'FILE_EMPTY'],
    ['lista.exe', CSV, 422, 'FILE_TYPE_UNSUPPORTED'],
    ['lista', CSV, 422, 'FILE_TYPE_UNSUPPORTED'],
    ['lista.xls.csv', OLE, 422, 'FILE_LOCKED_OR_OLD'],
    ['lista.xlsx', CSV, 422, 'FILE_TYPE_MISMATCH'],
    ['lista.csv', Buffer.from('%PDF-1.7'), 422, 'FILE_TYPE_MISMATCH'],
    ['lista.csv', Buffer.alloc(16 * 1024 * 1024, 'a'), 413, 'FILE_TOO_BIG'],
    [`${'n'.repeat(300)}.csv`, CSV, 422, 'TEXT_TOO_LONG'],
    ['lista\u0000.csv', CSV, 422, 'TEXT_INVALID'],
    ['  ', CSV, 422, 'TEXT_EMPTY'],
  ])('%j is refused', async (name, bytes, status, code) => {
    const answer = await buyer.analyst.client.upload(name, bytes);
    expect(answer).toMatchObject({ status, body: { code } });
    expect(answer.body).toEqual({ code, message: expect.any(String), requestId: expect.any(String) });
  });

  test('without the header that only the portal sends nothing is taken', async () => {
    expect(await buyer.analyst.client.upload('lista.csv', CSV, {})).toMatchObject({
      status: 400,
      body: { code: 'BAD_USER_INPUT' },
    });
  });

  test('nobody, and nobody of another role, comes in; the answer says what a query would', async () => {
    const bank = await persona(product, 'LENDER', 'LA');
    for (const [client, status, code] of [
      [product.client(), 401, 'UNAUTHENTICATED'],
      [bank.client, 403, 'FORBIDDEN'],
    ] as const) {
      expect(await client.upload('lista.csv', CSV)).toMatchObject({ status, body: { code } });
      for (const path of ['/downloads/list-template', `/downloads/rejected-rows/imp_${'0'.repeat(32)}`]) {
        const answer = await client.download(path);
        expect({ status: answer.status, body: JSON.parse(answer.bytes.toString()) as object }).toMatchObject({
          status,
          body: { code },
        });
      }
    }
  });

  test('nothing of what was refused is left behind', async () => {
    expect(await product.rows('select 1 from upload')).toEqual([]);
    expect(await product.rows('select 1 from upload_chunk')).toEqual([]);
  });
});

describe('a file that turns out to be no list', () => {
  test.each([
    ['bomba.xlsx', () => zipOf('xl/workbook.xml', Buffer.alloc(3_000_000, 0x20)), 'FILE_ZIP_SUSPICIOUS'],
    ['roto.xlsx', () => Buffer.from('504b0304ffffffffffff', 'hex'), 'FILE_UNREADABLE'],
    ['comillas.csv', () => Buffer.from(`Nombre,País\n"Taller,GT\n${'x,GT\n'.repeat(90_000)}`), 'FILE_QUOTE_NOT_CLOSED'],
    ['numeros.csv', () => Buffer.from('1,2\n3,4\n'), 'FILE_HEADER_NOT_FOUND'],
    ['larga.csv', () => Buffer.from(`Nombre,País\n${'x'.repeat(2_001)},GT\n`), 'FILE_CELL_TOO_LONG'],
    ['espacios.csv', () => Buffer.from(' \n,,\n'), 'FILE_EMPTY'],
  ] as const)('%s', async (name, bytes, code) => {
    const failed = await importFile(buyer, name, bytes());
    expect(failed).toMatchObject({
      state: 'FAILED',
      checksum: null,
      reason: { code },
      job: { state: 'FAILED', errorCode: code },
    });
    expect(failed.reason?.message).not.toMatch(/[{}]/);
    expect(await product.rows('select 1 from upload')).toEqual([]);
  });

  test('an import that failed can be neither changed nor applied', async () => {
    const { id } = await importFile(buyer, 'numeros.csv', Buffer.from('1,2\n3,4\n'));
    const { client } = buyer.analyst;
    const aside = await client.mutate('setAsideImportRows', { importId: id }, 'import { id }');
    expect(aside.userErrors).toMatchObject([{ code: 'IMPORT_NOT_OPEN' }]);
    const applied = await client.mutate('applyImport', { importId: id, checksum: 'c'.repeat(64) }, 'import { id }');
    expect(applied.userErrors).toMatchObject([{ code: 'ILLEGAL_TRANSITION' }]);
  });
});

/** A zip archive of one deflated file. */
function zipOf(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('504b0304', 'hex'), fields, Buffer.from(name), packed]);
  const entry = Buffer.concat([Buffer.from('504b01021400', 'hex'), fields, Buffer.alloc(14), Buffer.from(name)]);
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, entry, end]);
}
