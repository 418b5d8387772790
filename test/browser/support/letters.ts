import { expect } from '@playwright/test';
import { resumed } from './api.js';

interface Letter {
  readonly subject: string;
  readonly text: string;
}

/** The newest letter to an address about something, from the demonstration's mailbox, once it has come. */
export async function letterTo(baseURL: string, email: string, about: RegExp): Promise<string> {
  const operator = await resumed(baseURL, process.env.OPERATOR_STATE ?? '');
  const find = async (): Promise<string | undefined> => {
    const { demoMailbox } = await operator.ask<{ demoMailbox: Letter[] }>(
      'query ($to: String) { demoMailbox(to: $to) { subject text } }',
      { to: email },
    );
    return demoMailbox.find(({ subject }) => about.test(subject))?.text;
  };
  await expect.poll(find, { message: `a letter to ${email} about ${about.source}`, timeout: 30_000 }).toBeDefined();
  const text = await find();
  await operator.close();
  return text ?? '';
}

/** Where the letter's link leads within the portal. */
export function invitationPath(letter: string): string {
  const path = /\/invitacion\/[\w-]{43}/.exec(letter)?.[0];
  if (path === undefined) throw new Error(`no link in the letter:\n${letter}`);
  return path;
}

/** The six digits in a letter. */
export function codeIn(letter: string): string {
  const code = /\b\d{6}\b/.exec(letter)?.[0];
  if (code === undefined) throw new Error(`no code in the letter:\n${letter}`);
  return code;
}
