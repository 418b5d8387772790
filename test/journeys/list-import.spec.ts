import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  applyImport,
  buyerWithProgramme,
  csvFile,
  importFile,
  importedRows,
  listedNames,
  settled,
  startProduct,
  until,
} from '#testing';
import type { Buyer, ImportedRow, TestProduct } from '#testing';

let product: TestProduct;
let buyer: Buyer;

beforeAll(async () => {
  product = await startProduct({ worker: 'postgres' });
  buyer = await buyerWithProgramme(product);
});
afterAll(() => product.stop());

// Invented firms; the check characters of Guatemala's NIT are computed by its published algorithm.
const LIST = csvFile(
  'Listado de proveedores 2026,,,,,',
  '',
  'Razón social,País,N.I.T.,"Correo',
  'electrónico",Municipio,Empleados',
  'Panadería La Espiga,GT,576937-K,rosa@espiga.example,Quetzaltenango,9',
  'Lácteos El Volcán,GT,2536481-2,info@volcan.example,Antigua,"1,200"',
  'Empaques Maya,GT,2536481-3,no es un correo,Cobán,12.5',
  'Taller Sin Número,GT,,,Xela,',
);

test('a list with mistakes: checked cell by cell, corrected, set aside, applied; the second time nothing is new', async () => {
  const { client } = buyer.analyst;
  const checked = await importFile(buyer, 'proveedores.csv', LIST);
  expect(checked).toMatchObject({
    state: 'CHECKED',
    counts: { total: 4, new: 3, changed: 0, same: 0, rejected: 1, setAside: 0 },
    columnProblems: [],
    job: { state: 'DONE', done: 4, total: 4, errorCode: null },
  });
  expect(checked.columns.map(({ header, field }) => `${header}: ${field}`)).toEqual([
    'Razón social: NAME',
    'País: COUNTRY',
    'N.I.T.: TAX_ID',
    'Correo electrónico: EMAIL',
    'Municipio: TOWN',
    'Empleados: WORKERS',
  ]);
  expect((await listedNames(buyer)).total).toBe(0);

  const [wrong, ...others] = await importedRows(buyer, checked.id, ['REJECTED']);
  expect(others).toEqual([]);
  expect(wrong).toMatchObject({ outcome: 'REJECTED' });
  expect(wrong?.problems.map(({ code, field, severity }) => [code, field, severity])).toEqual([
    ['TAX_ID_BAD_CHECK_DIGIT', 'TAX_ID', 'ERROR'],
    ['EMAIL_INVALID', 'EMAIL', 'ERROR'],
    ['WORKERS_NOT_WHOLE', 'WORKERS', 'ERROR'],
  ]);
  expect(wrong?.problems[0]?.message).toMatch(/NIT 2536481-3 no es válido/);

  const early = await client.mutate(
    'applyImport',
    { importId: checked.id, checksum: checked.checksum },
    'import { id }',
  );
  expect(early.userErrors).toMatchObject([{ code: 'ROWS_STILL_REJECTED' }]);

  const corrected = await client.mutate<{ row: ImportedRow }>(
    'correctImportRow',
    {
      rowId: wrong?.id,
      cells: [
        { field: 'TAX_ID', raw: '' },
        { field: 'EMAIL', raw: 'ventas@maya.example' },
        { field: 'WORKERS', raw: '12' },
      ],
    },
    'row { outcome problems { code } cells { field raw understood } }',
  );
  expect(corrected.row).toMatchObject({ outcome: 'NEW', problems: [] });
  const again = await settled(client, checked.id);
  expect(again.counts).toMatchObject({ new: 4, rejected: 0 });
  expect(again.checksum).not.toBe(checked.checksum);

  const stale = await client.mutate(
    'applyImport',
    { importId: checked.id, checksum: checked.checksum },
    'import { id }',
  );
  expect(stale.userErrors).toMatchObject([{ code: 'IMPORT_STALE' }]);

  const [last] = (await importedRows(buyer, checked.id)).slice(-1);
  await client.mutate('setAsideImportRows', { importId: checked.id, rowIds: [last?.id] }, 'import { id }');
  const ready = await settled(client, checked.id);
  expect(ready.counts).toMatchObject({ new: 3, setAside: 1 });

  expect(await applyImport(buyer, ready)).toMatchObject({
    state: 'APPLIED',
    reason: null,
    job: { state: 'DONE', done: 3 },
  });
  expect(await listedNames(buyer)).toEqual({
    names: ['Empaques Maya', 'Lácteos El Volcán', 'Panadería La Espiga'],
    total: 3,
  });

  const second = await importFile(buyer, 'proveedores.csv', LIST);
  expect(second.counts).toMatchObject({ new: 1, changed: 0, same: 2, rejected: 1 });
});

