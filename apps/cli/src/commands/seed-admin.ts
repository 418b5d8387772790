import { randomSecret } from '#platform';
import { withProduct } from '../product-context.js';
import { seedAdministrator } from '../seed/administrator.js';

/** The smallest usable state: the platform and one administrator. */
export async function seedAdmin(): Promise<number> {
  const account = await withProduct((product) =>
    seedAdministrator(product, { email: 'admin@enverde.example', password: randomSecret(), isDemo: false }),
  );
  console.log(JSON.stringify({ accounts: [account] }));
  return 0;
}
