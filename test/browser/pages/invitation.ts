import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** The invitation and the account that follows it. */
export class InvitationPage {
  readonly heading: Locator;

  constructor(private readonly page: Page) {
    this.heading = page.getByRole('heading', { level: 1 });
  }

  async open(path: string): Promise<void> {
    await this.page.goto(path);
    await expect(this.heading).toBeVisible();
  }

  start(): Promise<void> {
    return this.page.getByRole('link', { name: 'Empezar' }).click();
  }

  async openAccount(): Promise<void> {
    await this.page.goto('/invitacion/cuenta');
    await expect(this.heading).toHaveText('Cree su cuenta');
  }

  askForCode(): Promise<void> {
    return this.page.getByRole('button', { name: 'Enviarme el código' }).click();
  }

  async createAccount(name: string, code: string): Promise<void> {
    await this.page.getByLabel('Código de seis cifras').fill(code);
    await this.page.getByLabel('Su nombre').fill(name);
    await this.page.getByLabel(/Acepto los términos/).check();
    await this.page.getByLabel(/Puedo representar/).check();
    await this.page.getByRole('button', { name: 'Crear mi cuenta' }).click();
  }
}
