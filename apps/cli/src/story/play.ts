import { randomUUID } from 'node:crypto';
import type { CalendarDate } from '#kernel';
import type { Portal } from './browser.js';
import { accounts } from './chapters/accounts.js';
import { list } from './chapters/list.js';
import { ranking } from './chapters/ranking.js';
import { refusals } from './chapters/refusals.js';
import { secondBuyer } from './chapters/second-buyer.js';
import { suppliers } from './chapters/suppliers.js';
import { inventFirms } from './firms.js';
import { listFile } from './list-file.js';
import type { AdministratorAccount } from './people.js';
import type { Ranking } from './ranking.js';
import type { Teller } from './teller.js';

/** With what a story is played. */
export interface Playing {
  readonly account: AdministratorAccount;
  readonly teller: Teller;
  readonly today: CalendarDate;
}

/** What is left of a story that was played to its end. */
export interface Played {
  readonly programmes: readonly string[];
  readonly ranking: Ranking;
}

/**
 * Plays the spine of the product against a portal that runs, as its users would: through GraphQL over HTTP, with
 * organisations, people and suppliers of its own. All of them are invented.
 * @throws StoryFault at the first thing that is not as it must be
 */
export async function play(portal: Portal, { account, teller, today }: Playing): Promise<Played> {
  const stamp = randomUUID().slice(0, 8);
  const firms = inventFirms(stamp);
  const file = listFile(stamp, firms);
  const { stage, first, second } = await accounts({ portal, teller, stamp, today }, account);
  const { programme, importId } = await list(stage, first, file);
  const cast = await suppliers(stage, first, programme, { firms, file });
  const ranked = await ranking(stage, first, programme, cast);
  const foreign = { programme, importId, invitationId: cast.decliner.invitationId };
  const other = await secondBuyer(stage, second, cast.bakery, foreign);
  await refusals(stage, first, programme, cast.decliner);
  return { programmes: [programme.id, other.id], ranking: ranked };
}
