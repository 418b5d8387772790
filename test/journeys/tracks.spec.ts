import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { uuidOf } from '#kernel';
import { UnitOfWork, runAs } from '#platform';
import {
  FixedClock,
  acceptedTrack,
  accountOf,
  accredited,
  advised,
  answered,
  buyerWithProgramme,
  enrolled,
  handIn,
  moveTrack,
  offered,
  persona,
  refreshRanking,
  startProduct,
  tracksOf,
  until,
} from '#testing';
import type { Accredited, Buyer, EnrolledSupplier, Persona, TestProduct, TrackMoved, TrackSeen } from '#testing';

/** A Monday in Guatemala. */
const clock = new FixedClock(new Date('2026-02-23T15:00:00Z'));
let product: TestProduct;
let administrator: Persona;
let buyer: Buyer;
let held: Accredited;
let bakery: EnrolledSupplier;
let mill: EnrolledSupplier;

const SEEN = 'trackAssignment { id state version }';

/** A supplier whose answers show many gaps, handed in. */
async function gaping(name: string, workers: number): Promise<EnrolledSupplier> {
  const supplier = await enrolled(product, buyer, administrator, { name, workers });
  await answered(supplier, 1);
  await handIn(supplier);
  return supplier;
}

/** The newest state of a track, once it is this one. */
const inState = (supplier: EnrolledSupplier, id: string, state: string): Promise<TrackSeen> =>
  until(async () => (await tracksOf(supplier)).find((track) => track.id === id && track.state === state));

const first = (tracks: readonly TrackSeen[]): TrackSeen => {
  const [track] = tracks.filter(({ state }) => state === 'PROPOSED');
  if (!track) throw new Error('no track is proposed');
  return track;
};

const account = (): ReturnType<typeof accountOf> => accountOf(buyer, held);

const setTotal = (total: string): Promise<{ userErrors: { code: string }[] }> =>
  buyer.manager.client.mutate(
    'setAdviserHours',
    { accreditationId: held.accreditationId, quarter: '2026-Q1', total },
    'accreditation { id }',
  );

const statusOf = async ({ enrolmentId }: EnrolledSupplier): Promise<unknown> =>
  (
    await buyer.analyst.client.ask<{ enrolment: { trackStatus: string } }>(
      'query ($id: EnrolmentId!) { enrolment(id: $id) { trackStatus } }',
      { id: enrolmentId },
    )
  ).enrolment.trackStatus;

beforeAll(async () => {
  product = await startProduct({ worker: 'postgres', clock });
  administrator = await persona(product, 'PLATFORM', 'AM');
  buyer = await buyerWithProgramme(product);
  bakery = await gaping('Panadería La Espiga', 9);
  mill = await gaping('Molino San José', 40);
  held = await accredited(product, buyer, '40');
});
afterAll(() => product.stop());

