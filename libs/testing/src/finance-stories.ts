import { EvaluationService, SAMPLE_PRODUCTS } from '#finance';
import { uuidOf } from '#kernel';
import { runAs, systemContext } from '#platform';
import { persona } from './personas.js';
import type { Persona } from './personas.js';
import type { TestProduct } from './product.js';
import type { EnrolledSupplier } from './score-stories.js';
import { until } from './until.js';

/** A lender's manager and analyst, with published products. */
export interface Lender {
  readonly manager: Persona;
  readonly analyst: Persona;
  /** Ids of its products, in the order asked for. */
  readonly products: readonly string[];
}

/** The input that defines a sample product of the domain guide; `change` makes it another one. */
export function sampleProduct(code: string, change: Record<string, unknown> = {}): Record<string, unknown> {
  const sample = SAMPLE_PRODUCTS.find((product) => product.code === code);
  if (!sample) throw new Error(`no sample product ${code}`);
  const rules = sample.rules.map(({ id, ...rule }) => ({ ...rule, code: id, expr: JSON.stringify(rule.expr) }));
  const terms = Object.entries(sample).filter(([name]) => name !== 'lender');
  return { ...Object.fromEntries(terms), rules, ...change };
}

/** Somebody of a new lender, with these sample products published. */
export async function lenderWith(product: TestProduct, ...codes: readonly string[]): Promise<Lender> {
  const manager = await persona(product, 'LENDER', 'LM');
  const analyst = await persona(product, 'LENDER', 'LA', manager.orgId);
  const products: string[] = [];
  for (const code of codes) products.push(await offer(manager, sampleProduct(code)));
  return { manager, analyst, products };
}

/** Defines an edition and publishes it. @returns its id */
export async function offer({ client }: Persona, input: Record<string, unknown>): Promise<string> {
  const defined = await client.mutate<{ product: { id: string; version: number } | null }>(
    'defineFinanceProduct',
    input,
    'product { id version }',
  );
  if (!defined.product) throw new Error(JSON.stringify(defined.userErrors));
  const { id, version } = defined.product;
  const { userErrors } = await client.mutate(
    'publishFinanceProduct',
    { productId: id, expectedVersion: version },
    'product { state }',
  );
  if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
  return id;
}

/** The finances of method guide 11.2, of a company that is invented. */
export const SOUND_FACTS = {
  ...{ tradingSince: '2019-03-01', monthsSelling: '24', accountsCurrency: 'USD', ebitda: '38000', tax: '3200' },
  ...{ maintenanceCapex: '4000', debtService: '11500', debt: '31000', statements: 'accountant' },
  ...{ guaranteeFund: 'true', purpose: 'efficiency', investment: '28300', planSaving: '3850' },
} as const;

/** Says these facts of the supplier's finances, each shown by a document of the day. */
export async function declareFacts(
  { client }: Pick<EnrolledSupplier, 'client'>,
  facts: Readonly<Record<string, string>>,
  asOf: string,
): Promise<{ code: string; field: string[] | null }[]> {
  const { userErrors } = await client.mutate(
    'saveFinanceFacts',
    { facts: Object.entries(facts).map(([fact, value]) => ({ fact, value, asOf, knownBy: 'DOCUMENT' })) },
    'financeFile { facts { fact } }',
  );
  return userErrors;
}

/** Consents to be evaluated. */
export const consentToEvaluation = ({ client }: Pick<EnrolledSupplier, 'client'>, textVersion = '2026-11') =>
  client.mutate('consentToEvaluation', { textVersion, days: 90 }, 'consents { id kind endsAt }');

/** Shows the pre-qualification to lenders. @returns ids of the consents, newest first */
export async function showTo(
  { client }: Pick<EnrolledSupplier, 'client'>,
  lenders: readonly Lender[],
  fieldGroups?: readonly string[],
): Promise<string[]> {
  const { consents, userErrors } = await client.mutate<{
    consents: { id: string; lenderName: string | null }[] | null;
  }>(
    'showPreQualification',
    {
      ...{ lenderIds: lenders.map(lenderIdOf), textVersion: '2026-11', days: 90 },
      ...(fieldGroups ? { fieldGroups } : {}),
    },
    'consents { id lenderName revokedAt }',
  );
  if (!consents) throw new Error(JSON.stringify(userErrors));
  return consents.filter(({ lenderName }) => lenderName !== null).map(({ id }) => id);
}

/** The lender as suppliers name it. */
export const lenderIdOf = ({ manager }: Lender): string => `len_${manager.orgId.replaceAll('-', '')}`;

/** What the owner of a company reads of its pre-qualification. */
export interface PreQualificationRead {
  readonly state: string;
  readonly grade: string | null;
  readonly validUntil: string | null;
  readonly products: readonly {
    readonly productId: string;
    readonly outcome: string;
    readonly amountLow: string | null;
    readonly amountHigh: string | null;
    readonly missing: readonly string[];
  }[];
  readonly missing: readonly { readonly fact: string; readonly products: number }[];
  readonly hindrances: readonly { readonly id: string }[];
}

export const preQualificationOf = async ({
  client,
}: Pick<EnrolledSupplier, 'client'>): Promise<PreQualificationRead | null> =>
  (
    await client.ask<{ preQualification: PreQualificationRead | null }>(
      `{ preQualification { state grade validUntil products { productId outcome amountLow amountHigh missing }
         missing { fact products } hindrances { id } } }`,
    )
  ).preQualification;

/** Waits until the worker brought the pre-qualification into the state. */
export const reaches = (supplier: Pick<EnrolledSupplier, 'client'>, state: string): Promise<PreQualificationRead> =>
  until(async () => {
    const read = await preQualificationOf(supplier);
    return read?.state === state ? read : undefined;
  });

/** Diagnostics are agreed in a later chapter of the product: here this one is. */
export async function agreeDiagnostic({ rows }: TestProduct, { enrolmentId }: EnrolledSupplier): Promise<void> {
  await rows('set session_replication_role = replica');
  await rows(`update diagnostic set state = 'AGREED' where enrolment_id = $1`, [uuidOf('enr', enrolmentId)]);
  await rows('set session_replication_role = origin');
}

/** The supplier's night, as the worker does it. */
export async function financeNight(product: TestProduct, { enrolmentId }: EnrolledSupplier): Promise<void> {
  const [row] = await product.rows<{ org: string }>('select counterparty_org_id as org from enrolment where id = $1', [
    uuidOf('enr', enrolmentId),
  ]);
  await runAs(systemContext(row?.org ?? '', 'test'), () =>
    product.api.get(EvaluationService, { strict: false }).night(),
  );
}
