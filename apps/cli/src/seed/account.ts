import type { INestApplicationContext } from '@nestjs/common';
import { PeopleService, SecondFactor, asPerson, needsSecondFactor } from '#identity';
import type { MemberRole } from '#identity';
import { UnitOfWork } from '#platform';

/** An account as the start prints it; `totpSecret` where the role proves a second factor. */
export interface Account {
  readonly role: MemberRole;
  readonly name: string;
  readonly organisation: string;
  readonly email: string;
  readonly password: string;
  readonly totpSecret?: string;
}

/** Gives a person a role, a password and, where the role needs it, an authenticator. As administrator. */
export async function addAccount(
  product: INestApplicationContext,
  request: Omit<Account, 'totpSecret'> & { organisationId: string },
): Promise<{ account: Account; personId: string }> {
  const people = product.get(PeopleService);
  const { organisationId, ...account } = request;
  const { personId } = await people.addMember({
    organisationId,
    email: account.email,
    name: account.name,
    role: account.role,
  });
  return asPerson(personId, async () => {
    await people.setPassword(account.password);
    if (!needsSecondFactor(account.role)) return { account, personId };
    const totpSecret = await product.get(UnitOfWork).run(() => product.get(SecondFactor).provision());
    return { account: { ...account, totpSecret }, personId };
  });
}
