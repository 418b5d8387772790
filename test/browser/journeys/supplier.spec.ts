import { CompanyPages } from '../pages/company.js';
import { DiagnosticPages } from '../pages/diagnostic.js';
import { InvitationPage } from '../pages/invitation.js';
import { expectNoBarriers } from '../support/axe.js';
import { expect, test } from '../support/fixtures.js';

/** NIT of the SAT's own published examples. */
const NIT = '576937-K';

test('a bakery accepts, loses the network in the middle, loses no answer, sends, and sees its result', async ({
  page,
  context,
  invited,
  codeFor,
}) => {
  const invitation = new InvitationPage(page);
  const diagnostic = new DiagnosticPages(page);
  const company = new CompanyPages(page);

  await invitation.open(invited.path);
  await expect(invitation.heading).toContainText('le invita');
  expect(page.url()).not.toContain(invited.path.slice(-20));
  await expectNoBarriers(page);

  await invitation.openAccount();
  await invitation.askForCode();
  await invitation.createAccount('Marta Ixcoy', await codeFor(invited.email));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hola, Marta');
  await expectNoBarriers(page);

  await page.getByRole('link', { name: /Continuar: Agua, pregunta 1 de 2/ }).click();
  await diagnostic.answer(2);
  await expect(diagnostic.status).toContainText('Todo enviado');
  await expectNoBarriers(page);

  await context.setOffline(true);
  await diagnostic.answer(1);
  await diagnostic.answer(1);
  await expect(diagnostic.status).toHaveText('Guardado en este teléfono');
  await page.goto('about:blank');
  await context.setOffline(false);
  await diagnostic.openReview();
  expect(await diagnostic.unanswered()).toBe(12);
  await expect(diagnostic.status).toContainText('Todo enviado');

  await page.goto('/inicio');
  await page.getByRole('link', { name: /Continuar: Energía/ }).click();
  for (let question = 0; question < 20 && !(await diagnostic.isReview()); question += 1) await diagnostic.answer(1);
  expect(await diagnostic.unanswered()).toBe(0);
  await expectNoBarriers(page);
  await diagnostic.submit();
  await expect(page.getByRole('heading', { level: 1, name: 'Diagnóstico enviado' })).toBeVisible();
  await expectNoBarriers(page);

  await page.getByRole('link', { name: 'Ver mi resultado' }).click();
  await expect(page.getByRole('heading', { name: /^Por qué \d/ })).toBeVisible();
  await expectNoBarriers(page);

  await company.open('empresa');
  await company.fill('Nombre legal de la empresa', 'Panadería La Espiga, S.A.');
  await company.fill('Número tributario', '576937-0');
  await company.next();
  await expect(page.getByRole('alert').first()).toContainText('revise el último dígito');
  await expectNoBarriers(page);
  await company.fill('Número tributario', NIT);
  await company.next();
  await company.chooseActivity('panaderia', /panader/i);
  await company.fill('¿Cuántas personas trabajan?', '8');
  await company.next();
  await company.fill(/Ventas de un año/, '1250000');
  await company.fill('¿De qué año?', '2025');
  await company.next();
  await company.fill('Municipio', 'Mixco');
  await company.next();
  await company.fill(/Nombre de quien representa/, 'Marta Ixcoy');
  await company.next();
  await expectNoBarriers(page);
  await company.send();
  await expect(page.getByText('Estado: En revisión')).toBeVisible();
});