describe('the rule proposes (domain guide 5.4)', () => {
  test('what the gaps lead to, no more than the legal size allows, and twice is as once', async () => {
    const proposed = await until(async () => {
      const tracks = await tracksOf(bakery);
      return tracks.length > 0 ? tracks : undefined;
    });
    const [limit] = await product.rows<{ size: string }>('select size_class as size from enrolment where id = $1', [
      uuidOf('enr', bakery.enrolmentId),
    ]);
    expect(limit).toEqual({ size: 'unconfirmed' }); // as small (domain guide 8.1)
    expect(proposed).toHaveLength(2);
    expect(await offered(product, buyer, bakery)).toEqual(proposed);
    await until(async () => (await statusOf(bakery)) === 'PROPOSED' || undefined);
  });

  test('with a reason in the caller’s language, and the share that the firm would pay', async () => {
    const ask = async (locale: string): Promise<string> => {
      bakery.client.locale = locale;
      const { tracks } = await bakery.client.ask<{ tracks: { reason: string; legalRisk: boolean }[] }>(
        'query ($id: EnrolmentId!) { tracks(enrolmentId: $id) { reason legalRisk } }',
        { id: bakery.enrolmentId },
      );
      bakery.client.locale = 'es';
      return tracks[0]?.reason ?? '';
    };
    expect(await ask('es')).toMatch(/^Sus respuestas muestran una brecha .*«¿/);
    expect(await ask('en')).toMatch(/^Your answers show .* gap: «/);
    expect(first(await tracksOf(bakery))).toMatchObject({ firmSharePct: '30' });
  });

  test('the buyer’s analyst reads the state alone', async () => {
    const asked = await buyer.analyst.client.send('query ($id: EnrolmentId!) { tracks(enrolmentId: $id) { reason } }', {
      id: bakery.enrolmentId,
    });
    expect(asked.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});

describe('the supplier decides', () => {
  test('a share other than the one in force is not accepted', async () => {
    const track = first(await tracksOf(bakery));
    expect((await moveTrack(bakery, 'acceptTrack', track, { firmSharePct: '10' })).userErrors).toMatchObject([
      { code: 'SHARE_CHANGED' },
    ]);
  });

  test('what was not accepted cannot start, finish or stop', async () => {
    const track = first(await tracksOf(bakery));
    for (const [who, name, more] of [
      [buyer.manager, 'startTrack', { hours: '4', distanceKm: 0 }],
      [bakery, 'finishTrack', {}],
      [bakery, 'stopTrack', { reason: 'x' }],
    ] as const)
      expect({ name, codes: (await moveTrack(who, name, track, more)).userErrors.map(({ code }) => code) }).toEqual({
        name,
        codes: ['ILLEGAL_TRANSITION'],
      });
  });

  test('refusing needs no reason; the track rests ninety days, and the score does not feel it (R01)', async () => {
    const score = async (): Promise<unknown> =>
      (
        await mill.client.ask<{ enrolment: { liveScore: object } }>(
          'query ($id: EnrolmentId!) { enrolment(id: $id) { liveScore { shown level } } }',
          { id: mill.enrolmentId },
        )
      ).enrolment.liveScore;
    const before = await score();
    const tracks = await until(async () => {
      const found = await tracksOf(mill);
      return found.length > 0 ? found : undefined;
    });
    for (const track of tracks)
      expect((await moveTrack(mill, 'refuseTrack', track)).trackAssignment).toMatchObject({ state: 'REFUSED' });
    expect(await score()).toEqual(before);
    const refused = tracks[0]?.track.code ?? '';
    await advised(product, buyer, mill, { ...held, hours: '0' });
    const proposeAgain = (): Promise<TrackMoved> =>
      held.adviser.client.mutate(
        'proposeTrack',
        { enrolmentId: mill.enrolmentId, track: refused, reason: 'Conviene' },
        SEEN,
      );
    expect((await proposeAgain()).userErrors).toMatchObject([{ code: 'TRACK_REFUSED_LATELY' }]);
    clock.set('2026-05-24T15:00:00Z');
    const again = await proposeAgain();
    expect(again).toMatchObject({ trackAssignment: { state: 'PROPOSED' }, userErrors: [] });
    clock.set('2026-02-23T15:00:00Z');
    expect((await proposeAgain()).userErrors).toMatchObject([{ code: 'TRACK_OPEN_ALREADY' }]);
  });

  test('an adviser proposes for whom it advises, in a theme with a gap, and within the limit', async () => {
    const propose = (enrolmentId: string, track: string): Promise<TrackMoved> =>
      held.adviser.client.mutate('proposeTrack', { enrolmentId, track, reason: 'Conviene' }, SEEN);
    expect((await propose(mill.enrolmentId, 'NADA')).userErrors).toMatchObject([{ code: 'TRACK_UNKNOWN' }]);
    await expect(propose(bakery.enrolmentId, 'AGUA')).rejects.toThrow('NOT_FOUND');
  });
});

describe('hours are given once', () => {
  /** Who came second. */
  let late: TrackSeen;

  test('of two coordinators who start two tracks with the last hours, exactly one wins', async () => {
    await advised(product, buyer, bakery, { ...held, hours: '0' });
    const ours = await acceptedTrack(bakery, first(await tracksOf(bakery)));
    const theirs = await acceptedTrack(mill, first(await tracksOf(mill)));
    await setTotal('10');
    const second = await persona(product, 'BUYER', 'PM', buyer.manager.orgId);
    const start = (who: Persona, track: TrackSeen): Promise<TrackMoved> =>
      moveTrack(who, 'startTrack', track, { hours: '6', distanceKm: 10 });
    const both = await Promise.all([start(buyer.manager, ours), start(second, theirs)]);
    expect(both.map(({ trackAssignment }) => trackAssignment?.state ?? 'refused').sort()).toEqual([
      'IN_PROGRESS',
      'refused',
    ]);
    expect(both.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(['HOURS_EXHAUSTED']);
    expect(await account()).toMatchObject({ total: '10.00', reserved: '6.00', used: '0.00' });
    late = both[0].trackAssignment === null ? ours : theirs;
  });

  test('eight who start the same track at once start it once', async () => {
    await setTotal('40');
    const starts = await Promise.all(
      Array.from({ length: 8 }, () => moveTrack(buyer.manager, 'startTrack', late, { hours: '6', distanceKm: 10 })),
    );
    expect(starts.filter(({ trackAssignment }) => trackAssignment?.state === 'IN_PROGRESS')).toHaveLength(1);
    expect(await account()).toMatchObject({ reserved: '12.00' });
    expect((await setTotal('11.99')).userErrors).toMatchObject([{ code: 'HOURS_BELOW_RESERVED' }]);
    for (const supplier of [bakery, mill])
      await until(async () => (await statusOf(supplier)) === 'IN_PROGRESS' || undefined);
  });

  test('an adviser cannot make its own reservation larger, not even by SQL', async () => {
    const { orgId, personId: actorId } = held.adviser;
    const uow = product.api.get(UnitOfWork);
    const grow = runAs({ requestId: 'test', locale: 'es', orgId, actorId, role: 'AD' }, () =>
      uow.run(() => uow.query('update hour_reservation set reserved = 999')),
    );
    await expect(grow).rejects.toThrow('RESERVATION_IS_FIXED');
  });

  test('a track is not finished before anything came of it, whoever says so', async () => {
    const [track] = (await tracksOf(bakery)).filter(({ state }) => state === 'IN_PROGRESS');
    if (!track) throw new Error('no track in progress');
    for (const who of [bakery, held.adviser])
      expect((await moveTrack(who, 'finishTrack', track)).userErrors).toMatchObject([
        { code: 'TRACK_EVIDENCE_MISSING' },
      ]);
  });

  test('stopped, the unused hours come back', async () => {
    const [track] = (await tracksOf(bakery)).filter(({ state }) => state === 'IN_PROGRESS');
    if (!track) throw new Error('no track in progress');
    expect((await moveTrack(bakery, 'stopTrack', track, { reason: 'Temporada alta' })).trackAssignment).toMatchObject({
      state: 'STOPPED',
    });
    await until(async () => (await account())?.reserved === '6.00' || undefined);
    expect(
      (await moveTrack(bakery, 'stopTrack', { ...track, version: track.version + 1 }, { reason: 'x' })).userErrors,
    ).toMatchObject([{ code: 'ILLEGAL_TRANSITION' }]);
  });
});

describe('when hours are short', () => {
  test('an accepted track waits, in the order of the rule, and starts from there', async () => {
    await setTotal('6');
    const proposed = first(await tracksOf(bakery));
    const accepted = await acceptedTrack(bakery, proposed);
    const waiting = await inState(bakery, accepted.id, 'WAITLISTED');
    const { waitingTracks } = await buyer.manager.client.ask<{ waitingTracks: { id: string }[] }>(
      'query ($id: ProgrammeId!) { waitingTracks(programmeId: $id) { id } }',
      { id: buyer.programmeId },
    );
    expect(waitingTracks).toEqual([{ id: accepted.id }]);
    const start = (more: object): Promise<TrackMoved> =>
      moveTrack(buyer.manager, 'startTrack', waiting, { hours: '4', distanceKm: 10, ...more });
    expect((await start({})).userErrors).toMatchObject([{ code: 'HOURS_EXHAUSTED' }]);
    await setTotal('40');
    expect((await start({ distanceKm: 151 })).userErrors).toMatchObject([{ code: 'ADVISER_TOO_FAR' }]);
    expect((await start({ hours: '39' })).userErrors).toMatchObject([{ code: 'HOURS_ABOVE_ACCEPTED' }]);
    expect((await start({ hours: '0' })).userErrors).toMatchObject([{ code: 'HOURS_INVALID' }]);
    expect(await start({})).toMatchObject({
      trackAssignment: { state: 'IN_PROGRESS', hours: '4.00', firmHours: '1.20' },
    });
  });

  test('the ranking says where assistance stands', async () => {
    await until(async () => (await statusOf(bakery)) === 'IN_PROGRESS' || undefined);
    await refreshRanking(product, buyer);
    const { ranking } = await buyer.analyst.client.ask<{
      ranking: { unranked: { enrolmentId: string; trackStatus: string }[] };
    }>('query ($id: ProgrammeId!) { ranking(programmeId: $id, first: 10) { unranked { enrolmentId trackStatus } } }', {
      id: buyer.programmeId,
    });
    expect(ranking.unranked).toContainEqual({ enrolmentId: bakery.enrolmentId, trackStatus: 'IN_PROGRESS' });
  });

  test('a supplier that leaves the programme takes its adviser and its hours with it', async () => {
    const { enrolment } = await bakery.client.ask<{ enrolment: { version: number } }>(
      'query ($id: EnrolmentId!) { enrolment(id: $id) { version } }',
      { id: bakery.enrolmentId },
    );
    await bakery.client.mutate(
      'withdrawEnrolment',
      { enrolmentId: bakery.enrolmentId, expectedVersion: enrolment.version },
      'enrolment { state }',
    );
    await until(async () => (await account())?.reserved === '6.00' || undefined);
    const { myAssignments } = await held.adviser.client.ask<{ myAssignments: { supplierName: string }[] }>(
      '{ myAssignments { supplierName } }',
    );
    expect(myAssignments.map(({ supplierName }) => supplierName)).toEqual([mill.name]);
    const [diagnostic] = await product.rows('select state from diagnostic where enrolment_id = $1', [
      uuidOf('enr', bakery.enrolmentId),
    ]);
    expect(diagnostic).toEqual({ state: 'CANCELLED' });
  });
});
