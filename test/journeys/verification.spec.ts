import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { uuidOf } from '#kernel';
import {
  accreditedVerifier,
  answered,
  approvedPlan,
  buyerWithProgramme,
  changeAction,
  changePackage,
  claimed,
  enrolled,
  handIn,
  judged,
  packageIn,
  packagesOf,
  persona,
  planned,
  proveAction,
  refuseErrors,
  seen,
  startProduct,
  underVerification,
  until,
} from '#testing';
import type {
  AccreditedVerifier,
  ActionSeen,
  Buyer,
  EnrolledSupplier,
  PackageSeen,
  Persona,
  TestProduct,
} from '#testing';

/** From the claim to the verified result, its answers and the new published score (domain guide 5.7). */
let product: TestProduct;
let buyer: Buyer;
let administrator: Persona;
let verifier: AccreditedVerifier;

beforeAll(async () => {
  product = await startProduct({ worker: 'postgres' });
  buyer = await buyerWithProgramme(product);
  administrator = await persona(product, 'PLATFORM', 'AM');
  verifier = await accreditedVerifier(product, buyer);
});
afterAll(() => product.stop());

/** A small supplier whose score the programme reads. */
async function scored(name: string): Promise<EnrolledSupplier> {
  const supplier = await enrolled(product, buyer, administrator, { name, workers: 30 });
  await answered(supplier, 0.6);
  await handIn(supplier);
  await supplier.client.mutate('agreeToEarlyPublication', { enrolmentId: supplier.enrolmentId }, 'enrolment { id }');
  await until(async () => (await published(supplier)) ?? undefined);
  return supplier;
}

const published = async ({ enrolmentId }: EnrolledSupplier): Promise<string | null> =>
  (
    await buyer.analyst.client.ask<{ enrolment: { publishedScore: { shown: string } | null } }>(
      'query ($id: EnrolmentId!) { enrolment(id: $id) { publishedScore { shown } } }',
      { id: enrolmentId },
    )
  ).enrolment.publishedScore?.shown ?? null;

const live = async ({ client }: EnrolledSupplier): Promise<string> =>
  (await client.ask<{ myScore: { shown: string } }>('{ myScore { shown } }')).myScore.shown;

/** A claimed action made from a measure. */
async function claimedMeasure(supplier: EnrolledSupplier, measureCode: string): Promise<ActionSeen> {
  const action = await planned(supplier, { measureCode });
  await approvedPlan(buyer, supplier);
  return claimed(supplier, action);
}

/** Jobs of the chain from a verifier's click to the score. */
const AGAIN = `('plans.package-supplier', 'scoring.verified', 'plans.package-programme')`;

const codes = ({ userErrors }: { userErrors: readonly { code: string }[] }): string[] =>
  userErrors.map(({ code }) => code);
const lineOf = (pack: PackageSeen): PackageSeen['lines'][number] => {
  const [line] = pack.lines;
  if (!line) throw new Error('a package without lines');
  return line;
};

describe('an action that a verifier accepts', () => {
  let supplier: EnrolledSupplier;
  let action: ActionSeen;
  let before: string;
  let expected: { before: string; after: string; gain: string; indicators: string[] };

  beforeAll(async () => {
    supplier = await scored('Panadería La Espiga');
    before = await live(supplier);
    action = await claimedMeasure(supplier, 'CP-073');
    const { whatIf } = await supplier.client.ask<{ whatIf: typeof expected }>(
      'query ($ids: [ActionId!]!) { whatIf(actionIds: $ids) { before after gain indicators } }',
      { ids: [action.id] },
    );
    expected = whatIf;
  });

  test('is shown beforehand with what it would bring', () => {
    expect(expected.before).toBe(before);
    expect(Number(expected.after)).toBeGreaterThan(Number(before));
    expect(expected.indicators).toEqual(['WAS-01', 'WAS-07']);
  });

  test('moves the published score at once, by just what was shown, in one chain of events', async () => {
    const pack = await underVerification(buyer, verifier);
    expect(pack.risks).toContain('first');
    expect(await seen(supplier, action)).toMatchObject({ state: 'IN_VERIFICATION' });
    expect(codes(await judged(verifier.verifier.client, lineOf(pack), 'ACCEPTED'))).toEqual([]);
    expect((await packagesOf(supplier.client))[0]?.lines[0]?.verdict).toBeNull();
    const [clicked] = await product.rows<{ now: Date }>('select now()');
    refuseErrors(
      await changePackage(
        verifier.verifier.client,
        'concludePackage',
        await packageIn(verifier.verifier.client, 'WORKING'),
      ),
    );
    await until(async () => ((await published(supplier)) === expected.after ? true : undefined));
    expect(await live(supplier)).toBe(expected.after);
    expect(await seen(supplier, action)).toMatchObject({ state: 'VERIFIED' });
    const chain = await product.rows<{ event: string; subscriber: string }>(
      `select event, subscriber from outbox where created_at >= $1 and done_at is not null
         and subscriber in ('plans.package-programme', 'plans.package-supplier', 'scoring.verified', 'scoring.ranking-published') order by done_at`,
      [clicked?.now],
    );
    const steps = chain.map(({ event, subscriber }) => `${event} > ${subscriber}`);
    const order = [
      'plans.package-moved > plans.package-programme',
      'plans.package-moved > plans.package-supplier',
      'plans.actions-verified > scoring.verified',
      'scoring.score-published > scoring.ranking-published',
    ].map((step, at) => (at === 0 ? steps.indexOf(step) : steps.lastIndexOf(step)));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order.every((at) => at >= 0)).toBe(true);
  });

  test('leaves results, answers of grade E4 that name it, accepted files, and a package that only reads', async () => {
    const id = uuidOf('act', action.id);
    expect(
      await product.rows('select kind, found_on::text as on, ended_at from verified_result where action_id = $1', [id]),
    ).toEqual([{ kind: 'IMPLEMENTATION', on: '2026-11-15', ended_at: null }]);
    expect(
      await product.rows(
        'select indicator, value, grade, proof_on::text as on from answer where action_id = $1 order by indicator',
        [id],
      ),
    ).toEqual([
      { indicator: 'WAS-01', value: 'three', grade: 'E4', on: '2026-11-15' },
      { indicator: 'WAS-07', value: 'no', grade: 'E4', on: '2026-11-15' },
    ]);
    expect(
      await product.rows(
        'select distinct e.state from evidence_item e join action_proof p on p.evidence_id = e.id where p.action_id = $1',
        [id],
      ),
    ).toEqual([{ state: 'ACCEPTED' }]);
    const closed = await packageIn(verifier.verifier.client, 'CLOSED');
    expect(codes(await judged(verifier.verifier.client, lineOf(closed), 'REJECTED', { isFraud: true }))).toEqual([
      'PACKAGE_NOT_OPEN',
    ]);
    const [grant] = await product.rows<{ mode: string }>(
      `select mode from access_grant where source = 'verification-package' and field_group = 'verification' and revoked_at is null`,
    );
    expect(grant).toEqual({ mode: 'read' });
  });

  test('the job that runs twice changes nothing more', async () => {
    const counts = (): Promise<object[]> =>
      product.rows(
        'select (select count(*) from answer)::int a, (select count(*) from verified_result)::int r, (select count(*) from published_score)::int p',
      );
    const once = await counts();
    await product.rows(`update outbox set done_at = null, next_at = now() where subscriber in ${AGAIN}`);
    await until(async () =>
      (await product.rows(`select 1 from outbox where done_at is null and subscriber in ${AGAIN}`)).length === 0
        ? true
        : undefined,
    );
    expect(await counts()).toEqual(once);
  });
});

