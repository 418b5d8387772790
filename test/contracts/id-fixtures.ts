import { addDays, publicId, uuidOf } from '#kernel';
import { runAs } from '#platform';
import { ImportAtOnce } from '#suppliers';
import {
  PASSWORD,
  answered,
  checkedAgainst,
  handIn,
  inventNit,
  machineOf,
  planned,
  plansOf,
  sayCompany,
  startedTrack,
  todayOf,
} from '#testing';
import type { Persona, Side } from '#testing';

/**
 * One record of each kind that an operation may name, belonging to the side. A new id scalar among the arguments of the
 * schema needs its line here, or the sweeps of foreign ids fail: make the record through the API and give its id.
 */
export const ID_FIXTURES: Readonly<Record<string, (side: Side) => string | Promise<string>>> = {
  AccreditationId: async (side) => (await assisted(side)).accreditationId,
  ActionId: async (side) => (await planAndAction(side)).actionId,
  AdviserAssignmentId: async (side) => (await assisted(side)).adviserAssignmentId,
  DiagnosticId: ({ diagnosticId }) => diagnosticId,
  EnrolmentId: ({ enrolmentId }) => enrolmentId,
  IdentityCheckId: identityCheck,
  ImportId: (side) => checkedImport(side),
  ImportRowId: importRow,
  InvitationId: ({ invitationId }) => invitationId,
  ListedSupplierId: ({ listedId }) => listedId,
  MachineClientId: async ({ product, buyer }) => (await machineOf(product, buyer.manager.client)).id,
  OrganisationId: ({ supplierOrgId }) => supplierOrgId,
  PlanId: async (side) => (await planAndAction(side)).planId,
  ProgrammeId: ({ buyer }) => buyer.programmeId,
  SessionId: ({ product, buyer }) => secondSession(product.client(), buyer.analyst),
  TrackAssignmentId: async (side) => (await assisted(side)).track.id,
  UploadId: upload,
  VisitId: visit,
  WaveId: ({ buyer }) => buyer.waveId,
};

/** Where who may call never reaches the record above: the administrator keeps organisations, but no supplier (V14). */
export const WITHIN_REACH = ({ buyer }: Side): [scalar: string, id: string][] => [
  ['OrganisationId', publicId('org', buyer.analyst.orgId)],
];

/**
 * Operations whose id chooses among the caller's own and names nobody else's record, with the test that holds them.
 */
export const CHOOSES_AMONG_OWN: Readonly<Record<string, string>> = {
  decideIdentityCheck:
    'every check is the platform’s own, of which alone is an administrator: test/journeys/identity-decision.spec.ts',
  machineToken:
    'a program that is not there is answered as one with a wrong secret: test/journeys/machine-tokens.spec.ts',
  signIn: 'who proved a person chooses among that person’s memberships: test/journeys/sign-in.spec.ts',
};

/** Ids of all kinds for a side. */
export async function idsOf(side: Side): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const [scalar, make] of Object.entries(ID_FIXTURES)) ids.set(scalar, await make(side));
  return ids;
}

/** A session of the person on another device. */
async function secondSession(browser: Persona['client'], { email, client }: Persona): Promise<string> {
  await browser.mutate('signIn', { email, password: PASSWORD }, 'result { __typename }');
  const { mySessions } = await client.ask<{ mySessions: { id: string; isCurrent: boolean }[] }>(
    '{ mySessions { id isCurrent } }',
  );
  return mySessions.find(({ isCurrent }) => !isCurrent)?.id ?? '';
}

const LIST = Buffer.from('Nombre,País\r\nTaller Uno,GT\r\n,GT\r\n');

/** An import that waits to be corrected: one a side. */
const checkedImport = onceASide(async ({ product, buyer }) => {
  const { orgId, personId: actorId } = buyer.analyst;
  const programmeId = uuidOf('prg', buyer.programmeId);
  const id = await runAs({ requestId: 'test', locale: 'es', orgId, actorId, role: 'SA' }, () =>
    product.api.get(ImportAtOnce).checkList({ programmeId, fileName: 'lista.csv', content: LIST }),
  );
  return publicId('imp', id);
});

async function importRow(side: Side): Promise<string> {
  const answer = await side.buyer.analyst.client.ask<{ import: { rows: { edges: { node: { id: string } }[] } } }>(
    'query ($id: ImportId!) { import(id: $id) { rows(first: 1) { edges { node { id } } } } }',
    { id: await checkedImport(side) },
  );
  return answer.import.rows.edges[0]?.node.id ?? '';
}

async function upload({ buyer }: Side): Promise<string> {
  const { body } = await buyer.analyst.client.upload('lista.csv', LIST);
  return String(body.id);
}

/** Somebody hands in with the tax id of the side's supplier. */
async function identityCheck(side: Side): Promise<string> {
  return checkedAgainst(side.product, side.buyer, side.supplier, await taxIdOf(side));
}

/** The supplier of a side hands its company's data in: once a side. @returns its tax id */
const taxIdOf = onceASide(async ({ supplier, enrolmentId }) => {
  const taxId = inventNit();
  await sayCompany(supplier, { taxId });
  await supplier.mutate('submitEnrolment', { enrolmentId, expectedVersion: 1 }, 'enrolment { id }');
  return taxId;
});

/** The supplier of a side is approved, hands its self-assessment in, and gets the side's adviser with a track. */
const assisted = onceASide(async (side) => {
  const { product, buyer, adviser, supplier: client, enrolmentId } = side;
  await taxIdOf(side);
  await buyer.manager.client.mutate('approveEnrolment', { enrolmentId, expectedVersion: 2 }, 'enrolment { id }');
  await answered({ client, enrolmentId }, 0.8);
  await handIn({ client, enrolmentId });
  return startedTrack(product, buyer, { client, enrolmentId }, adviser);
});

/** A day that the adviser proposed. */
async function visit(side: Side): Promise<string> {
  const { track } = await assisted(side);
  const proposed = await side.adviser.client.mutate<{ visit: { id: string } }>(
    'proposeVisit',
    { enrolmentId: side.enrolmentId, trackAssignmentId: track.id, plannedOn: addDays(todayOf(side.product), 30) },
    'visit { id }',
  );
  return proposed.visit.id;
}

/** A plan with an action of the side's supplier. */
const planAndAction = onceASide(async (side) => {
  await assisted(side);
  const supplier = { client: side.supplier, enrolmentId: side.enrolmentId, name: '', email: '' };
  const { id: actionId } = await planned(supplier, { title: 'Sellos del horno' });
  return { actionId, planId: (await plansOf(supplier))[0]?.id ?? '' };
});

function onceASide<T>(make: (side: Side) => Promise<T>): (side: Side) => Promise<T> {
  const made = new WeakMap<Side, Promise<T>>();
  return (side) => {
    const found = made.get(side) ?? make(side);
    made.set(side, found);
    return found;
  };
}
