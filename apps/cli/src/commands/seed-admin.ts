import { randomSecret } from '#platform';
import { withProduct } from '../product-context.js';
import type { Command } from './command.js';
import { seedAdministrator } from '../seed/administrator.js';

/** The smallest usable state: the platform and one administrator. */
export const seedAdmin: Command = {
  name: 'seed:admin',
  summary: 'make the platform with one administrator; prints the account as JSON',
  async run() {
    const account = await withProduct((product) =>
      seedAdministrator(product, { email: 'admin@enverde.example', password: randomSecret(), isDemo: false }),
    );
    console.log(JSON.stringify({ accounts: [account] }));
    return 0;
  },
};
