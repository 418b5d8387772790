import type { Page } from '@playwright/test';
import { account } from './api.js';
import { expect } from './portal.js';

/** Signs in by the form, as who has a password and no second factor. */
export async function signIn(page: Page, home: string, email: string): Promise<void> {
  const { password } = await account(home, email);
  await page.goto('/entrar');
  await page.getByLabel('Correo electrónico').fill(email);
  await page.getByLabel('Contraseña').fill(password);
  await page.getByRole('button', { name: 'Entrar', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Proveedores');
}
