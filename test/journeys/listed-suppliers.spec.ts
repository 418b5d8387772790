import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { applyImport, buyerWithProgramme, csvFile, importFile, listedNames, startProduct } from '#testing';
import type { TestProduct } from '#testing';

let product: TestProduct;

beforeAll(async () => {
  product = await startProduct({ worker: 'postgres' });
});
afterAll(() => product.stop());

test('the list is searched by beginnings of words, by country and by part in the programme, in pages', async () => {
  const own = await buyerWithProgramme(product);
  const { client } = own.analyst;
  const list = csvFile(
    'Nombre,País,NIT,Municipio,Correo',
    'Panadería Ñandú,GT,576937-K,Cobán,a@x.example',
    'Pan de Vida,SV,,San Salvador,b@x.example',
    'Lácteos Cobán,GT,,Antigua,',
  );
  await applyImport(own, await importFile(own, 'lista.csv', list));
  expect(await listedNames(own, { search: 'PAN' })).toEqual({ names: ['Pan de Vida', 'Panadería Ñandú'], total: 2 });
  expect(await listedNames(own, { search: 'nandu coban' })).toEqual({ names: ['Panadería Ñandú'], total: 1 });
  expect(await listedNames(own, { search: 'coban' })).toMatchObject({ total: 2 });
  expect(await listedNames(own, { search: '576937-K' })).toMatchObject({ names: ['Panadería Ñandú'] });
  expect(await listedNames(own, { search: '%' })).toMatchObject({ total: 3 });
  expect(await listedNames(own, { country: ['SV'] })).toEqual({ names: ['Pan de Vida'], total: 1 });
  expect(await listedNames(own, { participation: ['INVITED'] })).toEqual({ names: [], total: 0 });

  const page = async (
    after?: string,
  ): Promise<{
    pageInfo: { hasNextPage: boolean; endCursor: string };
    edges: { node: { id: string; name: string } }[];
  }> =>
    (
      await client.ask<{ listedSuppliers: never }>(
        'query ($p: ProgrammeId!, $first: Int!, $after: String) { listedSuppliers(programmeId: $p, first: $first, after: $after) { pageInfo { hasNextPage endCursor } edges { node { id name } } } }',
        { p: own.programmeId, first: 2, after },
      )
    ).listedSuppliers;
  const one = await page();
  const two = await page(one.pageInfo.endCursor);
  expect([...one.edges, ...two.edges].map(({ node }) => node.name)).toEqual([
    'Lácteos Cobán',
    'Pan de Vida',
    'Panadería Ñandú',
  ]);
  expect([one.pageInfo.hasNextPage, two.pageInfo.hasNextPage]).toEqual([true, false]);
  for (const after of [
    'x',
    Buffer.from('["a",1]').toString('base64url'),
    Buffer.from('["\\u0000","x"]').toString('base64url'),
  ]) {
    const { errors } = await client.send(
      'query ($p: ProgrammeId!, $after: String) { listedSuppliers(programmeId: $p, first: 2, after: $after) { edges { cursor } } }',
      { p: own.programmeId, after },
    );
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  }

  const all = [...one.edges, ...two.edges].map(({ node }) => node.id);
  const input = {
    waveId: own.waveId,
    listedSupplierIds: all,
    clientMutationId: '7f0c1d5e-5f52-4f0e-9d8f-2f4f4f3f2f10',
  };
  const invited = await client.mutate<{ invitations: { state: string }[]; replayed: boolean }>(
    'inviteSuppliers',
    input,
    'invitations { state } replayed',
  );
  expect(invited).toMatchObject({ invitations: [{ state: 'SENT' }, { state: 'SENT' }], replayed: false });
  expect(invited.userErrors).toMatchObject([{ code: 'CONTACT_MISSING', field: ['listedSupplierIds', '0'] }]);
  const repeated = await client.mutate<{ invitations: object[] }>(
    'inviteSuppliers',
    input,
    'invitations { state } replayed',
  );
  expect(repeated).toEqual({ ...invited, replayed: true });
  const anew = await client.mutate(
    'inviteSuppliers',
    { ...input, clientMutationId: undefined },
    'invitations { state }',
  );
  expect(anew.userErrors.map(({ code }) => code)).toEqual(['CONTACT_MISSING', 'ALREADY_INVITED', 'ALREADY_INVITED']);
  expect(await listedNames(own, { participation: ['INVITED'] })).toMatchObject({ total: 2 });
  expect(await listedNames(own, { participation: ['PROSPECT'] })).toEqual({ names: ['Lácteos Cobán'], total: 1 });
  const { programme } = await client.ask<{ programme: { latestImport: { state: string } } }>(
    'query ($p: ProgrammeId!) { programme(id: $p) { latestImport { state } } }',
    { p: own.programmeId },
  );
  expect(programme.latestImport.state).toBe('APPLIED');
});
