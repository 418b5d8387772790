import { expect } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';

/** The answers that the api has of whoever the page belongs to. */
export async function answersInApi(
  page: Page,
  atMost: number,
): Promise<readonly { indicator: string; version: number }[]> {
  const id = 'query { myEnrolments { id } }';
  const query = 'query ($id: EnrolmentId!) { diagnosticOf(enrolmentId: $id) { answers { indicator version } } }';
  const post = async (data: object): Promise<Told> =>
    (await (await page.request.post('/graphql', { data })).json()) as Told;
  const mine = (await post({ query: id })).data.myEnrolments?.[0]?.id;
  const answers = (await post({ query, variables: { id: mine } })).data.diagnosticOf?.answers ?? [];
  expect(answers.length).toBeLessThanOrEqual(atMost);
  return answers;
}

interface Told {
  readonly data: {
    readonly myEnrolments?: readonly { readonly id: string }[];
    readonly diagnosticOf?: { readonly answers: readonly { indicator: string; version: number }[] };
  };
}

/** The enrolment of whoever the page belongs to. */
export async function enrolmentOf(page: Page): Promise<string> {
  const answer = await page.request.post('/graphql', { data: { query: '{ myEnrolments { id } }' } });
  return ((await answer.json()) as Told).data.myEnrolments?.[0]?.id ?? '';
}

/** A laptop beside the phone, on which somebody else is signed in. */
export function laptopOf(page: Page, storageState: string): Promise<BrowserContext> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('no browser');
  const baseURL = new URL(page.url()).origin;
  return browser.newContext({ baseURL, storageState, locale: 'es-GT', viewport: { width: 1440, height: 900 } });
}

/** All that a page says when it is opened anew. */
export async function seenBy(page: Page): Promise<string> {
  await page.reload();
  await page.waitForLoadState('networkidle');
  return page.locator('body').innerText();
}

/** What the browser keeps: how many files, those that are not the portal's own, and the names of data. */
export const onDevice = (page: Page) =>
  page.evaluate<{ files: number; foreign: string[]; data: string }>(`(async () => {
    const kept = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    const paths = kept.flat().map(({ url }) => url.replace(location.origin, ''));
    const database = await new Promise((done) => {
      const opening = indexedDB.open('enverde');
      opening.onsuccess = () => done(opening.result);
    });
    const keys = await new Promise((done) => {
      const reading = database.transaction('books').objectStore('books').getAllKeys();
      reading.onsuccess = () => done(reading.result);
    });
    database.close();
    return { files: paths.length, foreign: paths.filter((path) => path !== '/' && !path.startsWith('/assets/')), data: keys.join(' ') };
  })()`);
