import type { GraphqlClient } from './graphql-client.js';
import { persona } from './personas.js';
import type { Persona } from './personas.js';
import type { TestProduct } from './product.js';
import { until } from './until.js';

export interface Buyer {
  readonly analyst: Persona;
  readonly manager: Persona;
  readonly programmeId: string;
  readonly waveId: string;
}

/** A buyer's analyst and manager with a programme of one wave. */
export async function buyerWithProgramme(product: TestProduct): Promise<Buyer> {
  const analyst = await persona(product, 'BUYER', 'SA');
  const manager = await persona(product, 'BUYER', 'PM', analyst.orgId);
  const { programme } = await analyst.client.mutate<{ programme: { id: string; waves: { id: string }[] } }>(
    'createProgramme',
    { name: 'Cadena verde', countries: ['GT', 'SV'], waveName: 'Panaderías', waveDeadlineOn: '2099-01-31' },
    'programme { id waves { id } }',
  );
  return { analyst, manager, programmeId: programme.id, waveId: programme.waves[0]?.id ?? '' };
}

/** Lists a supplier and invites it. */
export async function invite(
  buyer: Buyer,
  email: string,
  name = 'Panadería La Espiga',
): Promise<{ listedId: string; invitationId: string }> {
  const listed = await buyer.analyst.client.mutate<{ listedSupplier: { id: string } }>(
    'addListedSupplier',
    { programmeId: buyer.programmeId, name, country: 'GT', email, town: 'Quetzaltenango' },
    'listedSupplier { id }',
  );
  const { invitations, userErrors } = await buyer.analyst.client.mutate<{ invitations: { id: string }[] | null }>(
    'inviteSuppliers',
    { waveId: buyer.waveId, listedSupplierIds: [listed.listedSupplier.id] },
    'invitations { id }',
  );
  const [invited] = invitations ?? [];
  if (!invited) throw new Error(JSON.stringify(userErrors));
  return { listedId: listed.listedSupplier.id, invitationId: invited.id };
}

/** The newest captured letter to an address about something, once it has come. */
export const letterTo = (administrator: Persona, email: string, about: RegExp): Promise<string> =>
  until(async () => {
    const { demoMailbox } = await administrator.client.ask<{ demoMailbox: { subject: string; text: string }[] }>(
      'query ($to: String) { demoMailbox(to: $to) { subject text } }',
      { to: email },
    );
    return demoMailbox.find(({ subject }) => about.test(subject))?.text;
  });

/** The link token of an invitation's letter. */
export const tokenIn = (letter: string): string => /\/invitacion\/([\w-]{43})/.exec(letter)?.[1] ?? '';

/** Proves the address and accepts, with answers given before the account if there are any. */
export async function accept(
  client: GraphqlClient,
  administrator: Persona,
  invited: { email: string; token: string; drafts?: object[] },
): Promise<{ id: string; state: string; version: number }> {
  const { email, token, drafts = [] } = invited;
  await client.mutate('requestInvitationCode', { token }, 'accepted');
  const emailCode = /\b\d{6}\b/.exec(await letterTo(administrator, email, /código/))?.[0] ?? '';
  const { enrolment, userErrors } = await client.mutate<{ enrolment: { id: string; state: string; version: number } }>(
    'acceptInvitation',
    { token, emailCode, name: 'Rosa Ajanel', termsVersion: '2026-11', representsPower: true, drafts },
    'enrolment { id state version }',
  );
  if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
  return enrolment;
}
