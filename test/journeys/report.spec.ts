import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ReviewingService } from '#diagnostics';
import { uuidOf } from '#kernel';
import { runAs, systemContext } from '#platform';
import {
  FixedClock,
  accountOf,
  accredited,
  advised,
  answered,
  buyerWithProgramme,
  enrolled,
  handIn,
  persona,
  startProduct,
  until,
} from '#testing';
import type { Accredited, Buyer, EnrolledSupplier, GraphqlClient, TestProduct } from '#testing';

/** A Monday in Guatemala. */
const clock = new FixedClock(new Date('2026-02-23T15:00:00Z'));
let product: TestProduct;
let buyer: Buyer;
let held: Accredited;
let mill: EnrolledSupplier;
let bakery: EnrolledSupplier;

const SEEN = 'id state version dueOn reopened isTacit stateReason gaps { indicator severity status reason }';
interface Seen {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly gaps: readonly { readonly indicator: string; readonly severity: number; readonly status: string }[];
}
interface Moved {
  readonly diagnostic: Seen | null;
  readonly userErrors: readonly { readonly code: string }[];
}

const diagnosticOf = async ({ client, enrolmentId }: EnrolledSupplier): Promise<Seen> =>
  (
    await client.ask<{ diagnosticOf: Seen }>(
      `query ($id: EnrolmentId!) { diagnosticOf(enrolmentId: $id) { ${SEEN} } }`,
      { id: enrolmentId },
    )
  ).diagnosticOf;

const move = async (client: GraphqlClient, name: string, of: EnrolledSupplier, more: object = {}): Promise<Moved> => {
  const { id, version } = await diagnosticOf(of);
  const versioned = name === 'judgeGaps' ? {} : { expectedVersion: version };
  return client.mutate(name, { diagnosticId: id, ...versioned, ...more }, `diagnostic { ${SEEN} }`);
};
const adviser = (): GraphqlClient => held.adviser.client;
const report = { baseline: 'Agua: 12 meses del recibo. Gas: falta marzo.', summary: 'Empezar por los residuos.' };

const answer = async (indicator: string, expectedVersion: number): Promise<string[]> => {
  const { id } = await diagnosticOf(mill);
  const commands = [{ commandId: randomUUID(), indicator, kind: 'DONT_KNOW', value: null, expectedVersion }];
  const { results } = await mill.client.mutate<{ results: { userErrors: { code: string }[] }[] }>(
    'saveAnswers',
    { diagnosticId: id, commands },
    'results { userErrors { code } }',
  );
  return results.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
};

const VISIT = 'visit { id state version plannedOn hours attendees }';
interface Visited {
  readonly visit: { readonly id: string; readonly state: string; readonly version: number } | null;
  readonly userErrors: readonly { readonly code: string }[];
}
const proposeVisit = (plannedOn: string): Promise<Visited> =>
  adviser().mutate('proposeVisit', { enrolmentId: mill.enrolmentId, plannedOn }, VISIT);
const moveVisit = (client: GraphqlClient, name: string, { visit }: Visited, more: object = {}): Promise<Visited> =>
  client.mutate(name, { visitId: visit?.id, expectedVersion: visit?.version, ...more }, VISIT);

const silence = (of: Seen, reminders: number): Promise<void> =>
  runAs(systemContext(buyer.manager.orgId, 'test'), () =>
    product.api.get(ReviewingService, { strict: false }).agreeBySilence(uuidOf('dia', of.id), reminders),
  );

const judged = async (of: EnrolledSupplier): Promise<Moved> => {
  const { gaps } = await diagnosticOf(of);
  return move(adviser(), 'judgeGaps', of, {
    judgements: gaps.map(({ indicator, severity }) => ({ indicator, severity })),
  });
};

beforeAll(async () => {
  product = await startProduct({ worker: 'postgres', clock });
  const administrator = await persona(product, 'PLATFORM', 'AM');
  buyer = await buyerWithProgramme(product);
  held = await accredited(product, buyer, '20');
  for (const [name, workers] of [
    ['Molino San José', 40],
    ['Panadería La Espiga', 9],
  ] as const) {
    const supplier = await enrolled(product, buyer, administrator, { name, workers });
    await answered(supplier, 1);
    await handIn(supplier);
    await advised(product, buyer, supplier, held);
    if (workers === 40) mill = supplier;
    else bakery = supplier;
  }
});
afterAll(() => product.stop());

