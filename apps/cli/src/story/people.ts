import { setTimeout as pause } from 'node:timers/promises';
import { generateSync } from 'otplib';
import { Browser } from './browser.js';
import type { Portal } from './browser.js';
import { found, must } from './fault.js';
import type { Mailbox } from './mailbox.js';
import type { Teller } from './teller.js';

/** How the administrator of a state signs in. */
export interface AdministratorAccount {
  readonly email: string;
  readonly password: string;
  readonly totpSecret: string;
}

interface SignedIn {
  readonly result: { readonly mustSetUp?: boolean } | null;
}

const SIGNED_IN = 'result { ... on SignedIn { mustSetUp } }';
const STEP_MS = 30_000;

/** What an authenticator shows now (RFC 6238). */
const codeOf = (secret: string): string => generateSync({ secret });

/** Signs in with password and authenticator. A code works once: when another one just used it, the next is waited for. */
export async function signInAdministrator(
  portal: Portal,
  account: AdministratorAccount,
  teller: Teller,
): Promise<Browser> {
  const browser = new Browser(portal);
  const { email, password, totpSecret } = account;
  const signIn = (): Promise<SignedIn & { userErrors: readonly { code: string }[] }> =>
    browser.try<SignedIn>('signIn', { email, password, secondFactor: codeOf(totpSecret) }, SIGNED_IN);
  let answer = await signIn();
  if (answer.userErrors.some(({ code }) => code === 'MFA_WRONG')) {
    teller.say({
      es: 'El código del autenticador ya se usó: se espera el siguiente, 30 segundos.',
      en: 'The code of the authenticator was used before: waiting for the next, 30 seconds.',
    });
    await pause(STEP_MS);
    answer = await signIn();
  }
  must(answer.result !== null, 'signIn', 'the administrator is let in', answer.userErrors);
  browser.provesBy(async () => {
    await pause(STEP_MS); // the code of this moment may have been used
    await browser.tell('stepUp', { code: codeOf(totpSecret) }, 'proven');
  });
  return browser;
}

/** Signs in with the code that comes by e-mail. */
export async function signInByLetter(portal: Portal, mailbox: Mailbox, email: string): Promise<Browser> {
  const browser = new Browser(portal);
  await signIn(browser, mailbox, email);
  return browser;
}

/** The same for a role that proves a second factor: at the first sign-in it sets up an authenticator. */
export async function signInWithSetUp(portal: Portal, mailbox: Mailbox, email: string): Promise<Browser> {
  const browser = new Browser(portal);
  const { result } = await signIn(browser, mailbox, email);
  must(result?.mustSetUp === true, 'signIn', 'an authenticator has to be set up first', result);
  const closed = await browser.refusal('{ programmes { id } }');
  must(closed === 'FORBIDDEN', 'programmes', 'nothing opens before the authenticator', closed);
  const { enrolSecondFactor } = await browser.ask<{ enrolSecondFactor: { otpauthUri: string | null } }>(
    'mutation { enrolSecondFactor { otpauthUri } }',
  );
  const uri = new URL(found(enrolSecondFactor.otpauthUri, 'enrolSecondFactor'));
  const secret = found(uri.searchParams.get('secret'), 'enrolSecondFactor', uri.href);
  const { proven } = await browser.tell<{ proven: boolean | null }>('stepUp', { code: codeOf(secret) }, 'proven');
  must(proven === true, 'stepUp', 'the code of the new authenticator is right', proven);
  return browser;
}

/** A person who proves themselves anew by a code that comes by e-mail. */
export function provesByLetter(browser: Browser, mailbox: Mailbox, email: string): void {
  browser.provesBy(async () => {
    const code = await mailbox.codeAfter(email, () => browser.tell('requestEmailCode', { email }, 'accepted'));
    await browser.tell('stepUp', { code }, 'proven');
  });
}

async function signIn(browser: Browser, mailbox: Mailbox, email: string): Promise<SignedIn> {
  provesByLetter(browser, mailbox, email);
  const emailCode = await mailbox.codeAfter(email, () => browser.tell('requestEmailCode', { email }, 'accepted'));
  const answer = await browser.tell<SignedIn>('signIn', { email, emailCode }, SIGNED_IN);
  must(answer.result !== null, 'signIn', `${email} is let in by the code`, answer);
  return answer;
}
