import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { answer, goOn } from '../support/answering.js';
import { answersInApi, enrolmentOf, laptopOf, onDevice, seenBy } from '../support/beside.js';
import { CORDILLERA, invitedSupplier } from '../support/invited.js';
import { codeIn, letterTo } from '../support/letters.js';
import { inventNit } from '../support/nit.js';
import { expect, expectGoodPage, test } from '../support/portal.js';

/** Its own in each run: two companies with one number are asked who they are. */
const nit = inventNit();
const SUPPLIER = 'Panadería La Espiga (inventada)';
const EMAIL = `rosa-${randomUUID()}@la-espiga.example`;
/** What the bar says of the answers on their way. */
const sending = (page: Page) => page.getByRole('banner').getByRole('status');
const title = (page: Page) => page.getByRole('heading', { level: 1 });

test('from the letter to the score on a device whose network goes away', async ({ page, context, home, isMobile }) => {
  test.slow();
  const given = new Map<string, string>();
  const { path } = await invitedSupplier(home, SUPPLIER, EMAIL);
  const answerNext = async (on: Page): Promise<void> => {
    const [question, words] = await answer(on);
    given.set(question, words);
    await goOn(on);
  };

  await test.step('the link says who asks and why, and leaves the address', async () => {
    await page.goto(path);
    await expect(title(page)).toContainText('Mercados del Istmo');
    await expect(page).toHaveURL(/\/invitacion$/);
    await expectGoodPage(page);
  });

  await test.step('the first questions come before any account', async () => {
    await page.getByRole('link', { name: 'Empezar' }).click();
    await expect(page.getByText('Agua · 1 de')).toBeVisible();
    await page.getByRole('button', { name: 'Continuar' }).click();
    await expect(page.getByRole('alert')).toContainText('Elija una respuesta');
    await expectGoodPage(page);
    for (let count = 0; count < 3; count += 1) await answerNext(page);
    await page.getByRole('link', { name: 'Ver todas mis respuestas' }).click();
    await expect(page.getByText('Faltan 12 preguntas')).toBeVisible();
    await expectGoodPage(page);
  });

  await test.step('the account, by a code to the invited address, takes the answers along', async () => {
    await page.getByRole('link', { name: 'Crear mi cuenta y continuar' }).click();
    await expect(page.getByText('Sus 3 respuestas se guardan con la cuenta')).toBeVisible();
    await page.getByRole('button', { name: 'Enviarme el código' }).click();
    await expect(page.getByText('Código enviado')).toBeVisible();
    await page.getByLabel('Código de seis cifras').fill(codeIn(await letterTo(home, EMAIL, /código/)));
    await page.getByLabel('Su nombre').fill('Rosa Ajanel');
    await page.getByLabel(/Acepto los términos/).check();
    await page.getByLabel(/Puedo representar/).check();
    await expectGoodPage(page);
    await page.getByRole('button', { name: 'Crear mi cuenta' }).click();
    await expect(title(page)).toHaveText('Hola, Rosa');
    await expectGoodPage(page);
  });

  let phone = page;
  await test.step('without network, answers stay on the phone, also when the page is loaded again', async () => {
    await page.getByRole('link', { name: /^Continuar: / }).click();
    await answerNext(page);
    await expect(sending(page)).toContainText('Todo enviado');
    await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
    await context.setOffline(true);
    for (let count = 0; count < 3; count += 1) await answerNext(page);
    await expect(sending(page)).toHaveText('Guardado en este teléfono');
    await page.getByRole('link', { name: 'Pregunta anterior' }).click();
    const here = [...given.keys()].at(-1) ?? '';
    await expect(title(page)).toHaveText(here);
    await page.reload();
    await expect(title(page)).toHaveText(here);
    await expect(page.locator('form .choice:has(:checked)').first()).toContainText(given.get(here) ?? '?');
    await expect(sending(page)).toHaveText('Guardado en este teléfono');
    await page.getByRole('link', { name: 'Ver todas mis respuestas' }).click();
    for (const [question, words] of given)
      await expect(page.locator('dl.answers > div').filter({ hasText: question })).toContainText(words);
    expect(await answersInApi(page, given.size)).toHaveLength(given.size - 3);
  });

  await test.step('and travel once, whatever page is open when it is back', async () => {
    await page.close();
    await context.setOffline(false);
    phone = await context.newPage();
    await phone.goto('/inicio');
    await expect(sending(phone)).toContainText('Todo enviado');
    const answers = await answersInApi(phone, given.size);
    expect(answers.map(({ version }) => version)).toEqual(Array.from(given, () => 1));
  });

  await test.step('a photo or document goes behind an answer, whatever goes wrong on the way', async () => {
    await phone.getByRole('link', { name: /^Agua/ }).click();
    await phone.getByRole('link', { name: 'Ver todas mis respuestas' }).click();
    await phone
      .getByRole('link', { name: /^Cambiar/ })
      .first()
      .click();
    const box = phone.getByRole('region', { name: 'Prueba (opcional)' });
    const files = box.getByLabel('Elegir archivo');
    await expect(box.getByText('Tomar foto')).toBeVisible({ visible: isMobile });
    await files.setInputFiles({ name: 'notas.txt', mimeType: 'text/plain', buffer: Buffer.from('notas') });
    await expect(box.getByRole('alert')).toContainText('no sirve como prueba');
    await files.setInputFiles({ name: 'vacio.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) });
    await expect(box.getByRole('alert')).toContainText('está vacío');
    await files.setInputFiles({ name: 'recibo.png', mimeType: 'image/png', buffer: await phone.screenshot() });
    await expect(box.getByText(/recibo\.jpg · \d+(\.\d)? [kM]B/)).toBeVisible();
    await expectGoodPage(phone);
    await phone.getByRole('button', { name: 'Continuar' }).click();
    await expect(phone.getByRole('alert')).toContainText('Eligió un archivo y no lo ha enviado');
    await box
      .getByText(/^También prueba/)
      .first()
      .click();
    await box
      .getByRole('group', { name: /^También prueba/ })
      .getByRole('checkbox')
      .first()
      .check();
    await context.setOffline(true);
    await box.getByRole('button', { name: 'Adjuntar prueba' }).click();
    await expect(box.getByRole('alert')).toContainText('El archivo sigue aquí');
    await context.setOffline(false);
    await box.getByRole('button', { name: 'Adjuntar prueba' }).click();
    await expect(box.getByText('Prueba recibida')).toBeVisible();
    await expect(box).toContainText('Archivo no analizado: todavía nadie lo ha revisado.');
    await expectGoodPage(phone);
    await phone.getByRole('button', { name: 'Continuar' }).click();
    await expect(phone.getByText('Con prueba')).toHaveCount(2);
    await phone.goto('/inicio');
  });

  await test.step('the rest is answered, read again and sent', async () => {
    await phone.getByRole('link', { name: /^Continuar: / }).click();
    await expect(title(phone)).not.toContainText('Hola');
    while (given.size < 15) await answerNext(phone);
    await expect(title(phone)).toHaveText('Revise sus respuestas');
    for (const [question, words] of given)
      await expect(phone.locator('dl.answers > div').filter({ hasText: question })).toContainText(words);
    await expectGoodPage(phone);
    await phone.getByRole('button', { name: 'Enviar diagnóstico' }).click();
    await expect(title(phone)).toHaveText('Diagnóstico enviado');
    await expect(phone.getByText(/^D\d{4}-[0-9A-F]{6}$/)).toBeVisible();
    await expectGoodPage(phone);
  });

  await test.step('the result tells the score and its parts', async () => {
    await phone.getByRole('link', { name: 'Ver mi resultado' }).click();
    await expect(phone.getByRole('region', { name: 'Su puntaje' })).toContainText(/\d+\.\d\s*de 100/);
    await expectGoodPage(phone);
  });

  await test.step('the company’s data, one step a page, are checked, reviewed and handed in', async () => {
    await phone.goto('/inicio');
    await phone.getByRole('link', { name: 'Completar: Nombre y número tributario' }).click();
    const next = phone.getByRole('button', { name: 'Guardar y continuar' });
    await phone.getByLabel('Nombre legal de la empresa').fill('Panadería La Espiga, S.A.');
    await phone.getByLabel('Número tributario').fill('576937-1');
    await next.click();
    await expect(phone.getByRole('alert')).toContainText('revise el último dígito');
    await expectGoodPage(phone);
    await phone.getByLabel('Número tributario').fill(`NIT ${nit.replace('-', ' ').toLowerCase()}`);
    await next.click();
    await phone.getByLabel('¿A qué se dedica su empresa?').fill('pan');
    await phone.getByRole('group', { name: 'Elija la que más se parece' }).getByRole('radio').first().check();
    await phone.getByLabel('¿Cuántas personas trabajan?').fill('9');
    await expectGoodPage(phone);
    await next.click();
    await phone.getByLabel('Ventas de un año (GTQ)').fill('900,000.00');
    await phone.getByLabel('¿De qué año?').fill(String(new Date().getFullYear() - 1));
    await next.click();
    await phone.getByLabel('Municipio').fill('Quetzaltenango');
    await next.click();
    await phone.getByLabel('Nombre de quien representa').fill('Rosa Ajanel');
    await next.click();
    await expect(title(phone)).toHaveText('Revisar los datos');
    await expect(phone.getByText(nit)).toBeVisible();
    await phone.getByLabel(/Autorizo/).check();
    await expectGoodPage(phone);
    await phone.getByRole('button', { name: 'Enviar mis datos' }).click();
    await expect(phone.getByText('Datos enviados. Estado: En revisión')).toBeVisible();
  });

  const desk = await laptopOf(phone, process.env.MANAGER_STATE ?? '');
  const manager = await desk.newPage();
  await test.step('the programme’s manager asks for a change, which the supplier reads and makes', async () => {
    await manager.goto(`/proveedores/${await enrolmentOf(phone)}`);
    await manager.getByRole('button', { name: 'Pedir cambios' }).click();
    const dialog = manager.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Pedir cambios' }).click();
    await expect(dialog).toContainText('Escriba el motivo.');
    await dialog.getByLabel('Motivo').fill('Falta el número de la <b>casa</b>');
    await expectGoodPage(manager);
    await dialog.getByRole('button', { name: 'Pedir cambios' }).click();
    await expect(manager.getByRole('button', { name: 'Pedir cambios' })).toHaveCount(0);
    await phone.goto('/inicio');
    await expect(phone.getByText('Falta el número de la <b>casa</b>')).toBeVisible();
    await expectGoodPage(phone);
    await phone.goto('/empresa/revisar');
    await phone.getByLabel(/Autorizo/).check();
    await phone.getByRole('button', { name: 'Enviar mis datos' }).click();
    await expect(phone.getByText('Datos enviados. Estado: En revisión')).toBeVisible();
  });

  await test.step('and approves', async () => {
    await manager.reload();
    await manager.getByRole('button', { name: 'Aprobar inscripción' }).click();
    await expect(manager.getByRole('button', { name: 'Aprobar inscripción' })).toHaveCount(0);
    await expectGoodPage(manager);
  });

  await test.step('another buyer invites the same company: it takes part with the answers it gave, and is told who sees what', async () => {
    const { path: second } = await invitedSupplier(home, SUPPLIER, EMAIL, CORDILLERA);
    await phone.goto(second);
    await expect(title(phone)).toContainText('Almacenes Cordillera');
    await expectGoodPage(phone);
    await phone.getByRole('link', { name: /^Participar con Panadería La Espiga/ }).click();
    await expect(title(phone)).toContainText('Ya conocemos a');
    await phone.getByLabel(/Acepto los términos/).check();
    await phone.getByLabel(/Puedo representar/).check();
    await expectGoodPage(phone);
    await phone.getByRole('button', { name: /^Participar con/ }).click();
    await expect(title(phone)).toHaveText('Hola, Rosa');
    const programmes = phone.getByRole('group', { name: '¿En qué programa quiere trabajar?' });
    await programmes.getByText(/Almacenes Cordillera/).click();
    await expect(phone.getByRole('link', { name: /^Revisar/ }).first()).toBeVisible();
    await expectGoodPage(phone);
    await phone.goto('/diagnostico/revisar');
    for (const [question, words] of given)
      await expect(phone.locator('dl.answers > div').filter({ hasText: question })).toContainText(words);
    await phone.goto('/quien-ve-mis-datos');
    await expect(phone.getByRole('heading', { name: 'Mercados del Istmo (inventado)' })).toBeVisible();
    await expect(phone.getByText('En qué otros programas está')).toBeVisible();
    expect(await seenBy(manager)).not.toContain('Cordillera');
  });

  await test.step('the supplier is told who sees what of it, and ends it: the next page of the buyer shows nothing', async () => {
    await phone.goto('/quien-ve-mis-datos');
    await expect(phone.getByRole('heading', { name: 'Mercados del Istmo (inventado)' })).toBeVisible();
    await expectGoodPage(phone);
    expect(await seenBy(manager)).toContain('Micro');
    const istmo = phone.getByRole('listitem').filter({ hasText: 'Mercados del Istmo (inventado)' });
    await istmo.getByRole('button', { name: /^Dejar de compartir/ }).click();
    await expect(phone.getByRole('dialog')).toContainText('ya no ve sus datos ni su puntaje');
    await expectGoodPage(phone);
    await phone.getByRole('dialog').getByRole('button', { name: 'Dejar de compartir' }).click();
    await expect(phone.getByText('Listo. Mercados del Istmo (inventado) ya no ve sus datos.')).toBeVisible();
    await expect(istmo).toHaveCount(0);
    await expect(phone.getByRole('heading', { name: /Almacenes Cordillera/ })).toBeVisible();
    await expectGoodPage(phone);
    expect(await seenBy(manager)).not.toContain('Micro');
    await desk.close();
  });

  await test.step('who leaves a shared phone leaves nothing on it', async () => {
    expect(await onDevice(phone)).toMatchObject({ foreign: [] });
    if (isMobile) await phone.getByRole('button', { name: 'Menú' }).click();
    await phone.getByRole('button', { name: 'Salir' }).click();
    await expect(title(phone)).toHaveText('Entrar');
    expect(await onDevice(phone)).toEqual({ files: 0, foreign: [], data: '' });
  });
});
