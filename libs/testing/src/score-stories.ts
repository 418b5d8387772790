import { randomUUID } from 'node:crypto';
import { uuidOf } from '#kernel';
import { shippedModel } from '#scoring/domain';
import type { GraphqlClient } from './graphql-client.js';
import type { Persona } from './personas.js';
import type { TestProduct } from './product.js';
import { accept, invite, letterTo, tokenIn } from './programme-stories.js';
import type { Buyer } from './programme-stories.js';
import { inventNit } from './tax-ids.js';
import { until } from './until.js';

/** A supplier that a journey knows: its browser and its enrolment. */
export interface EnrolledSupplier {
  readonly client: GraphqlClient;
  readonly enrolmentId: string;
  readonly name: string;
  readonly email: string;
}

export interface SupplierStory {
  readonly name: string;
  readonly workers?: number;
  readonly sectorCode?: string;
}

/** Invites a supplier, accepts, hands in the company’s data and is approved. */
export async function enrolled(
  product: TestProduct,
  buyer: Buyer,
  administrator: Persona,
  story: SupplierStory,
): Promise<EnrolledSupplier> {
  const email = `${randomUUID().slice(0, 8)}@proveedor.example`;
  await invite(buyer, email, story.name);
  const token = tokenIn(await letterTo(administrator, email, /invitación/));
  const client = product.client();
  const enrolment = await accept(client, administrator, { email, token });
  const { companyProfile } = await client.ask<{ companyProfile: { version: number; privacyTextVersion: string } }>(
    '{ companyProfile { version privacyTextVersion } }',
  );
  await client.mutate(
    'saveCompanyProfile',
    {
      ...{ expectedVersion: companyProfile.version, legalName: story.name, taxId: inventNit() },
      ...{ sectorCode: story.sectorCode ?? '1071', workers: story.workers ?? 9 },
      ...{ salesAmount: '900000.00', salesYear: 2025, siteTown: 'Quetzaltenango', ownerName: 'Rosa Ajanel' },
      privacyTextVersion: companyProfile.privacyTextVersion,
    },
    'profile { version }',
  );
  await approved(client, buyer, enrolment);
  return { client, enrolmentId: enrolment.id, name: story.name, email };
}

/** A supplier that is here takes part in a second buyer's programme, with the company's data and answers it has. */
export async function joined(
  buyer: Buyer,
  administrator: Persona,
  { client, name, email }: EnrolledSupplier,
): Promise<EnrolledSupplier> {
  const first = await letterTo(administrator, email, /invitación/);
  await invite(buyer, email, name);
  const token = await until(async () => {
    const newest = await letterTo(administrator, email, /invitación/);
    return newest === first ? undefined : tokenIn(newest);
  });
  const { enrolment, userErrors } = await client.mutate<{ enrolment: { id: string; version: number } }>(
    'joinProgramme',
    { token, termsVersion: '2026-11', representsPower: true },
    'enrolment { id version }',
  );
  if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
  await approved(client, buyer, enrolment);
  return { client, enrolmentId: enrolment.id, name, email };
}

/** Hands the company's data in, and the programme approves. */
async function approved(
  client: GraphqlClient,
  buyer: Buyer,
  enrolment: { readonly id: string; readonly version: number },
): Promise<void> {
  const { enrolment: submitted, userErrors } = await client.mutate<{ enrolment: { version: number } }>(
    'submitEnrolment',
    { enrolmentId: enrolment.id, expectedVersion: enrolment.version },
    'enrolment { version }',
  );
  if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
  await buyer.manager.client.mutate(
    'approveEnrolment',
    { enrolmentId: enrolment.id, expectedVersion: submitted.version },
    'enrolment { state }',
  );
}

/** Answers every required question of a supplier's diagnostic, from the best options (0) to the worst (1). */
export async function answered(supplier: Pick<EnrolledSupplier, 'client' | 'enrolmentId'>, worse = 0): Promise<void> {
  const { diagnosticOf } = await supplier.client.ask<{
    diagnosticOf: { id: string; modelRef: string; questions: { indicator: string; required: boolean }[] };
  }>('query ($id: EnrolmentId!) { diagnosticOf(enrolmentId: $id) { id modelRef questions { indicator required } } }', {
    id: supplier.enrolmentId,
  });
  const commands = diagnosticOf.questions
    .filter(({ required }) => required)
    .map(({ indicator }) => ({
      ...{ commandId: randomUUID(), indicator, expectedVersion: 0 },
      ...said(diagnosticOf.modelRef, indicator, worse),
    }));
  for (let from = 0; from < commands.length; from += 50)
    await supplier.client.mutate(
      'saveAnswers',
      { diagnosticId: diagnosticOf.id, commands: commands.slice(from, from + 50) },
      'results { userErrors { code } }',
    );
}

/** Hands in a supplier's diagnostic. */
export async function handIn(supplier: Pick<EnrolledSupplier, 'client' | 'enrolmentId'>): Promise<void> {
  const { diagnosticOf } = await supplier.client.ask<{ diagnosticOf: { id: string; version: number } }>(
    'query ($id: EnrolmentId!) { diagnosticOf(enrolmentId: $id) { id version } }',
    { id: supplier.enrolmentId },
  );
  const { userErrors } = await supplier.client.mutate(
    'submitDiagnostic',
    { diagnosticId: diagnosticOf.id, expectedVersion: diagnosticOf.version },
    'diagnostic { id }',
  );
  if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
}

/** Files are reviewed in a later chapter of the product: here proved versions are put beside all answers of a supplier. */
export const proved = async (product: TestProduct, { enrolmentId }: EnrolledSupplier, grade = 'E2'): Promise<void> => {
  await product.rows(
    `insert into answer (id, owner_org_id, indicator, kind, value, grade, proof_on, answered_by, answered_on, answered_at, version)
     select gen_random_uuid(), owner_org_id, indicator, kind, value, $2, answered_on, answered_by, answered_on, answered_at, version + 1
     from answer a where kind = 'VALUE' and owner_org_id = (select counterparty_org_id from enrolment where id = $1)
       and version = (select max(version) from answer b where b.owner_org_id = a.owner_org_id and b.indicator = a.indicator)`,
    [uuidOf('enr', enrolmentId), grade],
  );
};

/** An answer to a question of the model, from its best option (0) to its worst (1). */
function said(modelRef: string, indicator: string, worse: number): { kind: string; value: string | null } {
  const { options, checklist } = shippedModel(modelRef).indicators.find(({ id }) => id === indicator) ?? {};
  if (options) {
    const sorted = [...options].sort((a, b) => b.points - a.points);
    return { kind: 'VALUE', value: sorted[Math.round(worse * (sorted.length - 1))]?.code ?? null };
  }
  if (!checklist) return { kind: 'DONT_KNOW', value: null };
  const ticked = checklist.slice(Math.round(worse * checklist.length));
  return { kind: 'VALUE', value: ticked.map(({ code }) => code).join(',') };
}

/** What the programme knows of the company. */
export const toldOf = async (reader: Persona, { enrolmentId }: EnrolledSupplier): Promise<unknown> =>
  (
    await reader.client.ask(
      'query ($id: EnrolmentId!) { enrolment(id: $id) { town sectorGroup sizeTier sizeClass } }',
      {
        id: enrolmentId,
      },
    )
  ).enrolment;
