import { randomUUID } from 'node:crypto';
import { uuidOf } from '#kernel';
import type { GraphqlClient } from './graphql-client.js';
import type { TestProduct } from './product.js';
import { invite } from './programme-stories.js';
import type { Buyer } from './programme-stories.js';
import { acceptUnread } from './two-sides.js';

/** A company that handed its data in to one programme. */
export interface HandedIn {
  readonly client: GraphqlClient;
  readonly email: string;
  readonly orgId: string;
  readonly enrolmentId: string;
  /** Of the enrolment, after it was handed in. */
  readonly version: number;
  /** What the person who handed in was told. */
  readonly told: object;
}

const COMPANY = 'Panadería La Espiga';

export interface CompanyStory {
  readonly taxId: string;
  readonly name?: string;
  readonly town?: string;
}

/** Says what a company is, in all that is asked of it. */
export async function sayCompany(client: GraphqlClient, { taxId, name, town }: CompanyStory): Promise<void> {
  const { companyProfile } = await client.ask<{ companyProfile: { version: number; privacyTextVersion: string } }>(
    '{ companyProfile { version privacyTextVersion } }',
  );
  const { userErrors } = await client.mutate(
    'saveCompanyProfile',
    {
      ...{ expectedVersion: companyProfile.version, legalName: name ?? COMPANY, taxId, sectorCode: '1071' },
      ...{ workers: 9, salesAmount: '900000.00', salesYear: 2025, siteTown: town ?? 'Quetzaltenango' },
      ...{ ownerName: 'Rosa Ajanel', privacyTextVersion: companyProfile.privacyTextVersion },
    },
    'profile { version }',
  );
  if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
}

/** Invites a company, which accepts and says what it is; nothing is handed in yet. */
export async function described(product: TestProduct, buyer: Buyer, story: CompanyStory): Promise<HandedIn> {
  const email = `${randomUUID().slice(0, 8)}@empresa.example`;
  const client = product.client();
  const { invitationId } = await invite(buyer, email, story.name ?? COMPANY);
  const enrolmentId = await acceptUnread(product, client, invitationId);
  await sayCompany(client, story);
  const { viewer } = await client.ask<{ viewer: { organisation: { id: string } } }>(
    '{ viewer { organisation { id } } }',
  );
  return { client, email, orgId: uuidOf('org', viewer.organisation.id), enrolmentId, version: 1, told: {} };
}

/** Hands in what was described. */
export async function handedIn(company: HandedIn, expectedVersion = company.version): Promise<HandedIn> {
  const answer = await company.client.mutate<{ enrolment: { version: number } | null }>(
    'submitEnrolment',
    { enrolmentId: company.enrolmentId, expectedVersion },
    'enrolment { state stateReason version }',
  );
  if (!answer.enrolment) throw new Error(JSON.stringify(answer.userErrors));
  return { ...company, version: answer.enrolment.version, told: answer };
}

/** Somebody hands in with the tax id that the company holds. @returns the id of the check */
export async function checkedAgainst(
  product: TestProduct,
  buyer: Buyer,
  holder: GraphqlClient,
  taxId: string,
): Promise<string> {
  await handedIn(await described(product, buyer, { taxId }));
  const { identityChecks } = await holder.ask<{ identityChecks: { id: string }[] }>('{ identityChecks { id } }');
  return identityChecks.at(-1)?.id ?? '';
}
