import { AdvisersService, TrackProposals, quarterOf } from '#assistance';
import { addDays, uuidOf } from '#kernel';
import type { CalendarDate, Clock } from '#kernel';
import { CLOCK, localDate, runAs, systemContext } from '#platform';
import { persona } from './personas.js';
import type { Persona } from './personas.js';
import type { Buyer } from './programme-stories.js';
import type { TestProduct } from './product.js';
import type { EnrolledSupplier } from './score-stories.js';

/** A supplier, as far as assistance needs it. */
export type Assisted = Pick<EnrolledSupplier, 'client' | 'enrolmentId'>;

/** An adviser on a buyer's roster. */
export interface Accredited {
  readonly adviser: Persona;
  readonly accreditationId: string;
}

/** What a track is moved by. */
export interface TrackSeen {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly firmSharePct: string;
  readonly plannedHours: string;
  readonly track: { readonly code: string };
}

const TRACK = 'id state version firmSharePct plannedHours track { code }';

/** Today where the suppliers of stories are: by UTC it is tomorrow there from 18:00 on. */
export const todayOf = (product: TestProduct): CalendarDate =>
  localDate(product.api.get<Clock>(CLOCK).now(), 'America/Guatemala');

/** A code with which a programme puts the person on its roster. */
export async function rosterCode({ client }: Persona): Promise<string> {
  const { rosterCode: issued } = await client.mutate<{ rosterCode: { code: string } }>(
    'issueRosterCode',
    {},
    'rosterCode { code }',
  );
  return issued.code;
}

/** All that an accreditation can cover, for a year from today. */
export const coverage = (product: TestProduct): Record<string, unknown> => ({
  ...{
    tracks: [
      'AGUA',
      'AGUAS_RESIDUALES',
      'ENERGIA',
      'RESIDUOS',
      'ECONOMIA_CIRCULAR',
      'MATERIAS_PRIMAS',
      'SGA',
      'GENERO_CER',
    ],
  },
  ...{ sectors: ['0', '1', '2'], countries: ['GT'], languages: ['es', 'quc'], maxKm: 150 },
  ...{ validFrom: todayOf(product), validUntil: addDays(todayOf(product), 365) },
});

/** An adviser of a centre of its own on the buyer's roster, with hours in this quarter. */
export async function accredited(
  product: TestProduct,
  buyer: Buyer,
  hours = '100',
  given?: Persona,
): Promise<Accredited> {
  const adviser = given ?? (await persona(product, 'CP_CENTRE', 'AD'));
  const { accreditation, userErrors } = await buyer.manager.client.mutate<{ accreditation: { id: string } | null }>(
    'accreditPerson',
    { code: await rosterCode(adviser), ...coverage(product) },
    'accreditation { id }',
  );
  if (!accreditation) throw new Error(JSON.stringify(userErrors));
  await buyer.manager.client.mutate(
    'setAdviserHours',
    { accreditationId: accreditation.id, quarter: quarterOf(todayOf(product)), total: hours },
    'accreditation { id }',
  );
  return { adviser, accreditationId: accreditation.id };
}

/** Proposes the adviser, and the supplier accepts; both halves of the grants are open. @returns the assignment's id */
export async function advised(
  product: TestProduct,
  buyer: Buyer,
  supplier: Assisted,
  { accreditationId, hours = '8' }: Pick<Accredited, 'accreditationId'> & { readonly hours?: string },
): Promise<string> {
  const { adviserAssignment, userErrors } = await buyer.manager.client.mutate<{
    adviserAssignment: { id: string; version: number } | null;
  }>(
    'proposeAdviser',
    { enrolmentId: supplier.enrolmentId, accreditationId, hours, language: 'es' },
    'adviserAssignment { id version }',
  );
  if (!adviserAssignment) throw new Error(JSON.stringify(userErrors));
  const { id, version } = adviserAssignment;
  const accepted = await supplier.client.mutate(
    'acceptAdviser',
    { adviserAssignmentId: id, expectedVersion: version },
    'adviserAssignment { id }',
  );
  if (accepted.userErrors.length > 0) throw new Error(JSON.stringify(accepted.userErrors));
  await asProgramme(buyer, () =>
    product.api.get(AdvisersService, { strict: false }).openProgrammeHalf(uuidOf('ada', id)),
  );
  return id;
}

