import { defineConfig, devices } from '@playwright/test';
import { findChromium } from '../../scripts/launch/chromium.mjs';

const chromium = findChromium();
const ofEnverde = { locale: 'es-GT', timezoneId: 'America/Guatemala' };
const phone = { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } };

/**
 * Journeys of people through the running product (start-product.ts starts it): on the phone of a supplier, on the laptop
 * of a buyer, and on both. One after the other: they share one product.
 */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  globalSetup: './start-product.ts',
  forbidOnly: true,
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    ...(process.env.PORTAL_URL ? { baseURL: process.env.PORTAL_URL } : {}),
    actionTimeout: 15_000,
    trace: 'retain-on-failure',
    launchOptions: { ...(chromium ? { executablePath: chromium } : {}) },
  },
  projects: [
    { name: 'phone', testMatch: /(phone|both)\/.*\.spec\.ts/, use: { ...phone, ...ofEnverde } },
    {
      name: 'laptop',
      testMatch: /(laptop|both)\/.*\.spec\.ts/,
      use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 }, ...ofEnverde },
    },
  ],
});
