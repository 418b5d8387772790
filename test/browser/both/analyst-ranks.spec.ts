import { randomUUID } from 'node:crypto';
import { expect, expectGoodPage, test } from '../support/portal.js';
import { rankedProgramme } from '../support/ranked.js';
import { once } from '../support/shared.js';
import { signIn } from '../support/signed-in.js';

/** Three suppliers with their scores, the same for the phone and for the laptop. */
const ranked = (home: string) =>
  once('ranked', async () => {
    const tag = randomUUID().slice(0, 8);
    const names = { good: `Hornos del Valle ${tag}`, weak: `Molinos Xela ${tag}`, small: `Dulces Petén ${tag}` };
    const programmeId = await rankedProgramme(home, `Clasificación ${tag}`, [
      { name: names.weak, choice: 'worst', workers: 9 },
      { name: names.good, choice: 'best', workers: 8 },
      { name: names.small, choice: 'best', workers: 20 },
    ]);
    return { ...names, programmeId };
  });

const tenths = (text: string): number => Math.round(Number(text.replace('−', '-').replace(/[^\d.-]/g, '')) * 10);

test('the analyst reads the ranking, narrows it, and sees why a supplier stands where it stands', async ({
  page,
  home,
}) => {
  test.slow();
  const { good, weak, programmeId } = await ranked(home);
  await signIn(page, home, 'analista@demo.enverde.example');
  await page.goto(`/proveedores?programa=${programmeId}`);
  const rows = page.getByRole('rowheader');

  await test.step('three suppliers of two sizes, by the score that all sizes share', async () => {
    await expect(page.getByText('3 proveedores con puntaje.')).toBeVisible();
    await expect(page.getByText(/Hay varios tamaños en la lista/)).toBeVisible();
    await expect(rows).toHaveCount(3);
    await expect(rows.last()).toContainText(weak);
    await expectGoodPage(page);
  });

  await test.step('one size: the filter stands in the address, and in a chip', async () => {
    await page.getByText('Tamaño', { exact: true }).first().click();
    await page.getByRole('checkbox', { name: /Micro/ }).check();
    await expect(page).toHaveURL(/tamano=MICRO/);
    await expect(page.getByText('2 de 3 coinciden.')).toBeVisible();
    await expect(rows).toHaveText([new RegExp(good), new RegExp(weak)]);
    await expectGoodPage(page);
    await page.reload();
    await expect(rows).toHaveCount(2);
  });

  await test.step('the page of a supplier explains its score: the parts add up to what is shown', async () => {
    await page.getByRole('link', { name: good }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(good);
    const sum = (await page.getByText(/ = \d/).innerText()).replaceAll(' − ', ' + −');
    const [parts = '', total = ''] = sum.split(' = ');
    expect(parts.split(' + ').reduce((all, part) => all + tenths(part), 0)).toBe(tenths(total));
    await expect(page.getByRole('region', { name: 'Puntaje', exact: true })).toContainText(total.trim());
    await expectGoodPage(page);
  });

  await test.step('back to the list as it was', async () => {
    await page.goBack();
    await expect(page).toHaveURL(/tamano=MICRO/);
    await expect(rows).toHaveCount(2);
  });
});
