import type { CalendarDate } from '#kernel';
import type { Portal } from './browser.js';
import type { Mailbox } from './mailbox.js';
import type { Teller } from './teller.js';

/** What every chapter has at hand. */
export interface Stage {
  readonly portal: Portal;
  readonly mailbox: Mailbox;
  readonly teller: Teller;
  /** Makes the names and addresses of this run new. */
  readonly stamp: string;
  readonly today: CalendarDate;
}
