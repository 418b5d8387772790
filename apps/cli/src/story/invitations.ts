import type { Browser } from './browser.js';
import { found, must } from './fault.js';
import type { Mailbox } from './mailbox.js';
import type { Programme } from './programme.js';

/** A supplier of the buyer's own list. */
export interface Listed {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly participation: string;
}

/** Somebody who received a link. */
export interface Invited {
  readonly invitationId: string;
  readonly listedId: string;
  readonly name: string;
  readonly email: string;
  readonly token: string;
}

const LISTED = `query ($id: ProgrammeId!, $filter: ListedSupplierFilter) { listedSuppliers(programmeId: $id, filter: $filter, first: 100) {
  totalCount edges { node { id name email participation } } } }`;

export async function listed(analyst: Browser, programmeId: string, filter: object = {}): Promise<Listed[]> {
  const { listedSuppliers } = await analyst.ask<{ listedSuppliers: { edges: { node: Listed }[] } }>(LISTED, {
    id: programmeId,
    filter,
  });
  return listedSuppliers.edges.map(({ node }) => node);
}

/**
 * Invites suppliers of the list by letter.
 * @returns the links, in the order of the suppliers; the codes of those that could not be invited
 */
export async function inviteByLetter(
  mailbox: Mailbox,
  analyst: Browser,
  { waveId }: Programme,
  suppliers: readonly Listed[],
): Promise<{ invited: Invited[]; refusals: string[] }> {
  const reachable = suppliers.flatMap((supplier) =>
    supplier.email === null ? [] : [{ ...supplier, email: supplier.email }],
  );
  let ids: readonly string[] = [];
  let refusals: string[] = [];
  const tokens = await mailbox.linksAfter(
    reachable.map(({ email }) => email),
    async () => {
      const answer = await analyst.try<{ invitations: { id: string }[] | null }>(
        'inviteSuppliers',
        { waveId, listedSupplierIds: suppliers.map(({ id }) => id) },
        'invitations { id }',
      );
      ids = (answer.invitations ?? []).map(({ id }) => id);
      refusals = answer.userErrors.map(({ code }) => code);
      must(ids.length === reachable.length, 'inviteSuppliers', `${reachable.length} invitations are sent`, answer);
    },
  );
  const invited = reachable.map(({ id, name, email }, at) => ({
    ...{ listedId: id, name, email },
    invitationId: found(ids[at], 'inviteSuppliers'),
    token: found(tokens[at], 'inviteSuppliers'),
  }));
  return { invited, refusals };
}
