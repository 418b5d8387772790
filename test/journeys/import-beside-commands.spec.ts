import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { applyImport, buyerWithProgramme, chainsOf, csvFile, importFile, listedNames, startProduct } from '#testing';
import type { Buyer, TestProduct } from '#testing';

/** D17: an import of 5,000 rows and 50 commands of the same organisation at once. */
const ROWS = 5000;
let product: TestProduct;
let buyer: Buyer;

beforeAll(async () => {
  product = await startProduct({ worker: 'postgres' });
  buyer = await buyerWithProgramme(product);
});
afterAll(() => product.stop());

test('while five thousand rows are applied fifty commands are none refused, and the chain of audit is whole', async () => {
  const lines = Array.from({ length: ROWS }, (_, row) => `Taller ${row} Número,GT,Antigua`);
  const checked = await importFile(buyer, 'talleres.csv', csvFile('Nombre,País,Municipio', ...lines));
  const before = await chainsOf(product);
  const applied = applyImport(buyer, checked);
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      buyer.analyst.client.mutate(
        'addListedSupplier',
        {
          programmeId: buyer.programmeId,
          name: `Panadería ${index}`,
          country: 'SV',
        },
        'listedSupplier { id }',
      ),
    ),
  );
  expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
  expect(await applied).toMatchObject({ state: 'APPLIED' });
  expect((await listedNames(buyer)).total).toBe(ROWS + 50);
  const { links, faults } = await chainsOf(product);
  expect(faults).toEqual([]);
  // One link a command, one for each bundle of 500 rows, one for what the person agreed to and one for its end.
  expect(links - before.links).toBe(50 + ROWS / 500 + 2);
}, 180_000);