test('an import is checked beside the buyer’s own list alone: two buyers have the same firm and neither learns of it (V15)', async () => {
  const [first, second] = [await buyerWithProgramme(product), await buyerWithProgramme(product)];
  const file = csvFile('Nombre,País,NIT', 'Panadería La Espiga,GT,576937-K');
  await applyImport(first, await importFile(first, 'a.csv', file));
  const other = await importFile(second, 'b.csv', file);
  expect(other.counts).toMatchObject({ new: 1, changed: 0, same: 0 });
  expect((await importedRows(second, other.id)).flatMap(({ problems }) => problems)).toEqual([]);
  await applyImport(second, other);
  expect(await listedNames(first)).toEqual({ names: ['Panadería La Espiga'], total: 1 });

  const again = await importFile(first, 'c.csv', csvFile('Nombre,País,NIT', 'Panaderia La Espigaa,GT,'));
  const [row] = await importedRows(first, again.id);
  expect(row?.problems).toMatchObject([{ code: 'POSSIBLE_DUPLICATE_OF', severity: 'WARNING' }]);
  expect(row?.problems[0]?.listedSupplierId).toMatch(/^lst_[0-9a-f]{32}$/);
  const { listedSuppliers } = await first.analyst.client.ask<{
    listedSuppliers: { edges: { node: { id: string } }[] };
  }>('query ($p: ProgrammeId!) { listedSuppliers(programmeId: $p, first: 1) { edges { node { id } } } }', {
    p: first.programmeId,
  });
  expect(row?.problems[0]?.listedSupplierId).toBe(listedSuppliers.edges[0]?.node.id);
});

test('what a spreadsheet would run stays text, and leaves guarded in the file of the rows left out', async () => {
  const list = csvFile(
    'Nombre,País,Correo,Compras',
    '"=HYPERLINK(""http://x"")",GT,no,5 kg',
    '@SUM(A1),GT,a@b.example,"1.234,50"',
  );
  const checked = await importFile(buyer, 'formulas.csv', list);
  const [bad, good] = await importedRows(buyer, checked.id);
  expect(bad?.problems.map(({ code }) => code)).toEqual([
    'TEXT_LOOKS_LIKE_FORMULA',
    'EMAIL_INVALID',
    'SPEND_NOT_MONEY',
  ]);
  expect(good).toMatchObject({ outcome: 'NEW', problems: [{ code: 'TEXT_LOOKS_LIKE_FORMULA', severity: 'WARNING' }] });
  await buyer.analyst.client.mutate('setAsideImportRows', { importId: checked.id }, 'import { id }');
  await settled(buyer.analyst.client, checked.id);
  const file = await buyer.analyst.client.download(`/downloads/rejected-rows/${checked.id}`);
  expect(file.headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="filas-apartadas.csv"',
    'x-content-type-options': 'nosniff',
  });
  const [header, line, end] = file.bytes.toString('utf8').split('\r\n');
  expect(header).toBe('\uFEFFNombre,País,Correo,Compras,problema');
  expect(line).toMatch(/^"'=HYPERLINK\(""http:\/\/x""\)",GT,no,5 kg,.*correo/);
  expect(end).toBe('');
  const stranger = await buyerWithProgramme(product);
  const foreign = await stranger.analyst.client.download(`/downloads/rejected-rows/${checked.id}`);
  expect({ status: foreign.status, code: (JSON.parse(foreign.bytes.toString()) as { code: string }).code }).toEqual({
    status: 404,
    code: 'NOT_FOUND',
  });
});

