import { randomUUID } from 'node:crypto';
import { addDays, publicId, uuidOf } from '#kernel';
import { PackageEffectsService, PackagesService } from '#plans';
import { runAs, systemContext } from '#platform';
import { ImportAtOnce } from '#suppliers';
import {
  PASSWORD,
  accreditedVerifier,
  answered,
  approvedPlan,
  changePackage,
  checkedAgainst,
  claimed,
  handIn,
  inventNit,
  machineOf,
  packageIn,
  planned,
  plansOf,
  refuseErrors,
  sampleProduct,
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
  ActionProofId: async (side) => (await verification(side)).proofId,
  ActionId: async (side) => (await planAndAction(side)).actionId,
  AdviserAssignmentId: async (side) => (await assisted(side)).adviserAssignmentId,
  ApplicantId: applicant,
  DiagnosticId: ({ diagnosticId }) => diagnosticId,
  EnrolmentId: ({ enrolmentId }) => enrolmentId,
  FinanceConsentId: (side) => evaluationConsent(side),
  FinanceProductId: financeProduct,
  FindingId: async (side) => (await verification(side)).findingId,
  IdentityCheckId: identityCheck,
  ImportId: (side) => checkedImport(side),
  ImportRowId: importRow,
  InvitationId: ({ invitationId }) => invitationId,
  ListedSupplierId: ({ listedId }) => listedId,
  MachineClientId: async ({ product, buyer }) => (await machineOf(product, buyer.manager.client)).id,
  OrganisationId: ({ supplierOrgId }) => supplierOrgId,
  PackageId: async (side) => (await verification(side)).packageId,
  PackageLineId: async (side) => (await verification(side)).lineId,
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
  showPreQualification:
    'every supplier may name every lender that offers something: test/journeys/pre-qualification.spec.ts',
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

/** The programme approves the side's supplier, once. */
const approved = onceASide(async (side) => {
  const { buyer, enrolmentId } = side;
  await taxIdOf(side);
  await buyer.manager.client.mutate('approveEnrolment', { enrolmentId, expectedVersion: 2 }, 'enrolment { state }');
});

/** A plan with an action, in the enrolment that the programme approved. */
const planAndAction = onceASide(async (side) => {
  const { supplier: client, enrolmentId } = side;
  await approved(side);
  const supplier = { client, enrolmentId, name: '', email: '' };
  const { id: actionId } = await planned(supplier, { title: 'Sellos del horno' });
  return { actionId, planId: (await plansOf(supplier))[0]?.id ?? '' };
});

/** A package in which the side's verifier asked something. */
const verification = onceASide(async (side) => {
  const { product, buyer, supplier: client, enrolmentId } = side;
  const { actionId } = await planAndAction(side);
  const supplier = { client, enrolmentId, name: '', email: '' };
  await approvedPlan(buyer, supplier);
  await claimed(supplier, { id: actionId });
  const asJob = <T>(orgId: string, work: () => Promise<T>): Promise<T> => runAs(systemContext(orgId, 'test'), work);
  await asJob(buyer.manager.orgId, () => product.api.get(PackagesService).prepare(uuidOf('act', actionId)));
  const { accreditationId } = await accreditedVerifier(product, buyer, side.verifier);
  const waiting = await packageIn(buyer.manager.client, 'PREPARED');
  refuseErrors(await changePackage(buyer.manager.client, 'assignVerifier', waiting, { accreditationId }));
  await asJob(uuidOf('org', side.supplierOrgId), () =>
    product.api.get(PackageEffectsService).assigned(uuidOf('pkg', waiting.id)),
  );
  const assigned = await packageIn(side.verifier.client, 'ASSIGNED');
  const signed = { conflictFree: true, method: 'ON_SITE' };
  refuseErrors(await changePackage(side.verifier.client, 'acceptPackage', assigned, signed));
  const working = await packageIn(side.verifier.client, 'WORKING');
  const lineId = working.lines[0]?.id ?? '';
  const findings = [{ lineId, requirement: 'PHOTO', text: 'Falta la foto de la puerta' }];
  refuseErrors(await changePackage(side.verifier.client, 'askForInformation', working, { findings }));
  const [asked] = (await packageIn(side.verifier.client, 'INFO_REQUESTED')).lines;
  const [findingId, proofId] = [asked?.findings[0]?.id ?? '', asked?.proofs[0]?.id ?? ''];
  return { packageId: working.id, lineId, findingId, proofId };
});

/** The supplier of a side is approved, hands its self-assessment in, and gets the side's adviser with a track. */
const assisted = onceASide(async (side) => {
  const { product, buyer, adviser, supplier: client, enrolmentId } = side;
  await approved(side);
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

function onceASide<T>(make: (side: Side) => Promise<T>): (side: Side) => Promise<T> {
  const made = new WeakMap<Side, Promise<T>>();
  return (side) => {
    const found = made.get(side) ?? make(side);
    made.set(side, found);
    return found;
  };
}

/** The supplier lets the platform estimate it: one consent a side. */
const evaluationConsent = onceASide(consent);

async function consent({ supplier }: Side): Promise<string> {
  const { consents: given } = await supplier.mutate<{ consents: { id: string }[] }>(
    'consentToEvaluation',
    { textVersion: '2026-11', days: 90 },
    'consents { id }',
  );
  return given[0]?.id ?? '';
}

/** A draft of the side's lender. */
async function financeProduct({ actors }: Side): Promise<string> {
  const manager = actors.get('LM');
  if (!manager) throw new Error('the side has no lender');
  const { product } = await manager.mutate<{ product: { id: string } }>(
    'defineFinanceProduct',
    sampleProduct('union-grupal'),
    'product { id }',
  );
  return product.id;
}

/** What the side's lender may read of its supplier; how it comes about is told in the journeys. */
async function applicant({ product, supplierOrgId, lenderOrgId }: Side): Promise<string> {
  const id = randomUUID();
  const owner = uuidOf('org', supplierOrgId);
  await product.rows(
    `insert into finance_consent (id, owner_org_id, kind, lender_org_id, lender_name, field_groups, text_version, given_by, given_at, ends_at)
     values ($1, $2, 'SHOW_PREQUALIFICATION', $3, 'B', '["identity"]', '2026-11', $2, now(), now() + interval '9 days')`,
    [id, owner, lenderOrgId],
  );
  await product.rows(
    `insert into applicant (id, owner_org_id, lender_org_id, grade_key, amount_key, supplier_name, country, sector_group, size_tier, detail, valid_until, shown_at)
     values ($1, $2, $3, 'Z', 0, 'P', 'GT', 'FOOD', 'micro', '{"town":null,"products":null,"plan":null}', '2099-01-31', now())`,
    [id, owner, lenderOrgId],
  );
  await product.rows(
    `insert into access_grant (owner_org_id, grantee_org_id, scope, subject_id, field_group, mode, purpose, source, source_id)
     values ($2, $3, 'record', $1, 'pre-qualification', 'read', 'test', 'finance-consent', $1)`,
    [id, owner, lenderOrgId],
  );
  return publicId('apl', id);
}
