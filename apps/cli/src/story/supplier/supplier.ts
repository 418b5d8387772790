import type { Browser } from '../browser.js';
import type { Firm } from '../firms.js';

/** A supplier with an open browser and its enrolment. */
export interface Supplier {
  readonly firm: Firm;
  readonly browser: Browser;
  readonly enrolmentId: string;
  /** Questions answered before there was an account. */
  readonly drafts: readonly string[];
}
