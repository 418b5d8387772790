import { accredited } from './assistance-stories.js';
import type { GraphqlClient } from './graphql-client.js';
import { persona } from './personas.js';
import type { Persona } from './personas.js';
import type { TestProduct } from './product.js';
import type { Buyer } from './programme-stories.js';
import { until } from './until.js';

/** A verifier on a buyer's roster. */
export interface AccreditedVerifier {
  readonly verifier: Persona;
  readonly accreditationId: string;
}

/** A package as a journey reads it. */
export interface PackageSeen {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly risks: readonly string[];
  readonly lines: readonly LineSeen[];
}

export interface LineSeen {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly verdict: string | null;
  readonly isDuplicate: boolean;
  readonly claim: { readonly realCost: string | null } | null;
  readonly proofs: readonly { readonly id: string; readonly evidenceId: string; readonly requirement: string }[];
  readonly findings: readonly { readonly id: string; readonly text: string; readonly answer: string | null }[];
}

const PACKAGE = `id version state risks lines { id version title verdict isDuplicate claim { realCost } proofs { id evidenceId requirement } findings { id text answer } }`;

/** A verifier of a firm of its own, on the roster. */
export async function accreditedVerifier(
  product: TestProduct,
  buyer: Buyer,
  given?: Persona,
): Promise<AccreditedVerifier> {
  const verifier = given ?? (await persona(product, 'VERIFIER', 'VE'));
  const { accreditationId } = await accredited(product, buyer, '0', verifier);
  return { verifier, accreditationId };
}

/** Packages that somebody may read, the newest first. */
export const packagesOf = async (client: GraphqlClient): Promise<PackageSeen[]> =>
  (
    await client.ask<{ verificationPackages: { edges: { node: PackageSeen }[] } }>(
      `{ verificationPackages(first: 20) { edges { node { ${PACKAGE} } } } }`,
    )
  ).verificationPackages.edges.map(({ node }) => node);

/** The newest package that somebody may read, once it is in the state and holds. */
export const packageIn = (
  client: GraphqlClient,
  state: string,
  holds: (found: PackageSeen) => boolean = () => true,
): Promise<PackageSeen> =>
  until(async () => (await packagesOf(client)).find((found) => found.state === state && holds(found)));

/** Moves a package. @returns its answer, refused or not */
export const changePackage = (
  client: GraphqlClient,
  operation: string,
  pack: Pick<PackageSeen, 'id' | 'version'>,
  more: object = {},
): Promise<{ package: PackageSeen | null; userErrors: readonly { code: string }[] }> =>
  client.mutate(operation, { packageId: pack.id, expectedVersion: pack.version, ...more }, `package { ${PACKAGE} }`);

/** Gives the package that waits to the verifier, who accepts. @returns it as the verifier sees it, with its files */
export async function underVerification(
  buyer: Buyer,
  { verifier, accreditationId }: AccreditedVerifier,
): Promise<PackageSeen> {
  const waiting = await packageIn(buyer.manager.client, 'PREPARED');
  refuseErrors(await changePackage(buyer.manager.client, 'assignVerifier', waiting, { accreditationId }));
  const assigned = await packageIn(verifier.client, 'ASSIGNED', ({ lines }) => lines.every(({ claim }) => claim));
  refuseErrors(
    await changePackage(verifier.client, 'acceptPackage', assigned, { conflictFree: true, method: 'ON_SITE' }),
  );
  return packageIn(verifier.client, 'WORKING');
}

/** Judges an action, all its files alike. @returns the answer, refused or not */
export const judged = (
  client: GraphqlClient,
  line: LineSeen,
  verdict: 'ACCEPTED' | 'REJECTED',
  more: object = {},
): Promise<{ package: PackageSeen | null; userErrors: readonly { code: string }[] }> =>
  client.mutate(
    'judgeAction',
    {
      ...{ lineId: line.id, expectedVersion: line.version, verdict },
      ...(verdict === 'ACCEPTED'
        ? { implementedOn: '2026-11-15', methodNote: 'Visita: sellos puestos en las dos puertas' }
        : { reason: 'No está puesto' }),
      proofs: line.proofs.map(({ id: proofId }) =>
        verdict === 'ACCEPTED'
          ? { proofId, verdict: 'ACCEPTED' }
          : { proofId, verdict: 'REFUSED', reason: 'No se ve el horno' },
      ),
      ...more,
    },
    `package { ${PACKAGE} }`,
  );

/** @throws Error with what was refused */
export function refuseErrors<T extends { userErrors: readonly object[] }>(answer: T): T {
  if (answer.userErrors.length > 0) throw new Error(JSON.stringify(answer.userErrors));
  return answer;
}
