import { randomUUID } from 'node:crypto';
import { PeopleService, SecondFactor, asPerson, currentCode } from '#identity';
import type { MemberRole, OrganisationKind } from '#identity';
import { CLOCK, PLATFORM_ORG_ID, UnitOfWork, runAs } from '#platform';
import type { Clock } from '#kernel';
import type { GraphqlClient } from './graphql-client.js';
import type { TestProduct } from './product.js';

export const PASSWORD = 'pan de yemas 7';

/** Somebody with an account, an organisation and an open browser. */
export interface Persona {
  readonly client: GraphqlClient;
  readonly email: string;
  readonly orgId: string;
  readonly personId: string;
  readonly membershipId: string;
}

/** Makes an organisation of the kind with one member, through the services, and signs that member in. */
export async function persona(
  product: TestProduct,
  kind: OrganisationKind,
  role: MemberRole,
  organisationId?: string,
): Promise<Persona> {
  const people = product.api.get(PeopleService);
  const email = `${role.toLowerCase()}-${randomUUID().slice(0, 8)}@example.org`;
  const orgId = organisationId ?? randomUUID();
  // The administrator has nothing to do with suppliers (V14): they enter themselves and their people.
  const enter = kind === 'SUPPLIER' ? asOrganisation(orgId) : asAdministrator;
  if (!organisationId)
    await enter(() => people.createOrganisation({ id: orgId, kind, name: `${kind} ${email}`, country: 'GT' }));
  const { membershipId, personId } = await enter(() =>
    people.addMember({ organisationId: orgId, email, name: 'Persona de prueba', role }),
  );
  const secret = await asPerson2(personId, async () => {
    await people.setPassword(PASSWORD);
    return product.api.get(UnitOfWork).run(() => product.api.get(SecondFactor).provision());
  });
  const client = product.client();
  const now = product.api.get<Clock>(CLOCK).now();
  const signedIn = await client.mutate<{ result: object | null }>(
    'signIn',
    { email, password: PASSWORD, secondFactor: currentCode(secret, now) },
    'result { __typename }',
  );
  if (!signedIn.result) throw new Error(`persona ${role} could not sign in: ${JSON.stringify(signedIn.userErrors)}`);
  return { client, email, orgId, personId, membershipId };
}

/** Runs work as the platform's administrator. */
export const asAdministrator = <T>(work: () => Promise<T>): Promise<T> =>
  runAs({ requestId: 'test', locale: 'es', orgId: PLATFORM_ORG_ID, role: 'AM', hasSteppedUp: true }, work);

const asOrganisation =
  (orgId: string) =>
  <T>(work: () => Promise<T>): Promise<T> =>
    runAs({ requestId: 'test', locale: 'es', orgId, role: 'SO', hasSteppedUp: true }, work);

const asPerson2 = <T>(personId: string, work: () => Promise<T>): Promise<T> =>
  runAs({ requestId: 'test', locale: 'es' }, () => asPerson(personId, work));