describe('the adviser asks to look again (domain guide 5.3)', () => {
  test('only the questions it names open, for five working days', async () => {
    const reopened = await move(adviser(), 'reopenQuestions', mill, { indicators: ['WAT-01'], reason: 'Hay medidor' });
    expect(reopened.diagnostic).toMatchObject({ state: 'OPEN', reopened: ['WAT-01'], dueOn: '2026-03-02' });
    expect(await answer('ENE-01', 1)).toEqual(['QUESTION_LOCKED']);
    expect(await answer('WAT-01', 1)).toEqual([]);
    clock.set('2026-03-03T15:00:00Z');
    expect(await answer('WAT-01', 2)).toEqual(['QUESTION_LOCKED']);
    clock.set('2026-02-23T15:00:00Z');
    await handIn(mill);
    expect(await diagnosticOf(mill)).toMatchObject({ state: 'SUBMITTED', reopened: null, dueOn: null });
    expect(await answer('WAT-01', 2)).toEqual(['DIAGNOSTIC_LOCKED']);
  });

  test('what no diagnostic asks cannot be opened, and nobody else opens anything', async () => {
    const wrong = await move(adviser(), 'reopenQuestions', mill, { indicators: ['XXX-99'], reason: 'x' });
    expect(wrong.userErrors).toMatchObject([{ code: 'QUESTION_UNKNOWN' }]);
    await expect(move(mill.client, 'reopenQuestions', mill, { indicators: ['WAT-01'], reason: 'x' })).rejects.toThrow(
      'FORBIDDEN',
    );
  });
});

describe('a visit is agreed by both', () => {
  let visit: Visited;

  test('the adviser proposes a day, the supplier confirms, and the diagnostic follows', async () => {
    expect((await proposeVisit('2026-02-22')).userErrors).toMatchObject([{ code: 'VISIT_DATE_PAST' }]);
    expect((await proposeVisit('2027-03-01')).userErrors).toMatchObject([{ code: 'ACCREDITATION_NOT_VALID' }]);
    visit = await proposeVisit('2026-03-02');
    expect(visit).toMatchObject({ visit: { state: 'PROPOSED', plannedOn: '2026-03-02' } });
    expect((await proposeVisit('2026-03-03')).userErrors).toMatchObject([{ code: 'VISIT_OPEN_ALREADY' }]);
    expect(await diagnosticOf(mill)).toMatchObject({ state: 'SUBMITTED' });
    visit = await moveVisit(mill.client, 'confirmVisit', visit);
    expect(visit).toMatchObject({ visit: { state: 'AGREED' } });
    await until(async () => (await diagnosticOf(mill)).state === 'VISIT_PLANNED' || undefined);
  });

  test('minutes need the day, somebody of the supplier, and hours that were set apart', async () => {
    const minutes = { attendees: ['Ana Cux'], points: ['Sin medidor de agua'], agreements: ['Instalar'], hours: '3' };
    const register = (more: object): Promise<Visited> =>
      moveVisit(adviser(), 'registerVisit', visit, { ...minutes, ...more });
    expect((await register({})).userErrors).toMatchObject([{ code: 'VISIT_TOO_EARLY' }]);
    clock.set('2026-03-02T15:00:00Z');
    expect((await register({ attendees: [] })).userErrors).toMatchObject([{ code: 'VISIT_NOBODY_THERE' }]);
    expect((await register({ hours: '8.01' })).userErrors).toMatchObject([{ code: 'HOURS_ABOVE_RESERVED' }]);
    visit = await register({});
    expect(visit).toMatchObject({ visit: { state: 'REGISTERED', hours: '3.00', attendees: ['Ana Cux'] } });
    expect(await diagnosticOf(mill)).toMatchObject({ state: 'VISITED', dueOn: '2026-03-23' });
    await until(async () => (await accountOf(buyer, held))?.used === '3.00' || undefined);
  });

  test('once written they stay, for every hand and by SQL', async () => {
    expect(
      (
        await moveVisit(adviser(), 'registerVisit', visit, {
          attendees: ['Otra'],
          points: ['x'],
          agreements: [],
          hours: '1',
        })
      ).userErrors,
    ).toMatchObject([{ code: 'ILLEGAL_TRANSITION' }]);
    expect((await moveVisit(mill.client, 'cancelVisit', visit, { reason: 'x' })).userErrors).toMatchObject([
      { code: 'ILLEGAL_TRANSITION' },
    ]);
    await expect(product.rows(`update visit set points = '{}'`)).rejects.toThrow('APPEND_ONLY');
  });
});

