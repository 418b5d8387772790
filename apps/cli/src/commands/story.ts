import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SystemClock, localDate, readEnv } from '#platform';
import { StoryFault } from '../story/fault.js';
import { tellEnd, tellFault } from '../story/ending.js';
import type { AdministratorAccount } from '../story/people.js';
import { play } from '../story/play.js';
import { Teller } from '../story/teller.js';

/** Where the suppliers of the story are. */
const ZONE = 'America/Guatemala';
const USAGE = 'Usage: enverde story [--lang es|en], on a state that runs (npm start).';

/** Plays the spine of the product against the running portal, and stops at the first thing that is not as it must be. */
export async function story(args: readonly string[]): Promise<number> {
  const lang = langOf(args);
  if (!lang) {
    console.error(USAGE);
    return 2;
  }
  const { publicUrl, stateDir, demoMode } = readEnv('cli');
  if (!publicUrl || !demoMode) {
    console.error(`${USAGE} Letters are read in the demonstration's mailbox, which this one does not have.`);
    return 2;
  }
  const teller = new Teller(lang, (line) => {
    console.log(line);
  });
  const tally = { commands: 0, queries: 0 };
  const began = performance.now();
  try {
    const account = await administratorOf(stateDir);
    const portal = { url: publicUrl.replace(/\/+$/, ''), locale: lang, tally };
    const { programmes, ranking } = await play(portal, {
      account,
      teller,
      today: localDate(new SystemClock().now(), ZONE),
    });
    tellEnd(teller, { seconds: (performance.now() - began) / 1000, tally, programmes, ranking });
    return 0;
  } catch (error) {
    if (!(error instanceof StoryFault)) throw error;
    console.error(tellFault(teller, error));
    return 1;
  }
}

function langOf([flag, value, ...rest]: readonly string[]): 'es' | 'en' | undefined {
  if (flag === undefined) return 'es';
  const isKnown = flag === '--lang' && rest.length === 0;
  return isKnown && (value === 'es' || value === 'en') ? value : undefined;
}

/** Every state keeps the account of its administrator beside its data. @throws StoryFault */
async function administratorOf(stateDir: string): Promise<AdministratorAccount> {
  const file = join(stateDir, 'accounts.json');
  try {
    const { accounts } = JSON.parse(await readFile(file, 'utf8')) as {
      accounts: (Partial<AdministratorAccount> & { role: string })[];
    };
    const account = accounts.find(({ role }) => role === 'AM');
    const { email, password, totpSecret } = account ?? {};
    if (email && password && totpSecret) return { email, password, totpSecret };
  } catch (error) {
    throw new StoryFault(file, 'it holds the account of the administrator', String(error));
  }
  throw new StoryFault(file, 'it holds the account of the administrator', 'no account with role AM');
}
