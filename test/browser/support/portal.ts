import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect } from '@playwright/test';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * A test of the portal. Whatever it does, nothing is asked of another host, no page fails, and the content policy is
 * kept.
 */
export const test = base.extend<{ home: string; wellBehaved: undefined }>({
  home: async ({ baseURL }, use) => {
    await use(baseURL ?? '');
  },
  wellBehaved: [
    async ({ page, home }, use) => {
      const faults: string[] = [];
      page.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        if (/^https?:$/.test(protocol) && origin !== home) faults.push(`asked of another host: ${request.url()}`);
      });
      page.on('pageerror', (error) => faults.push(`the page failed: ${error.message}`));
      page.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) faults.push(message.text());
      });
      await use(undefined);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Keeps a picture of the page, where SCREENSHOTS names a folder for them. */
async function keepPicture(page: Page): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (folder === undefined) return;
  const { project, title } = base.info();
  const name = `${project.name}-${title.slice(0, 24)}-${String(Math.round(performance.now())).padStart(7, '0')}`;
  await page.screenshot({ path: join(folder, `${name.replace(/[^\w-]+/g, '-')}.png`), fullPage: true });
}

/** What the page shows can be read and used by everybody, and fits the width of the screen. */
export async function expectGoodPage(page: Page): Promise<void> {
  await page.evaluate('window.scrollTo(0, 0)');
  await keepPicture(page);
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  expect(found, `${page.url()} is accessible`).toEqual([]);
  const width = await page.evaluate<number>('document.documentElement.scrollWidth');
  expect(width, `${page.url()} fits the screen`).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
}
