import type { INestApplicationContext } from '@nestjs/common';
import { PeopleService } from '#identity';
import { PLATFORM_ORG_ID, UnitOfWork, runAs } from '#platform';
import { addAccount } from './account.js';
import type { Account } from './account.js';

/** Makes the platform's organisation and its first administrator. */
export async function seedAdministrator(
  product: INestApplicationContext,
  request: { email: string; password: string; isDemo: boolean },
): Promise<Account> {
  const people = product.get(PeopleService);
  return runAs(
    { requestId: 'seed', locale: 'es', orgId: PLATFORM_ORG_ID, role: 'AM', hasSteppedUp: true },
    async () => {
      await product.get(UnitOfWork).run(() =>
        people.createOrganisation({
          id: PLATFORM_ORG_ID,
          kind: 'PLATFORM',
          name: 'Enverde',
          country: 'CL',
          isDemo: request.isDemo,
        }),
      );
      const { account } = await addAccount(product, {
        organisationId: PLATFORM_ORG_ID,
        organisation: 'Enverde',
        name: 'Administración de la plataforma',
        role: 'AM',
        email: request.email,
        password: request.password,
      });
      return account;
    },
  );
}
