import type { Browser } from './browser.js';
import { StoryFault, found } from './fault.js';
import { until } from './until.js';

interface Letter {
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
}

/** A letter that could not leave at once is tried again after a minute. */
const LETTER_MS = 150_000;
/** Codes to one address are half a minute apart: who asks sooner gets none and asks again (domain guide, D8). */
const ASK_AGAIN_MS = 10_000;
const CODE_TRIES = 6;

const CODE = /^\d{6}$/m;
const LINK = /\/invitacion\/([\w-]{43})/;

/** The demonstration's mailbox, as the administrator reads it. */
export class Mailbox {
  constructor(private readonly administrator: Browser) {}

  /** Does something that sends an invitation to each address, and waits for the letters. @returns link tokens, in the order of the addresses */
  async linksAfter(addresses: readonly string[], act: () => Promise<unknown>): Promise<string[]> {
    const before = await Promise.all(addresses.map((email) => this.known(email)));
    await act();
    return Promise.all(addresses.map((email, at) => this.next(email, LINK, before[at] ?? new Set(), LETTER_MS))).then(
      (tokens) => tokens.map((token, at) => found(token, `letter with a link to ${addresses[at] ?? ''}`)),
    );
  }

  /** Asks for a code until its letter comes. @returns six digits */
  async codeAfter(email: string, ask: () => Promise<unknown>): Promise<string> {
    const before = await this.known(email);
    for (let tries = 0; tries < CODE_TRIES; tries += 1) {
      await ask();
      const code = await this.next(email, CODE, before, ASK_AGAIN_MS);
      if (code !== undefined) return code;
    }
    throw new StoryFault(`letter with a code to ${email}`, 'it comes', 'no letter');
  }

  private next(email: string, about: RegExp, before: ReadonlySet<string>, ms: number): Promise<string | undefined> {
    return until(async () => {
      const letters = (await this.letters(email)).filter(({ messageId }) => !before.has(messageId));
      const match = letters.map(({ text }) => about.exec(text)).find((hit) => hit !== null);
      return match ? (match[1] ?? match[0]) : undefined;
    }, ms);
  }

  private async known(email: string): Promise<Set<string>> {
    return new Set((await this.letters(email)).map(({ messageId }) => messageId));
  }

  private async letters(to: string): Promise<Letter[]> {
    const { demoMailbox } = await this.administrator.ask<{ demoMailbox: Letter[] }>(
      'query ($to: String) { demoMailbox(first: 50, to: $to) { messageId subject text } }',
      { to },
    );
    return demoMailbox;
  }
}