/** Proposes what the supplier's diagnostic leads to, as the worker does. @returns the tracks, the newest first */
export async function offered(product: TestProduct, buyer: Buyer, supplier: Assisted): Promise<TrackSeen[]> {
  await asProgramme(buyer, () =>
    product.api.get(TrackProposals, { strict: false }).byRule(uuidOf('enr', supplier.enrolmentId)),
  );
  return tracksOf(supplier);
}

/** The tracks of a supplier, as it sees them. */
export const tracksOf = async ({ client, enrolmentId }: Assisted): Promise<TrackSeen[]> =>
  (
    await client.ask<{ tracks: TrackSeen[] }>(`query ($id: EnrolmentId!) { tracks(enrolmentId: $id) { ${TRACK} } }`, {
      id: enrolmentId,
    })
  ).tracks;

/** The supplier accepts a track with the share it was shown. */
export async function acceptedTrack(supplier: Assisted, track: TrackSeen): Promise<TrackSeen> {
  const { id, version, firmSharePct } = track;
  const { trackAssignment, userErrors } = await supplier.client.mutate<{ trackAssignment: TrackSeen | null }>(
    'acceptTrack',
    { trackAssignmentId: id, expectedVersion: version, firmSharePct },
    `trackAssignment { ${TRACK} }`,
  );
  if (!trackAssignment) throw new Error(JSON.stringify(userErrors));
  return trackAssignment;
}

/** A supplier that handed its self-assessment in, with an active adviser and a track IN_PROGRESS. */
export async function startedTrack(
  product: TestProduct,
  buyer: Buyer,
  supplier: Assisted,
  given?: Persona,
): Promise<Accredited & { readonly adviserAssignmentId: string; readonly track: TrackSeen }> {
  const held = await accredited(product, buyer, '100', given);
  const adviserAssignmentId = await advised(product, buyer, supplier, held);
  const [proposed] = (await offered(product, buyer, supplier)).filter(({ state }) => state === 'PROPOSED');
  if (!proposed) throw new Error('the diagnostic leads to no track: answer it worse');
  const { id, version, plannedHours } = await acceptedTrack(supplier, proposed);
  const { trackAssignment, userErrors } = await buyer.manager.client.mutate<{ trackAssignment: TrackSeen | null }>(
    'startTrack',
    { trackAssignmentId: id, expectedVersion: version, hours: plannedHours, distanceKm: 40 },
    `trackAssignment { ${TRACK} }`,
  );
  if (!trackAssignment) throw new Error(JSON.stringify(userErrors));
  return { ...held, adviserAssignmentId, track: trackAssignment };
}

/** What a track's move is answered. */
export interface TrackMoved {
  readonly trackAssignment: (TrackSeen & Readonly<Record<string, unknown>>) | null;
  readonly userErrors: readonly { readonly code: string }[];
}

/** Moves a track by a mutation that takes it with its version. */
export const moveTrack = (
  { client }: Pick<Assisted, 'client'>,
  name: string,
  { id, version }: Pick<TrackSeen, 'id' | 'version'>,
  more: object = {},
): Promise<TrackMoved> =>
  client.mutate(
    name,
    { trackAssignmentId: id, expectedVersion: version, ...more },
    `trackAssignment { ${TRACK} firmHours hours }`,
  );

/** The newest quarter's account of an adviser on the buyer's roster. */
export async function accountOf(
  { manager }: Buyer,
  { accreditationId }: Accredited,
): Promise<{ quarter: string; total: string; reserved: string; used: string } | undefined> {
  const { accreditations } = await manager.client.ask<{
    accreditations: { id: string; hours: { quarter: string; total: string; reserved: string; used: string }[] }[];
  }>('{ accreditations { id hours { quarter total reserved used } } }');
  return accreditations.find(({ id }) => id === accreditationId)?.hours[0];
}

const asProgramme = <T>({ manager }: Buyer, work: () => Promise<T>): Promise<T> =>
  runAs(systemContext(manager.orgId, 'test'), work);