describe('the report', () => {
  test('is drafted when every gap was judged: confirmed, changed with a reason, or added', async () => {
    expect((await move(adviser(), 'draftReport', mill, report)).userErrors).toMatchObject([
      { code: 'GAPS_NOT_JUDGED' },
    ]);
    await judged(mill);
    const { gaps } = await diagnosticOf(mill);
    const [grave] = gaps.filter(({ severity }) => severity === 3);
    const change = (reason: string | null): Promise<Moved> =>
      move(adviser(), 'judgeGaps', mill, { judgements: [{ indicator: grave?.indicator, severity: 1, reason }] });
    expect((await change(null)).userErrors).toMatchObject([{ code: 'REASON_MISSING' }]);
    const changed = await change('Ya tiene el permiso');
    expect(changed.diagnostic?.gaps).toContainEqual({
      indicator: grave?.indicator,
      severity: 1,
      status: 'CHANGED',
      reason: 'Ya tiene el permiso',
    });
    const drafted = await move(adviser(), 'draftReport', mill, report);
    expect(drafted.diagnostic).toMatchObject({ state: 'DRAFT_REPORT' });
    expect(drafted.diagnostic?.gaps.every(({ status }) => status !== 'SUGGESTED')).toBe(true);
  });

  test('is shared, commented by the supplier, shared again and agreed', async () => {
    const shared = await move(adviser(), 'shareReport', mill);
    expect(shared.diagnostic).toMatchObject({ state: 'SUPPLIER_REVIEW', dueOn: '2026-03-16' });
    const commented = await move(mill.client, 'commentReport', mill, { comment: 'Falta el pozo' });
    expect(commented.diagnostic).toMatchObject({ state: 'DRAFT_REPORT', stateReason: 'Falta el pozo' });
    await move(adviser(), 'shareReport', mill, { baseline: 'Con el pozo', summary: report.summary });
    const agreed = await move(mill.client, 'agreeReport', mill);
    expect(agreed.diagnostic).toMatchObject({ state: 'AGREED', isTacit: false, dueOn: null });
    expect((await move(mill.client, 'commentReport', mill, { comment: 'Tarde' })).userErrors).toMatchObject([
      { code: 'ILLEGAL_TRANSITION' },
    ]);
  });

  test('of a micro firm needs no visit, and silence is consent after the deadline and two reminders', async () => {
    await judged(bakery);
    const drafted = await move(adviser(), 'draftReportAtDesk', bakery, { ...report, reason: 'Micro, a dos horas' });
    expect(drafted.diagnostic).toMatchObject({ state: 'DRAFT_REPORT', stateReason: 'Micro, a dos horas' });
    const { diagnostic } = await move(adviser(), 'shareReport', bakery);
    if (!diagnostic) throw new Error('not shared');
    await expect(silence(diagnostic, 2)).rejects.toThrow('REVIEW_NOT_OVER');
    clock.set('2026-03-17T15:00:00Z');
    await expect(silence(diagnostic, 1)).rejects.toThrow('REMINDERS_MISSING');
    await silence(diagnostic, 2);
    expect(await diagnosticOf(bakery)).toMatchObject({ state: 'AGREED', isTacit: true });
    await expect(silence(diagnostic, 2)).rejects.toThrow('ILLEGAL_TRANSITION');
  });
});

describe('how it ends', () => {
  test('a big change outdates what was agreed, and the next diagnostic can begin', async () => {
    expect((await move(adviser(), 'outdateDiagnostic', mill, { reason: 'Cambió de planta' })).diagnostic).toMatchObject(
      { state: 'OUTDATED' },
    );
    const next = (client: GraphqlClient): Promise<Moved> =>
      client.mutate('openNextDiagnostic', { enrolmentId: mill.enrolmentId }, `diagnostic { ${SEEN} }`);
    expect((await next(mill.client)).diagnostic).toMatchObject({ state: 'OPEN' });
    expect((await next(mill.client)).userErrors).toMatchObject([{ code: 'DIAGNOSTIC_UNDER_WAY' }]);
  });

  test('the programme cancels one that was opened by mistake, with a reason; answers stay', async () => {
    const { rows } = product;
    const answers = async (): Promise<number> => (await rows('select 1 from answer')).length;
    const before = await answers();
    expect(
      (await move(buyer.manager.client, 'cancelDiagnostic', mill, { reason: 'Duplicado' })).diagnostic,
    ).toMatchObject({ state: 'CANCELLED', stateReason: 'Duplicado' });
    expect(await answers()).toBe(before);
  });

  test('two years outdate it by themselves', async () => {
    clock.set('2028-03-18T15:00:00Z');
    await runAs(systemContext(buyer.manager.orgId, 'test'), () =>
      product.api.get(ReviewingService, { strict: false }).outdateOld(clock.now().toISOString()),
    );
    expect(await diagnosticOf(bakery)).toMatchObject({ state: 'OUTDATED', stateReason: 'OLD' });
  });
});
