import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addDays, uuidOf } from '#kernel';
import { UnitOfWork, runAs } from '#platform';
import {
  FixedClock,
  accountOf,
  accredited,
  advised,
  answered,
  buyerWithProgramme,
  coverage,
  enrolled,
  handIn,
  persona,
  rosterCode,
  startProduct,
  todayOf,
  until,
} from '#testing';
import type { Accredited, Buyer, EnrolledSupplier, GraphqlClient, Persona, TestProduct } from '#testing';

/** A Monday in Guatemala. */
const clock = new FixedClock(new Date('2026-02-23T15:00:00Z'));
let product: TestProduct;
let buyer: Buyer;
let other: Buyer;
let bakery: EnrolledSupplier;
let held: Accredited;
let diagnosticId: string;

const MINE = `{ myAssignments { id state supplierName accreditedUntil diagnostic { id state answers { indicator } gaps { indicator severity status } } } }`;
interface Mine {
  readonly myAssignments: {
    readonly supplierName: string;
    readonly diagnostic: {
      readonly id: string;
      readonly answers: { readonly indicator: string }[];
      readonly gaps: { readonly indicator: string; readonly severity: number }[];
    };
  }[];
}

const ASSIGNMENT = 'adviserAssignment { id state version }';
interface Assigned {
  readonly adviserAssignment: { readonly id: string; readonly state: string; readonly version: number } | null;
}
const propose = (change: Record<string, unknown> = {}): Promise<Assigned & { userErrors: { code: string }[] }> =>
  buyer.manager.client.mutate<Assigned>(
    'proposeAdviser',
    { enrolmentId: bakery.enrolmentId, accreditationId: held.accreditationId, language: 'es', hours: '8', ...change },
    ASSIGNMENT,
  );
const move = (
  client: GraphqlClient,
  name: string,
  { adviserAssignment }: Assigned,
  more: object = {},
): Promise<Assigned & { userErrors: { code: string }[] }> =>
  client.mutate<Assigned>(
    name,
    { adviserAssignmentId: adviserAssignment?.id, expectedVersion: adviserAssignment?.version, ...more },
    ASSIGNMENT,
  );

const hours = (): ReturnType<typeof accountOf> => accountOf(buyer, held);
const returned = (): Promise<true> => until(async () => (await hours())?.reserved === '0.00' || undefined);

/** Whether the database itself shows the adviser's organisation answers of the supplier, and its diagnostic. */
const readBy = ({ orgId, personId }: Persona): Promise<{ answers: boolean; diagnostic: boolean }> =>
  runAs({ requestId: 'test', locale: 'es', orgId, actorId: personId, role: 'AD' }, () => {
    const uow = product.api.get(UnitOfWork);
    return uow.run(async () => ({
      answers: (await uow.query('select 1 from answer')).length > 0,
      diagnostic: (await uow.query('select 1 from diagnostic')).length > 0,
    }));
  });
const NOTHING = { answers: false, diagnostic: false };
const BOTH = { answers: true, diagnostic: true };

beforeAll(async () => {
  product = await startProduct({ worker: 'postgres', clock });
  const administrator = await persona(product, 'PLATFORM', 'AM');
  [buyer, other] = [await buyerWithProgramme(product), await buyerWithProgramme(product)];
  bakery = await enrolled(product, buyer, administrator, { name: 'Panadería La Espiga' });
  held = await accredited(product, buyer, '10');
});
afterAll(() => product.stop());

