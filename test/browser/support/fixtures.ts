import { randomUUID } from 'node:crypto';
import { test as base } from '@playwright/test';
import { Caller } from './api.js';
import { productUrl } from './start-product.js';

interface People {
  /** Reads the demonstration's mailbox. */
  readonly administrator: Caller;
  readonly analyst: Caller;
  readonly manager: Caller;
}

export interface Invited {
  readonly email: string;
  readonly supplier: string;
  /** The link of the letter. */
  readonly path: string;
}

interface World {
  /** A supplier that was invited and has opened nothing yet. */
  readonly invited: Invited;
  /** The newest six digits that were sent to an address. */
  readonly codeFor: (email: string) => Promise<string>;
}

/** An authenticator's code works once: each of these signs in once a run. */
export const test = base.extend<World, { people: People }>({
  baseURL: async ({}, use) => use(productUrl()),
  people: [
    async ({}, use) =>
      use({
        administrator: await Caller.as('AM'),
        analyst: await Caller.as('SA'),
        manager: await Caller.as('PM'),
      }),
    { scope: 'worker' },
  ],
  invited: async ({ people }, use) => use(await invite(people)),
  codeFor: async ({ people }, use) => use((email) => digits(people.administrator, email)),
});

export { expect } from '@playwright/test';

async function invite({ analyst, administrator }: People): Promise<Invited> {
  const supplier = 'Panadería La Espiga (inventada)';
  const email = `duena-${randomUUID().slice(0, 8)}@example.org`;
  const { programme } = await analyst.run<{ programme: { id: string; waves: { id: string }[] } }>(
    'createProgramme',
    {
      name: 'Panaderías y cafés',
      countries: ['GT'],
      waveName: 'Primer semestre',
      waveDeadlineOn: inDays(20),
    },
    'programme { id waves { id } }',
  );
  const { listedSupplier } = await analyst.run<{ listedSupplier: { id: string } }>(
    'addListedSupplier',
    { programmeId: programme.id, name: supplier, country: 'GT', email, town: 'Mixco', sectorCode: '1071' },
    'listedSupplier { id }',
  );
  await analyst.run(
    'inviteSupplier',
    { waveId: programme.waves[0]?.id, listedSupplierId: listedSupplier.id },
    'invitation { id }',
  );
  const path = await inLetter(administrator, email, /https?:\/\/[^/\s]+(\/invitacion\/[\w-]+)/);
  return { email, supplier, path };
}

const digits = (administrator: Caller, email: string): Promise<string> => inLetter(administrator, email, /\b(\d{6})\b/);

/** Waits for a letter to the address and answers what the pattern finds in the newest that has it. */
async function inLetter(administrator: Caller, to: string, pattern: RegExp): Promise<string> {
  for (let tries = 0; tries < 80; tries += 1) {
    const { demoMailbox } = await administrator.ask<{ demoMailbox: { text: string }[] }>(
      'query ($to: String) { demoMailbox(first: 10, to: $to) { text } }',
      { to },
    );
    const found = demoMailbox.map(({ text }) => pattern.exec(text)?.[1]).find((match) => match !== undefined);
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`No letter to ${to} has ${String(pattern)}`);
}

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
