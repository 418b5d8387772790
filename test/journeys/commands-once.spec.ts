import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { publicId, uuidOf } from '#kernel';
import { InvitationsService } from '#suppliers';
import {
  PASSWORD,
  acceptUnread,
  acting,
  buyerWithProgramme,
  chainsOf,
  invite,
  newestCode,
  persona,
  startProduct,
  tokenOf,
} from '#testing';
import type { Answer, Buyer, GraphqlClient, TestProduct } from '#testing';

/** A phone that sends again, a nervous finger, two tabs: a command is done once, and every copy is told the same. */
const COPIES = 25;

/** Who sends what, and what of the answer has to be the same. */
type Command = readonly [by: GraphqlClient, name: string, input: Record<string, unknown>, shows: string];

let product: TestProduct;
let buyer: Buyer;
let commands: Command[];
let before: Record<string, number>;

beforeAll(async () => {
  product = await startProduct();
  buyer = await buyerWithProgramme(product);
  commands = [...(await identityCommands()), ...(await buyerCommands()), ...(await supplierCommands())];
  before = await counted();
});
afterAll(() => product.stop());

async function identityCommands(): Promise<Command[]> {
  const { client: by } = await persona(product, 'PLATFORM', 'AM');
  const analyst = await persona(product, 'BUYER', 'SA');
  await product.client().mutate('signIn', { email: analyst.email, password: PASSWORD }, 'result { __typename }');
  const { mySessions } = await analyst.client.ask<{ mySessions: { id: string; isCurrent: boolean }[] }>(
    '{ mySessions { id isCurrent } }',
  );
  const member = { organisationId: publicId('org', buyer.analyst.orgId), name: 'Otra', role: 'SL' };
  return [
    [by, 'createOrganisation', { kind: 'LENDER', name: 'Banco', country: 'GT' }, 'organisation { id }'],
    [by, 'addMember', { ...member, email: 'otra@comprador.example' }, 'membership { id }'],
    [analyst.client, 'endSession', { sessionId: mySessions.find(({ isCurrent }) => !isCurrent)?.id }, 'ended'],
  ];
}

async function buyerCommands(): Promise<Command[]> {
  const by = buyer.analyst.client;
  const { programmeId, waveId } = buyer;
  const wave = { countries: ['GT'], waveName: 'Primera', waveDeadlineOn: '2099-01-31' };
  const bounced = await invite(buyer, 'rebota@example.org');
  const recalled = await invite(buyer, 'retirada@example.org');
  await acting({ orgId: buyer.analyst.orgId, role: 'SY' }, () =>
    product.api.get(InvitationsService).noteBounce(uuidOf('inv', bounced.invitationId)),
  );
  const listed = await by.mutate<{ listedSupplier: { id: string } }>(
    'addListedSupplier',
    { programmeId, name: 'Por invitar', country: 'GT', email: 'porinvitar@example.org' },
    'listedSupplier { id }',
  );
  const supplier = (name: string): Command => [
    ...([
      by,
      'addListedSupplier',
      { programmeId, name, country: 'GT' },
      'listedSupplier { id participation }',
    ] as const),
  ];
  const id = 'invitation { id state version }';
  return [
    [by, 'createProgramme', { name: 'Una', ...wave }, 'programme { id waves { id } }'],
    [by, 'createProgramme', { name: 'Dos', ...wave }, 'programme { id waves { id } }'],
    [by, 'addWave', { programmeId, name: 'Segunda', deadlineOn: '2099-06-30' }, 'wave { id }'],
    [by, 'addWave', { programmeId, name: 'Tercera', deadlineOn: '2099-07-31' }, 'wave { id }'],
    ...[supplier('Molino'), supplier('Horno'), supplier('Telar')],
    [
      by,
      'addListedSupplier',
      { programmeId, name: 'Con NIT', country: 'GT', taxId: '576937-K' },
      'listedSupplier { id }',
    ],
    [by, 'inviteSuppliers', { waveId, listedSupplierIds: [listed.listedSupplier.id] }, 'invitations { id state }'],
    [
      by,
      'resendInvitation',
      { invitationId: bounced.invitationId, expectedVersion: 3, email: 'llega@example.org' },
      id,
    ],
    [by, 'cancelInvitation', { invitationId: recalled.invitationId, expectedVersion: 2 }, id],
  ];
}

