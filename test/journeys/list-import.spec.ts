import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { applyImport, buyerWithProgramme, importFile, settled, startProduct } from '#testing';
import type { Buyer, TestProduct } from '#testing';

let product: TestProduct;
let buyer: Buyer;

beforeAll(async () => {
  product = await startProduct({ worker: 'postgres' });
  buyer = await buyerWithProgramme(product);
});
afterAll(() => product.stop());

const csv = (...lines: string[]): Buffer => Buffer.from(lines.join('\r\n'), 'utf8');

// Invented firms; the check characters of Guatemala's NIT are computed by its published algorithm.
const LIST = csv(
  'Listado de proveedores 2026,,,,,',
  '',
  'Razón social,País,N.I.T.,"Correo',
  'electrónico",Municipio,Empleados',
  'Panadería La Espiga,GT,576937-K,rosa@espiga.example,Quetzaltenango,9',
  'Lácteos El Volcán,GT,2536481-2,info@volcan.example,Antigua,"1,200"',
  'Empaques Maya,GT,2536481-3,no es un correo,Cobán,12.5',
  'Taller Sin Número,GT,,,Xela,',
);

interface Row {
  readonly id: string;
  readonly rowNumber: number;
  readonly outcome: string;
  readonly changed: string[];
  readonly cells: { field: string; header: string; raw: string; understood: string | null }[];
  readonly problems: {
    code: string;
    field: string | null;
    severity: string;
    message: string;
    row: number | null;
    listedSupplierId: string | null;
  }[];
}

async function rowsOf(of: Buyer, id: string, outcome?: string[]): Promise<Row[]> {
  const answer = await of.analyst.client.ask<{ import: { rows: { totalCount: number; edges: { node: Row }[] } } }>(
    `query ($id: ImportId!, $outcome: [ImportOutcome!], $first: Int!) { import(id: $id) { rows(outcome: $outcome, first: $first) { totalCount edges { node {
       id rowNumber outcome changed cells { field header raw understood }
       problems { code field severity message row listedSupplierId } } } } } }`,
    { id, outcome, first: 100 },
  );
  expect(answer.import.rows.totalCount).toBe(answer.import.rows.edges.length);
  return answer.import.rows.edges.map(({ node }) => node);
}

const listed = async (of: Buyer, filter: object = {}): Promise<{ names: string[]; total: number }> => {
  const { listedSuppliers } = await of.analyst.client.ask<{
    listedSuppliers: { totalCount: number; edges: { node: { name: string } }[] };
  }>(
    `query ($p: ProgrammeId!, $filter: ListedSupplierFilter) { listedSuppliers(programmeId: $p, filter: $filter, first: 100) { totalCount edges { node { name } } } }`,
    { p: of.programmeId, filter },
  );
  return { names: listedSuppliers.edges.map(({ node }) => node.name), total: listedSuppliers.totalCount };
};

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
  expect((await listed(buyer)).total).toBe(0);

  const [wrong, ...others] = await rowsOf(buyer, checked.id, ['REJECTED']);
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

  const corrected = await client.mutate<{ row: Row }>(
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

  const [last] = (await rowsOf(buyer, checked.id)).slice(-1);
  await client.mutate('setAsideImportRows', { importId: checked.id, rowIds: [last?.id] }, 'import { id }');
  const ready = await settled(client, checked.id);
  expect(ready.counts).toMatchObject({ new: 3, setAside: 1 });

  expect(await applyImport(buyer, ready)).toMatchObject({
    state: 'APPLIED',
    reason: null,
    job: { state: 'DONE', done: 3 },
  });
  expect(await listed(buyer)).toEqual({
    names: ['Empaques Maya', 'Lácteos El Volcán', 'Panadería La Espiga'],
    total: 3,
  });

  const second = await importFile(buyer, 'proveedores.csv', LIST);
  expect(second.counts).toMatchObject({ new: 1, changed: 0, same: 2, rejected: 1 });
});
