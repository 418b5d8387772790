import { gzipSync } from 'node:zlib';
import { invitedSupplier } from '../support/invited.js';
import { expect, test } from '../support/portal.js';

const KB = 1000;

test('the first question comes with less than 150 kB of packed scripts and 300 kB in all', async ({ page, home }) => {
  const { path } = await invitedSupplier(home, 'Finca El Roble (inventada)', 'duena@el-roble.example');
  const bodies: { readonly path: string; readonly packed: Promise<number>; readonly encoding: string | undefined }[] =
    [];
  page.on('response', (response) => {
    bodies.push({
      path: new URL(response.url()).pathname,
      packed: response.body().then((body) => gzipSync(body).length),
      encoding: response.headers()['content-encoding'],
    });
  });
  await page.goto(path);
  await page.getByRole('link', { name: 'Empezar' }).click();
  await expect(page.getByRole('radio').first()).toBeVisible();
  await page.waitForLoadState('networkidle');

  const scripts = bodies.filter((body) => body.path.endsWith('.js'));
  expect(scripts.filter(({ encoding }) => encoding === undefined)).toEqual([]);
  const weigh = async (some: typeof bodies): Promise<number> =>
    (await Promise.all(some.map(({ packed }) => packed))).reduce((sum, size) => sum + size, 0);
  const [scriptBytes, allBytes] = [await weigh(scripts), await weigh(bodies)];
  test.info().annotations.push({ type: 'gzip', description: `${scriptBytes} scripts, ${allBytes} all` });
  expect(scriptBytes).toBeLessThan(150 * KB);
  expect(allBytes).toBeLessThan(300 * KB);
});

test('what a phone keeps to open without network weighs less than 300 kB, and is the portal’s own', async ({
  request,
}) => {
  const worker = await (await request.get('/service-worker.js')).text();
  const files = JSON.parse(/const FILES = (\[.*?\]);/s.exec(worker)?.[1] ?? '') as string[];
  expect(files.filter((file) => !file.startsWith('/assets/'))).toEqual([]);
  expect(files.some((file) => file.includes('question-page'))).toBe(true);
  expect(files.filter((file) => /ranking|import-page|waves/.test(file))).toEqual([]);
  let bytes = 0;
  for (const file of files) bytes += gzipSync(await (await request.get(file)).body()).length;
  test.info().annotations.push({ type: 'gzip', description: `${bytes} in ${files.length} files` });
  expect(bytes).toBeLessThan(300 * KB);
});
