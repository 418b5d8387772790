import type { Page } from '@playwright/test';

/** The steps of the company's data. */
export class CompanyPages {
  constructor(private readonly page: Page) {}

  async open(step: string): Promise<void> {
    await this.page.goto(`/empresa/${step}`);
  }

  async fill(label: string | RegExp, text: string): Promise<void> {
    await this.page.getByLabel(label).fill(text);
  }

  async chooseActivity(word: string, name: RegExp): Promise<void> {
    await this.page.getByLabel('¿A qué se dedica su empresa?').fill(word);
    await this.page.getByLabel(name).check();
  }

  next(): Promise<void> {
    return this.page.getByRole('button', { name: 'Guardar y continuar' }).click();
  }

  async send(): Promise<void> {
    await this.page.getByLabel(/Autorizo que el programa/).check();
    await this.page.getByRole('button', { name: 'Enviar mis datos' }).click();
  }
}
