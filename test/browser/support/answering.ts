import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** The question on the screen: its words. */
const question = (page: Page): Promise<string> => page.getByRole('heading', { level: 1 }).innerText();

/** Gives the first answer that is offered. @returns question and answer in words */
export async function answer(page: Page): Promise<readonly [question: string, answer: string]> {
  const first = page.locator('form').getByRole('radio').or(page.locator('form').getByRole('checkbox')).first();
  await first.check();
  const label = first.locator('xpath=..');
  return [await question(page), (await label.innerText()).trim()];
}

/** Goes on, and waits until the page after this one stands. */
export async function goOn(page: Page): Promise<void> {
  const here = await question(page);
  await page.getByRole('button', { name: 'Continuar' }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(here);
}