/** A supplier that accepted the buyer's invitation. */
async function enrolled(email: string): Promise<{ by: GraphqlClient; enrolmentId: string; diagnosticId: string }> {
  const by = product.client();
  const enrolmentId = await acceptUnread(product, by, (await invite(buyer, email)).invitationId);
  const { diagnosticOf } = await by.ask<{ diagnosticOf: { id: string } }>(
    'query ($id: EnrolmentId!) { diagnosticOf(enrolmentId: $id) { id } }',
    { id: enrolmentId },
  );
  return { by, enrolmentId, diagnosticId: diagnosticOf.id };
}

const PROFILE = {
  ...{ expectedVersion: 1, legalName: 'La Espiga, S.A.', taxId: '576937-K', sectorCode: '1071', workers: 9 },
  ...{ salesAmount: '900000.00', salesYear: 2025, siteTown: 'Quetzaltenango', ownerName: 'Rosa Ajanel' },
  privacyTextVersion: '2026-11',
};

async function supplierCommands(): Promise<Command[]> {
  const [writes, submits, leaves, waits] = [
    await enrolled('escribe@example.org'),
    await enrolled('entrega@example.org'),
    await enrolled('deja@example.org'),
    await enrolled('espera@example.org'),
  ];
  for (const { by } of [submits, waits]) await by.mutate('saveCompanyProfile', PROFILE, 'profile { version }');
  await waits.by.mutate('submitEnrolment', { enrolmentId: waits.enrolmentId, expectedVersion: 1 }, 'enrolment { id }');
  const answer = { commandId: randomUUID(), indicator: 'WAT-01', kind: 'VALUE', value: 'monthly', expectedVersion: 0 };
  const { invitationId } = await invite(buyer, 'acepta@example.org');
  const token = await tokenOf(product, invitationId);
  const holder = product.client();
  await holder.mutate('requestInvitationCode', { token }, 'accepted');
  const acceptance = { token, emailCode: await newestCode(product), name: 'Eva', termsVersion: '2026-11' };
  const move = 'enrolment { id state version }';
  return [
    [writes.by, 'saveCompanyProfile', PROFILE, 'profile { version }'],
    [
      ...([writes.by, 'saveAnswers', { diagnosticId: writes.diagnosticId, commands: [answer] }] as const),
      'results { answer { version } userErrors { code } }',
    ],
    [submits.by, 'submitEnrolment', { enrolmentId: submits.enrolmentId, expectedVersion: 1 }, move],
    [leaves.by, 'withdrawEnrolment', { enrolmentId: leaves.enrolmentId, expectedVersion: 1 }, move],
    [buyer.manager.client, 'approveEnrolment', { enrolmentId: waits.enrolmentId, expectedVersion: 2 }, move],
    [holder, 'acceptInvitation', { ...acceptance, representsPower: true }, move],
  ];
}

/** How many rows each table holds that a command may add to. */
async function counted(): Promise<Record<string, number>> {
  const tables = ['organisation', 'person', 'membership', 'programme', 'wave', 'listed_supplier', 'invitation'];
  const counts: Record<string, number> = {};
  for (const table of [...tables, 'enrolment', 'diagnostic', 'answer', 'site', 'command_record']) {
    const [row] = await product.rows<{ count: number }>(`select count(*)::int as count from ${table}`);
    counts[table] = row?.count ?? 0;
  }
  return counts;
}

/** Sends all copies at once. */
function copies([by, name, input, shows]: Command): Promise<Answer[]> {
  const type = `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { replayed ${shows} userErrors { code } } }`;
  const variables = { input: { ...input, clientMutationId: randomUUID() } };
  return Promise.all(Array.from({ length: COPIES }, () => by.send(document, variables)));
}

interface Told {
  readonly replayed: boolean;
  readonly userErrors: object[];
}

