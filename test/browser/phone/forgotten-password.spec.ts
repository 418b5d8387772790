import { codeIn, letterTo } from '../support/letters.js';
import { expect, expectGoodPage, test } from '../support/portal.js';

const PASSWORD = 'tamales de elote 9';

interface Shown {
  readonly accounts: readonly { readonly role: string; readonly email: string }[];
}

/** The demonstration's supplier forgets its password; whoever asks for another is told no more than that. */
test('a forgotten password is set anew by a code; signed in with it, nothing waits about the identity', async ({
  page,
  home,
}) => {
  const { accounts } = (await (await page.request.get('/demo/accounts')).json()) as Shown;
  const email = accounts.find(({ role }) => role === 'SO')?.email ?? '';
  await page.goto('/entrar');
  await page.getByRole('link', { name: 'Olvidé mi contraseña' }).click();
  await expectGoodPage(page);
  await page.getByLabel('Correo electrónico').fill(email);
  await page.getByRole('button', { name: 'Enviarme un código' }).click();
  await expect(page.getByText(`Enviamos un código a ${email}`)).toBeVisible();
  await expectGoodPage(page);
  await page.getByLabel('Contraseña nueva').fill(PASSWORD);
  const save = page.getByRole('button', { name: 'Guardar la contraseña' });
  await page.getByLabel('Código del correo').fill('abc');
  await save.click();
  await expect(page.getByText('Ese código no es correcto o ya venció').first()).toBeVisible();
  await page.getByLabel('Código del correo').fill(codeIn(await letterTo(home, email, /contraseña nueva/)));
  await save.click();
  await page.getByRole('link', { name: 'Entre con la contraseña nueva.' }).click();
  await page.getByLabel('Correo electrónico').fill(email);
  await page.getByLabel('Contraseña', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Entrar', exact: true }).click();
  await expect(page).toHaveURL(/\/inicio$/);
  await page.goto('/identidad');
  await expect(page.getByText('No hay nada por responder.')).toBeVisible();
  await expectGoodPage(page);
  await letterTo(home, email, /contraseña de Enverde cambió/);
});
