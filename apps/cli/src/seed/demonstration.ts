import type { INestApplicationContext } from '@nestjs/common';
import { PeopleService } from '#identity';
import { PLATFORM_ORG_ID, SystemClock, runAs } from '#platform';
import type { RequestContext } from '#platform';
import { withProduct } from '../product-context.js';
import { addAccount } from './account.js';
import type { Account } from './account.js';
import type { Cast } from './cast.js';
import { seedAdministrator } from './administrator.js';
import { DemoClock } from './demo-clock.js';
import { layOut } from './lay-out.js';
import { ORGANISATIONS } from './organisations.js';
import { RECORDED_LETTERS } from './recorded-letters.js';

/** The demonstration's password, printed at the start and good on this machine only. */
const PASSWORD = 'maíz azul y cacao';

const ADMINISTRATION: RequestContext = {
  requestId: 'seed',
  locale: 'es',
  orgId: PLATFORM_ORG_ID,
  role: 'AM',
  hasSteppedUp: true,
};

/**
 * Fills an empty state: invented organisations with one account a role, a real register as prospects, and invented
 * suppliers on their way to published scores, laid out in the days before now. @returns the accounts to print
 */
export function seedDemonstration(): Promise<Account[]> {
  const clock = new DemoClock(new SystemClock());
  return withProduct(
    (product) =>
      withProduct(
        async (worker) => {
          const { accounts, cast } = await seedPeople(product);
          const supplier = await layOut({ product, worker, clock, cast, password: PASSWORD });
          return [...accounts, supplier];
        },
        { as: 'worker', clock, mailer: RECORDED_LETTERS, hurried: true },
      ),
    { clock, hurried: true },
  );
}

async function seedPeople(product: INestApplicationContext): Promise<{ accounts: Account[]; cast: Cast }> {
  const email = 'admin@demo.enverde.example';
  const accounts = [await seedAdministrator(product, { email, password: PASSWORD, isDemo: true })];
  const cast = new Map<string, RequestContext>();
  for (const { key, kind, name, country, members } of ORGANISATIONS) {
    const people = product.get(PeopleService);
    const orgId = await runAs(ADMINISTRATION, () => people.createOrganisation({ kind, name, country, isDemo: true }));
    for (const [role, person, mailbox] of members) {
      const account = { organisation: name, name: person, role, email: `${mailbox}@demo.enverde.example` };
      const added = await runAs(ADMINISTRATION, () =>
        addAccount(product, { ...account, organisationId: orgId, password: PASSWORD }),
      );
      accounts.push(added.account);
      cast.set(`${key} ${role}`, { requestId: 'seed', locale: 'es', orgId, actorId: added.personId, role });
    }
  }
  return { accounts, cast };
}