describe('the roster (domain guide 5.3, docs/adr/0025)', () => {
  test('a code that nobody gave tells nothing, whoever may have an account', async () => {
    for (const code of ['AAAA-BBBB-CCCC-DDDD-EEEE', held.adviser.email, held.adviser.personId]) {
      const { userErrors } = await buyer.manager.client.mutate(
        'accreditPerson',
        { code, ...coverage(product) },
        'accreditation { id }',
      );
      expect(userErrors).toMatchObject([{ code: 'ROSTER_CODE_UNKNOWN', field: ['code'] }]);
    }
  });

  test('a code names person and organisation, in any case, to every programme it is given to', async () => {
    const code = await rosterCode(held.adviser);
    const { accreditation } = await other.manager.client.mutate<{ accreditation: object }>(
      'accreditPerson',
      { code: ` ${code.toLowerCase().replaceAll('-', ' ')}`, ...coverage(product) },
      'accreditation { kind personName organisationName tracks }',
    );
    expect(accreditation).toMatchObject({
      kind: 'ADVISER',
      personName: 'Persona de prueba',
      organisationName: `CP_CENTRE ${held.adviser.email}`,
    });
    const { userErrors } = await other.manager.client.mutate(
      'accreditPerson',
      { code, ...coverage(product) },
      'accreditation { id }',
    );
    expect(userErrors).toMatchObject([{ code: 'ALREADY_ACCREDITED' }]);
  });

  test('a code that has expired is unknown; the database itself does not show the card', async () => {
    const code = await rosterCode(await persona(product, 'VERIFIER', 'VE'));
    await product.rows(
      `update roster_card set expires_at = now() where expires_at = (select max(expires_at) from roster_card)`,
    );
    const { userErrors } = await buyer.manager.client.mutate(
      'accreditPerson',
      { code, ...coverage(product) },
      'accreditation { id }',
    );
    expect(userErrors).toMatchObject([{ code: 'ROSTER_CODE_UNKNOWN' }]);
  });

  test.each([
    [{ tracks: ['AIRE'] }, 'TRACK_UNKNOWN'],
    [{ countries: ['BR'] }, 'COUNTRY_NOT_COVERED'],
    [{ validUntil: '2026-01-01' }, 'ACCREDITATION_DATES'],
  ])('an accreditation for %j is refused', async (change, code) => {
    const given = await rosterCode(await persona(product, 'VERIFIER', 'VE'));
    const { userErrors } = await buyer.manager.client.mutate(
      'accreditPerson',
      { code: given, ...coverage(product), ...change },
      'accreditation { id }',
    );
    expect(userErrors).toMatchObject([{ code }]);
  });
});

describe('an adviser is proposed', () => {
  test('only once the self-assessment was handed in', async () => {
    expect((await propose()).userErrors).toMatchObject([{ code: 'DIAGNOSTIC_NOT_SUBMITTED' }]);
    await answered(bakery, 0.8);
    await handIn(bakery);
    diagnosticId = (
      await bakery.client.ask<{ diagnosticOf: { id: string } }>(
        'query ($id: EnrolmentId!) { diagnosticOf(enrolmentId: $id) { id } }',
        { id: bakery.enrolmentId },
      )
    ).diagnosticOf.id;
  });

  test('with the right language, and hours that there are', async () => {
    expect((await propose({ language: 'kek' })).userErrors).toMatchObject([{ code: 'ADVISER_LANGUAGE' }]);
    expect((await propose({ hours: '10.01' })).userErrors).toMatchObject([{ code: 'HOURS_EXHAUSTED' }]);
    expect((await propose({ hours: '-1' })).userErrors).toMatchObject([{ code: 'HOURS_INVALID' }]);
    expect(await hours()).toMatchObject({ quarter: '2026-Q1', total: '10.00', reserved: '0.00' });
  });

  test('and the supplier declines without a word; the hours come back', async () => {
    const proposed = await propose();
    expect(proposed).toMatchObject({ adviserAssignment: { state: 'PROPOSED' } });
    expect((await propose()).userErrors).toMatchObject([{ code: 'ADVISER_ALREADY_ASSIGNED' }]);
    expect(await hours()).toMatchObject({ reserved: '8.00' });
    expect(await move(bakery.client, 'declineAdviser', proposed)).toMatchObject({
      adviserAssignment: { state: 'DECLINED' },
    });
    await returned();
    expect(await readBy(held.adviser)).toEqual(NOTHING);
  });
});