describe('twenty commands, each sent twenty-five times at once', () => {
  const told = new Map<Command, Told[]>();

  test('are all answered', async () => {
    expect(commands).toHaveLength(20);
    for (let first = 0; first < commands.length; first += 4)
      await Promise.all(
        commands.slice(first, first + 4).map(async (command) => {
          const answers = await copies(command);
          const refused = answers.filter(({ errors }) => errors.length > 0).map(({ text }) => text);
          expect({ command: command[1], refused }).toEqual({ command: command[1], refused: [] });
          told.set(
            command,
            answers.map(({ data }) => data?.[command[1]] as Told),
          );
        }),
      );
  });

  test('and every copy is told the same, without a refusal', () => {
    for (const [[, command], answers] of told) {
      const different = new Set(answers.map((answer) => JSON.stringify({ ...answer, replayed: null })));
      expect({ command, answers: [...different] }).toEqual({
        command,
        answers: [expect.stringContaining('"userErrors":[]')],
      });
      const done = answers.filter(({ replayed }) => !replayed).length;
      expect({ command, done }).toEqual({ command, done: 1 });
    }
  });

  test('and are done once each', async () => {
    const after = await counted();
    const added = Object.fromEntries(
      Object.entries(after).map(([table, count]) => [table, count - (before[table] ?? 0)]),
    );
    expect(added).toEqual({
      ...{ organisation: 2, person: 2, membership: 2, programme: 2, wave: 4, listed_supplier: 4, invitation: 1 },
      ...{ enrolment: 1, diagnostic: 1, answer: 1, site: 1, command_record: 20 },
    });
  });
});

/** Two people of one firm at the same moment: what may be there once is there once, and the others are told so. */
describe('ten commands, each with a key of its own, that only one can win', () => {
  let taken: Awaited<ReturnType<typeof enrolled>>;
  let listedSupplierId: string;

  beforeAll(async () => {
    taken = await enrolled('dos-personas@example.org');
    const { listedSupplier } = await buyer.analyst.client.mutate<{ listedSupplier: { id: string } }>(
      'addListedSupplier',
      { programmeId: buyer.programmeId, name: 'Disputado', country: 'GT', email: 'disputado@example.org' },
      'listedSupplier { id }',
    );
    listedSupplierId = listedSupplier.id;
  });

  const answer = (): object => ({
    commandId: randomUUID(),
    indicator: 'WAT-01',
    kind: 'DONT_KNOW',
    expectedVersion: 0,
  });
  const races: [name: string, loser: string, input: () => Record<string, unknown>, shows: string][] = [
    ['addListedSupplier', 'ALREADY_LISTED', () => ({ ...listing(), taxId: '1234567-9' }), 'listedSupplier { id }'],
    [
      'inviteSuppliers',
      'ALREADY_INVITED',
      () => ({ waveId: buyer.waveId, listedSupplierIds: [listedSupplierId] }),
      'invitations { id }',
    ],
    ['saveCompanyProfile', 'VERSION_CONFLICT', () => PROFILE, 'profile { version }'],
    [
      'withdrawEnrolment',
      'VERSION_CONFLICT',
      () => ({ enrolmentId: taken.enrolmentId, expectedVersion: 1 }),
      'enrolment { id }',
    ],
  ];
  const listing = (): object => ({ programmeId: buyer.programmeId, name: 'Gemelo', country: 'GT' });

  test.each(races)('%s', async (name, loser, input, shows) => {
    const by = ['saveCompanyProfile', 'withdrawEnrolment'].includes(name) ? taken.by : buyer.analyst.client;
    const answers = await Promise.all(Array.from({ length: 10 }, () => by.mutate(name, input(), shows)));
    const codes = answers.map(({ userErrors }) => userErrors[0]?.code ?? 'done').sort();
    expect(codes).toEqual(['done', ...Array<string>(9).fill(loser)].sort());
  });

  test('saveAnswers', async () => {
    const { by, diagnosticId } = await enrolled('contestan@example.org');
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        by.mutate<{ results: { userErrors: { code: string }[]; current: object | null }[] }>(
          'saveAnswers',
          { diagnosticId, commands: [answer()] },
          'results { userErrors { code } current { version } }',
        ),
      ),
    );
    const results = answers.flatMap((each) => each.results);
    expect(results.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    for (const { userErrors, current } of results.filter((each) => each.userErrors.length > 0))
      expect({ userErrors, current }).toEqual({ userErrors: [{ code: 'VERSION_CONFLICT' }], current: { version: 1 } });
  });
});

describe('fifty commands of one organisation at once', () => {
  test('are none refused, and leave the audit chain whole', async () => {
    const { links } = await chainsOf(product);
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        buyer.analyst.client.mutate<{ wave: object | null }>(
          'addListedSupplier',
          { programmeId: buyer.programmeId, name: `Taller ${index}`, country: 'GT' },
          'listedSupplier { id }',
        ),
      ),
    );
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect(await chainsOf(product)).toMatchObject({ links: links + 50, faults: [] });
  });
});