test('columns that say too little reject every row, until the person says what they mean', async () => {
  const { client } = buyer.analyst;
  const checked = await importFile(
    buyer,
    'sin-pais.csv',
    csvFile('Empresa,Cosa,Valor', 'Taller Azul,x,"1.234"', 'Taller Rojo,y,"2.345"'),
  );
  expect(checked).toMatchObject({ counts: { rejected: 2 }, columnProblems: [{ code: 'COLUMN_COUNTRY_MISSING' }] });
  const input = { importId: checked.id, expectedVersion: checked.version };
  const none = await client.mutate(
    'mapImportColumns',
    { ...input, columns: [{ index: 0, field: 'IGNORE' }] },
    'import { id }',
  );
  expect(none.userErrors.map(({ code }) => code)).toEqual(['COLUMN_NAME_MISSING', 'COLUMN_COUNTRY_MISSING']);
  const mapped = { ...input, country: 'GT', columns: [{ index: 2, field: 'SPEND', decimalSign: ',' }] };
  const unknown = await client.mutate(
    'mapImportColumns',
    { ...mapped, columns: [{ index: 9, field: 'NAME' }] },
    'import { id }',
  );
  expect(unknown.userErrors).toMatchObject([{ code: 'COLUMN_UNKNOWN' }]);
  await client.mutate('mapImportColumns', mapped, 'import { id }');
  expect(await settled(client, checked.id)).toMatchObject({ counts: { new: 2, rejected: 0 }, columnProblems: [] });
  expect((await importedRows(buyer, checked.id)).map(({ cells }) => cells[2]?.understood)).toEqual(['1234', '2345']);
  const late = await client.mutate('mapImportColumns', mapped, 'import { id }');
  expect(late.userErrors).toMatchObject([{ code: 'VERSION_CONFLICT' }]);
});

test('a check that breaks off in the middle begins again: every row once, and the chain of audit whole', async () => {
  const own = await buyerWithProgramme(product);
  const { client } = own.analyst;
  const lines = Array.from({ length: 2_500 }, (_, at) => `Comercial ${at.toString(36)} ${at},GT,Pueblo ${at % 7}`);
  const { body } = await client.upload('larga.csv', csvFile('Nombre,País,Municipio', ...lines));
  const { import: started } = await client.mutate<{ import: { id: string } }>(
    'startImport',
    { programmeId: own.programmeId, uploadId: body.id },
    'import { id }',
  );
  await until(async () =>
    (await product.rows(`select 1 from job where state = 'RUNNING' and done > 0`))[0] ? true : undefined,
  );
  await product.rows(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'enverde-worker' and datname = current_database()`,
  );
  const checked = await settled(client, started.id);
  expect(checked.counts).toMatchObject({ total: 2_500, new: 2_500 });
  expect(await applyImport(own, checked)).toMatchObject({ state: 'APPLIED' });
  expect((await listedNames(own)).total).toBe(2_500);
  const chain = await product.rows<{ action: string; added: number }>(
    `select action, (detail->>'added')::int as added from audit_entry where org_id = $1 and action like 'suppliers.%import%' order by seq`,
    [own.analyst.orgId],
  );
  expect(chain.filter(({ action }) => action === 'suppliers.list-imported').map(({ added }) => added)).toEqual([
    500, 500, 500, 500, 500,
  ]);
  const again = await importFile(own, 'larga.csv', csvFile('Nombre,País,Municipio', ...lines));
  expect(again.counts).toMatchObject({ new: 0, changed: 0, same: 2_500 });
}, 120_000);