describe('the supplier accepts with one click', () => {
  let accepted: Assigned;

  test('before it the adviser reads nothing, after it the answers, the gaps and the company', async () => {
    const proposed = await propose();
    expect(await held.adviser.client.ask(MINE)).toEqual({ myAssignments: [] });
    accepted = await move(bakery.client, 'acceptAdviser', proposed);
    expect(accepted).toMatchObject({ adviserAssignment: { state: 'ACTIVE' } });
    const [mine] = await until(async () => {
      const { myAssignments } = await held.adviser.client.ask<Mine>(MINE);
      return myAssignments[0]?.diagnostic ? myAssignments : undefined;
    });
    expect(mine).toMatchObject({ supplierName: 'Panadería La Espiga', diagnostic: { id: diagnosticId } });
    expect(mine?.diagnostic.answers.length).toBeGreaterThan(10);
    expect(mine?.diagnostic.gaps.length).toBeGreaterThan(0);
  });

  test('a colleague of the adviser reads nothing: the assignment is a person’s', async () => {
    const colleague = await persona(product, 'CP_CENTRE', 'AD', held.adviser.orgId);
    expect(await colleague.client.ask(MINE)).toEqual({ myAssignments: [] });
    const foreign = await colleague.client.send('query ($id: DiagnosticId!) { diagnostic(id: $id) { state } }', {
      id: diagnosticId,
    });
    expect(foreign.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });

  test('"quién ve mis datos" names the adviser and until when', async () => {
    const { dataSharing } = await bakery.client.ask<{ dataSharing: object[] }>(
      '{ dataSharing { granteeName fieldGroup until } }',
    );
    expect(dataSharing).toContainEqual({
      granteeName: `Persona de prueba, CP_CENTRE ${held.adviser.email}`,
      fieldGroup: 'answer',
      until: `${addDays(todayOf(product), 366)}T06:00:00.000Z`,
    });
  });

  test('the buyer’s programme manager reads gaps, and no answer (V11)', async () => {
    const ask = (field: string): ReturnType<GraphqlClient['send']> =>
      buyer.manager.client.send(`query ($id: DiagnosticId!) { diagnostic(id: $id) { ${field} } }`, {
        id: diagnosticId,
      });
    expect((await ask('gaps { severity }')).errors).toEqual([]);
    expect((await ask('answers { indicator }')).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const foreign = await other.manager.client.send('query ($id: DiagnosticId!) { diagnostic(id: $id) { state } }', {
      id: diagnosticId,
    });
    expect(foreign.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });

  test('ended by the programme, the adviser’s very next question is refused (R19), and both halves are closed', async () => {
    expect(await readBy(held.adviser)).toEqual(BOTH);
    const ended = await move(buyer.manager.client, 'endAdviser', accepted, { reason: 'Cambio de asesor' });
    expect(ended).toMatchObject({ adviserAssignment: { state: 'ENDED' } });
    const refused = await held.adviser.client.send('query ($id: DiagnosticId!) { diagnostic(id: $id) { state } }', {
      id: diagnosticId,
    });
    expect(refused.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    expect(await readBy(held.adviser)).toEqual(NOTHING);
    expect(await held.adviser.client.ask(MINE)).toEqual({ myAssignments: [] });
    expect(await move(bakery.client, 'acceptAdviser', ended)).toMatchObject({
      userErrors: [{ code: 'ILLEGAL_TRANSITION' }],
    });
  });

  test('ended by the supplier, the same', async () => {
    await returned();
    const id = await advised(product, buyer, bakery, held);
    expect(await readBy(held.adviser)).toEqual(BOTH);
    await move(
      bakery.client,
      'endAdviser',
      { adviserAssignment: { id, state: 'ACTIVE', version: 2 } },
      { reason: 'Ya no' },
    );
    expect(await readBy(held.adviser)).toEqual(NOTHING);
    expect(await held.adviser.client.ask(MINE)).toEqual({ myAssignments: [] });
  });

  test('taken off the roster, the adviser’s access ends with it; a yes that is still on its way opens nothing', async () => {
    await returned();
    const id = await advised(product, buyer, bakery, held);
    const ended = await buyer.manager.client.mutate<{ accreditation: object }>(
      'endAccreditation',
      { accreditationId: held.accreditationId, expectedVersion: 1, reason: 'Dejó el centro' },
      'accreditation { endedOn }',
    );
    expect(ended.accreditation).toEqual({ endedOn: '2026-02-23' });
    expect(await readBy(held.adviser)).toEqual(NOTHING);
    await product.rows(
      `update outbox set done_at = null, next_at = now() where subscriber = 'assistance.adviser' and payload->>'subjectId' = $1 and payload->>'state' = 'ACTIVE'`,
      [uuidOf('ada', id)],
    );
    await until(async () => {
      const left = await product.rows(
        `select 1 from outbox where subscriber = 'assistance.adviser' and done_at is null`,
      );
      return left.length === 0 || undefined;
    });
    expect(await readBy(held.adviser)).toEqual(NOTHING);
    expect((await propose()).userErrors).toMatchObject([{ code: 'ACCREDITATION_NOT_VALID' }]);
  });
});
