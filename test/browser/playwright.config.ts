import { defineConfig } from '@playwright/test';
import { chromium } from './support/chromium.js';

const phone = { width: 390, height: 844 };
const desk = { width: 1440, height: 900 };

/** Journeys and screens in a real browser against the compiled product (portal guide 12). */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  globalSetup: './support/start-product.ts',
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    locale: 'es-GT',
    timezoneId: 'America/Guatemala',
    actionTimeout: 10_000,
    trace: 'retain-on-failure',
    launchOptions: chromium(),
  },
  projects: [
    { name: 'desk', use: { viewport: desk } },
    { name: 'phone', use: { viewport: phone, hasTouch: true, isMobile: true } },
  ],
});
