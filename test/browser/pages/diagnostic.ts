import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** The questions, the review, and sending. */
export class DiagnosticPages {
  /** Whether answers are on the phone, on their way, or with the server. */
  readonly status: Locator;

  constructor(private readonly page: Page) {
    this.status = page.locator('.sending');
  }

  /** Answers the question that is shown with the option at a place, and goes on. */
  async answer(option: number): Promise<void> {
    const heading = this.page.getByRole('heading', { level: 1 });
    const before = await heading.textContent();
    await this.page.locator('label.choice').nth(option).click();
    await this.continue();
    await expect(heading).not.toHaveText(before ?? '');
  }

  continue(): Promise<void> {
    return this.page.getByRole('button', { name: 'Continuar' }).click();
  }

  async isReview(): Promise<boolean> {
    return (await this.page.getByRole('heading', { level: 1 }).textContent()) === 'Revise sus respuestas';
  }

  async openReview(): Promise<void> {
    await this.page.goto('/diagnostico/revisar');
    await expect(this.page.getByRole('heading', { level: 1, name: 'Revise sus respuestas' })).toBeVisible();
  }

  /** How many of the questions that are asked of everyone stand in the review without an answer. */
  unanswered(): Promise<number> {
    return this.page.getByText('Sin responder', { exact: true }).filter({ visible: true }).count();
  }

  submit(): Promise<void> {
    return this.page.getByRole('button', { name: 'Enviar diagnóstico' }).click();
  }
}
