import { randomUUID } from 'node:crypto';
import { codeFor } from '../support/authenticator.js';
import { resumed } from '../support/api.js';
import { codeIn, letterTo } from '../support/letters.js';
import { expect, expectGoodPage, test } from '../support/portal.js';

/** A programme manager of the demonstration's buyer who was never here. */
async function newManager(home: string, email: string): Promise<void> {
  const manager = await resumed(home, process.env.MANAGER_STATE ?? '');
  const { viewer } = await manager.ask<{ viewer: { organisation: { id: string } } }>(
    '{ viewer { organisation { id } } }',
  );
  await manager.close();
  const operator = await resumed(home, process.env.OPERATOR_STATE ?? '');
  const member = { organisationId: viewer.organisation.id, email, name: 'Inés Batres (inventada)', role: 'PM' };
  await operator.command('addMember', member, 'membership { id }');
  await operator.close();
}

test('who needs a second step sets the authenticator up at the first sign-in', async ({ page, home }) => {
  const email = `ines-${randomUUID()}@demo.enverde.example`;
  await newManager(home, email);
  let key = '';

  await test.step('a code to the address, then the key', async () => {
    await page.goto('/entrar');
    await page.getByLabel('Correo electrónico').fill(email);
    await page.getByRole('button', { name: 'Recibir un código por correo' }).click();
    await page.getByLabel('Código del correo').fill(codeIn(await letterTo(home, email, /código/)));
    await page.getByRole('button', { name: 'Entrar', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Configure su aplicación de autenticación' })).toBeVisible();
    key = await page.locator('.panel .number').innerText();
    expect(key).toMatch(/^([A-Z2-7]{4} ?)+$/);
    await expect(page.getByRole('link', { name: /Abrir en la aplicación/ })).toHaveAttribute('href', /^otpauth:/);
    await expectGoodPage(page);
  });

  await test.step('a wrong code says so and keeps the page', async () => {
    await page.getByLabel('Código de su aplicación de autenticación').fill('000000');
    await page.getByRole('button', { name: 'Comprobar y entrar' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.locator('.panel .number')).toHaveText(key);
    await expectGoodPage(page);
  });

  await test.step('the code of the authenticator opens the first screen', async () => {
    await page.getByLabel('Código de su aplicación de autenticación').fill(codeFor(key));
    await page.getByRole('button', { name: 'Comprobar y entrar' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Proveedores');
  });
});
