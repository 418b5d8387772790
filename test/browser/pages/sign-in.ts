import type { Page } from '@playwright/test';

/** The way in. */
export class SignInPage {
  constructor(private readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.goto('/entrar');
  }

  /** Fills the form with a demonstration account, and sends it. */
  async enterAs(name: string): Promise<void> {
    await this.page.getByRole('button', { name: `Usar ${name}` }).click();
    await this.page.getByRole('button', { name: 'Entrar', exact: true }).click();
  }

  async enterWith(email: string, password: string): Promise<void> {
    await this.page.getByLabel('Correo electrónico').fill(email);
    await this.page.getByLabel('Contraseña').fill(password);
    await this.page.getByRole('button', { name: 'Entrar', exact: true }).click();
  }
}
