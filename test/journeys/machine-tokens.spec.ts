import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { publicId, uuidOf } from '#kernel';
import { buyerWithProgramme, invite, machineOf, persona, startProduct } from '#testing';
import type { Buyer, GraphqlClient, TestProduct } from '#testing';

/** Programs of a buyer: they read what its analysts read, for ten minutes a token, until they are revoked (D8). */
let product: TestProduct;
let buyer: Buyer;

beforeAll(async () => {
  product = await startProduct();
  buyer = await buyerWithProgramme(product);
  await invite(buyer, 'rosa@panaderia.example');
});
afterAll(() => product.stop());

const LIST =
  'query ($id: ProgrammeId!) { listedSuppliers(programmeId: $id, first: 10) { edges { node { name } } pageInfo { hasNextPage } } }';
const names = async (client: GraphqlClient, programmeId = buyer.programmeId): Promise<string> => {
  const { data, errors } = await client.send(LIST, { id: programmeId });
  if (errors[0]) return errors[0].extensions.code;
  return (data as { listedSuppliers: { edges: { node: { name: string } }[] } }).listedSuppliers.edges
    .map(({ node }) => node.name)
    .join();
};

const token = async (machineClientId: string, secret: string): Promise<string> => {
  const told = await product
    .client()
    .mutate<{ token: string | null }>('machineToken', { machineClientId, secret }, 'token expiresInSeconds');
  return told.token === null ? (told.userErrors[0]?.code ?? '') : 'token';
};

describe('a program', () => {
  test('reads for its organisation and for no other, and changes nothing', async () => {
    const { client } = await machineOf(product, buyer.manager.client);
    expect(await names(client)).toBe('Panadería La Espiga');
    expect(await names(client, (await buyerWithProgramme(product)).programmeId)).toBe('NOT_FOUND');
    for (const document of [
      `mutation { addListedSupplier(input: { clientMutationId: "${randomUUID()}", programmeId: "${buyer.programmeId}", name: "X", country: "GT" }) { replayed } }`,
      `mutation { createMachineClient(input: { clientMutationId: "${randomUUID()}", name: "Otro" }) { secret } }`,
      'mutation { setPassword(input: { password: "pan de yemas 8" }) { person { id } } }',
      '{ viewer { person { email } } }',
      '{ mySessions { id } }',
      '{ machineClients { id } }',
    ])
      expect((await client.send(document)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    const { status } = await client.sendFile('/uploads', { name: 'a.csv' }, Buffer.from('x'), {
      'X-Enverde': '1',
      Authorization: `Bearer ${client.bearer ?? ''}`,
    });
    expect(status).toBe(403);
  });

  test('shows its secret once: not in the list, not to a repeat, not in the database', async () => {
    const input = { clientMutationId: randomUUID(), name: 'Tablero de compras' };
    const once = await buyer.manager.client.mutate<{ machineClient: { id: string }; secret: string }>(
      'createMachineClient',
      input,
      'machineClient { id } secret replayed',
    );
    expect(once.secret).toMatch(/^[\w-]{43}$/);
    const again = await buyer.manager.client.mutate(
      'createMachineClient',
      input,
      'machineClient { id } secret replayed',
    );
    expect(again).toMatchObject({ machineClient: once.machineClient, secret: null, replayed: true });
    const { text } = await buyer.manager.client.send('{ machineClients { id name lastUsedAt revokedAt } }');
    expect(text).toContain('Tablero de compras');
    expect(text).not.toContain(once.secret);
    for (const table of ['machine_client', 'command_record', 'audit_entry', 'session'])
      expect(JSON.stringify(await product.rows(`select * from ${table}`))).not.toContain(once.secret);
  });

  test('reads nothing from the next request on when it is revoked; its tokens are worth nothing', async () => {
    const { client, id, secret } = await machineOf(product, buyer.manager.client);
    expect(await names(client)).toBe('Panadería La Espiga');
    await buyer.manager.client.mutate('revokeMachineClient', { machineClientId: id }, 'machineClient { revokedAt }');
    expect(await names(client)).toBe('UNAUTHENTICATED');
    expect(await token(id, secret)).toBe('MACHINE_REFUSED');
  });

  test('ends with the membership of who made it, and a token after ten minutes', async () => {
    const maker = await persona(product, 'BUYER', 'PM', buyer.analyst.orgId);
    const { client, id, secret } = await machineOf(product, maker.client);
    await product.rows(
      `update session set last_seen_at = now() - interval '10 minutes 1 second' where machine_client_id = $1`,
      [uuidOf('mac', id)],
    );
    expect(await names(client)).toBe('UNAUTHENTICATED');
    expect(await token(id, secret)).toBe('token');
    await product.rows('update membership set ends_at = now() where id = $1', [maker.membershipId]);
    expect(await token(id, secret)).toBe('MACHINE_REFUSED');
  });

  test('is guessed at eight times; unknown ones are answered alike', async () => {
    const { id, secret } = await machineOf(product, buyer.manager.client);
    const tried = async (machineClientId: string): Promise<string[]> => {
      const codes: string[] = [];
      for (let miss = 0; miss < 9; miss += 1) codes.push(await token(machineClientId, 'x'.repeat(43)));
      return codes;
    };
    const known = await tried(id);
    expect(known).toEqual([...Array<string>(8).fill('MACHINE_REFUSED'), 'ACCOUNT_RESTING']);
    expect(await tried(publicId('mac', randomUUID()))).toEqual(known);
    expect(await token(id, secret)).toBe('ACCOUNT_RESTING');
  });

  test('is made by who answers for the buyer’s systems, and only after a fresh proof', async () => {
    const refused = await buyer.analyst.client.send(
      `mutation { createMachineClient(input: { clientMutationId: "${randomUUID()}", name: "X" }) { secret } }`,
    );
    expect(refused.errors[0]?.extensions.code).toBe('FORBIDDEN');
    const manager = await persona(product, 'BUYER', 'PM', buyer.analyst.orgId);
    await product.rows(`update session set step_up_at = now() - interval '6 minutes' where membership_id = $1`, [
      manager.membershipId,
    ]);
    const { userErrors } = await manager.client.mutate('createMachineClient', { name: 'X' }, 'secret');
    expect(userErrors).toMatchObject([{ code: 'STEP_UP_REQUIRED' }]);
  });

  test('is nobody in the audit but itself', async () => {
    const { id } = await machineOf(product, buyer.manager.client);
    const acts = await product.rows<{ action: string }>(
      'select action from audit_entry where subject_id = $1 order by seq',
      [uuidOf('mac', id)],
    );
    expect(acts.map(({ action }) => action)).toEqual(['identity.machine-created', 'identity.machine-token']);
  });
});
