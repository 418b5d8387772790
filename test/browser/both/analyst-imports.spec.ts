import { randomUUID } from 'node:crypto';
import { letterTo } from '../support/letters.js';
import { expect, expectGoodPage, test } from '../support/portal.js';
import { signIn } from '../support/signed-in.js';

const tag = randomUUID().slice(0, 8);
const EMAIL = `ventas-${tag}@maya.example`;

/** Invented firms; two rows are wrong, and the head stands on the third line. */
const LIST = [
  'Listado de proveedores 2026,,,,,',
  '',
  'Razón social,País,N.I.T.,Correo electrónico,Municipio,Empleados',
  `Panadería La Espiga ${tag},GT,576937-K,rosa-${tag}@espiga.example,Quetzaltenango,9`,
  `Lácteos El Volcán ${tag},GT,2536481-2,info-${tag}@volcan.example,Antigua,"1,200"`,
  `Empaques Maya ${tag},GT,,no es un correo,Cobán,12`,
  `Taller Sin Número ${tag},GT,2536481-3,,Xela,`,
].join('\r\n');

test('a messy list is corrected, partly set aside, applied, and its suppliers are invited', async ({ page, home }) => {
  await signIn(page, home, 'analista@demo.enverde.example');

  await test.step('a programme for the list', async () => {
    await page.goto('/convocatorias');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Convocatorias|Nuevo programa/);
    const create = page.getByRole('button', { name: 'Nuevo programa' });
    if (await create.isVisible()) await create.click();
    await page.getByLabel('Nombre del programa').fill(`Lista ${tag}`);
    await page.getByRole('checkbox', { name: 'Guatemala' }).check();
    await page.getByLabel('Primera convocatoria').fill('Alimentos');
    await page.getByLabel('Último día para responder').fill('2099-01-31');
    await expectGoodPage(page);
    await page.getByRole('button', { name: 'Crear programa' }).click();
    await expect(page.getByText(`Lista ${tag}`).first()).toBeVisible();
    await expectGoodPage(page);
  });

  await test.step('the file is read, and its columns are known', async () => {
    await page.goto('/importar');
    await expectGoodPage(page);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'proveedores.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST, 'utf8') });
    await expect(page.getByLabel('Qué es la columna N.I.T.')).toHaveValue('TAX_ID');
    await expect(page.getByLabel('Qué es la columna Empleados')).toHaveValue('WORKERS');
    await expectGoodPage(page);
    await page.getByRole('button', { name: 'Revisar las filas' }).click();
  });

  await test.step('each wrong cell says what is wrong; one is corrected where it stands', async () => {
    await expect(page.getByText('2 filas tienen problemas')).toBeVisible();
    await expect(page.getByText(/NIT 2536481-3 no es válido/)).toBeVisible();
    await expect(page.getByText('Podrá aplicar cuando no quede ninguna fila rechazada.')).toBeVisible();
    await expectGoodPage(page);
    const cell = page.getByLabel('Correo electrónico, fila 6');
    await cell.fill(EMAIL);
    await cell.press('Enter');
    await expect(page.getByText('1 fila tiene problemas')).toBeVisible();
    await expect(cell).toBeHidden();
  });

  await test.step('the other is set aside, and the rest is applied', async () => {
    await page.getByRole('button', { name: 'Apartar la fila' }).click();
    await page.getByRole('button', { name: 'Aplicar 3 cambios' }).click();
    await expect(page.getByRole('dialog')).toContainText('Entran 3 proveedores nuevos');
    await expectGoodPage(page);
    await page.getByRole('button', { name: 'Aplicar', exact: true }).click();
    await expect(page.getByText('3 nuevos, 0 cambiados, 0 iguales, 1 apartados.')).toBeVisible();
    await expectGoodPage(page);
  });

  await test.step('who is chosen is invited, and the letter comes', async () => {
    await page.getByRole('link', { name: 'Invitar proveedores' }).click();
    await page.getByRole('checkbox', { name: `Elegir Empaques Maya ${tag}` }).check();
    await expectGoodPage(page);
    await page.getByRole('button', { name: 'Invitar a 1 proveedor' }).click();
    await expect(page.getByRole('dialog')).toContainText('Sale 1 correo');
    await page.getByRole('button', { name: 'Enviar invitaciones' }).click();
    await expect(page.getByText('1 invitación enviada')).toBeVisible();
    expect(await letterTo(home, EMAIL, /invitación/)).toContain(`Empaques Maya ${tag}`);
    await expect(page.getByRole('row').filter({ hasText: `Empaques Maya ${tag}` })).toHaveCount(0);
    await expect(page.getByRole('row').filter({ hasText: tag })).toHaveCount(2);
  });
});
