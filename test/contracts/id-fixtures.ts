import { publicId } from '#kernel';
import { PASSWORD } from '#testing';
import type { Persona, Side } from '#testing';

/**
 * One record of each kind that an operation may name, belonging to the side. A new id scalar among the arguments of the
 * schema needs its line here, or the sweeps of foreign ids fail: make the record through the API and give its id.
 */
export const ID_FIXTURES: Readonly<Record<string, (side: Side) => string | Promise<string>>> = {
  DiagnosticId: ({ diagnosticId }) => diagnosticId,
  EnrolmentId: ({ enrolmentId }) => enrolmentId,
  ImportId: ({ imported }) => imported.importId,
  ImportRowId: ({ imported }) => imported.rowId,
  InvitationId: ({ invitationId }) => invitationId,
  ListedSupplierId: ({ listedId }) => listedId,
  OrganisationId: ({ supplierOrgId }) => supplierOrgId,
  ProgrammeId: ({ buyer }) => buyer.programmeId,
  SessionId: ({ product, buyer }) => secondSession(product.client(), buyer.analyst),
  UploadId: ({ imported }) => imported.uploadId,
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