describe('a verifier', () => {
  let supplier: EnrolledSupplier;
  let action: ActionSeen;

  beforeAll(async () => {
    supplier = await enrolled(product, buyer, administrator, { name: 'Lácteos El Volcán', workers: 45 });
    await answered(supplier, 0.6);
    action = await claimedMeasure(supplier, 'CP-082');
  });

  test('asks, is answered with another file, and then judges; a rejection comes after one return', async () => {
    const { client } = verifier.verifier;
    const working = await underVerification(buyer, verifier);
    expect(codes(await judged(client, lineOf(working), 'REJECTED'))).toEqual(['RETURN_FIRST']);
    expect(codes(await changePackage(client, 'concludePackage', working))).toEqual(['LINES_OPEN']);
    const findings = ['La foto no muestra la bodega', '¿Desde cuándo?'].map((text) => ({
      ...{ lineId: lineOf(working).id, requirement: 'PHOTO', text },
    }));
    refuseErrors(await changePackage(client, 'askForInformation', working, { findings }));
    await until(async () => ((await seen(supplier, action)).state === 'RETURNED' ? true : undefined));
    expect(await proveAction(supplier, action, 'PHOTO', Buffer.from(''))).toMatchObject({ status: 422 });
    expect(await proveAction(supplier, action, 'PHOTO')).toMatchObject({ status: 201 });
    const asked = await packageIn(supplier.client, 'INFO_REQUESTED');
    const unanswered = { answers: [{ findingId: lineOf(asked).findings[0]?.id, text: 'Aquí está' }] };
    expect(codes(await changePackage(supplier.client, 'answerFindings', asked, unanswered))).toEqual([
      'FINDING_NOT_ANSWERED',
    ]);
    const answers = lineOf(asked).findings.map(({ id: findingId }) => ({ findingId, text: 'Aquí está la bodega' }));
    refuseErrors(await changePackage(supplier.client, 'answerFindings', asked, { answers }));
    expect(await seen(supplier, action)).toMatchObject({ state: 'IN_VERIFICATION' });
    const again = await packageIn(client, 'WORKING');
    expect(lineOf(again).findings[0]?.answer).toBe('Aquí está la bodega');
    expect(codes(await judged(client, lineOf(again), 'REJECTED', { proofs: [] }))).toEqual(['PROOFS_NOT_JUDGED']);
    refuseErrors(await judged(client, lineOf(again), 'REJECTED'));
    refuseErrors(await changePackage(client, 'concludePackage', await packageIn(client, 'WORKING')));
    await until(async () => ((await seen(supplier, action)).state === 'NOT_VERIFIED' ? true : undefined));
    expect((await changeAction(supplier, 'resumeAction', await seen(supplier, action))).action?.state).toBe(
      'IN_PROGRESS',
    );
  });

  test('reads the files of its package and no others', async () => {
    const pack = await packageIn(verifier.verifier.client, 'CLOSED');
    const file = lineOf(pack).proofs[0]?.evidenceId ?? '';
    expect((await verifier.verifier.client.download(`/downloads/evidence/${file}`)).status).toBe(200);
    const other = await accreditedVerifier(product, buyer);
    expect((await other.verifier.client.download(`/downloads/evidence/${file}`)).status).toBe(404);
    expect((await buyer.manager.client.download(`/downloads/evidence/${file}`)).status).toBe(403);
    expect(await packagesOf(other.verifier.client)).toEqual([]);
  });
});
