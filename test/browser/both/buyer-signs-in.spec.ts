import { account } from '../support/api.js';
import { expect, expectGoodPage, test } from '../support/portal.js';

test('a buyer’s analyst signs in with the password and finds the list of suppliers', async ({ page, home }) => {
  const { email, password } = await account(home, 'analista@demo.enverde.example');
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Entrar');
  await expect(page.getByRole('heading', { name: 'Cuentas de demostración' })).toBeVisible();
  await expectGoodPage(page);

  await page.getByLabel('Correo electrónico').fill(email);
  await page.getByLabel('Contraseña').fill('no es esta frase');
  await page.getByRole('button', { name: 'Entrar', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Hay algo que corregir');
  await expect(page.getByLabel('Correo electrónico')).toHaveValue(email);
  await expectGoodPage(page);

  await page.getByLabel('Contraseña').fill(password);
  await page.getByRole('button', { name: 'Entrar', exact: true }).click();
  await expect(page).toHaveURL(/\/proveedores$/);
  await expect(page.getByRole('link', { name: /Andrea Solís/, includeHidden: true })).toBeAttached();
  await expectGoodPage(page);
});
