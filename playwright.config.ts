import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/chromium.mjs';

/** The journeys: a real browser, the real server, a real PostgreSQL. Two at once on two cores; each brings its own desk. */
export default defineConfig({
  testDir: 'test/journeys',
  testMatch: '*.test.ts',
  outputDir: 'test-results/journeys',
  fullyParallel: false,
  workers: 2,
  forbidOnly: true,
  // Patience costs a passing journey nothing: a busy machine may be slow, it may not be wrong.
  timeout: 180_000,
  expect: { timeout: 40_000 },
  reporter: 'list',
  use: {
    actionTimeout: 40_000,
    navigationTimeout: 40_000,
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: findChromium(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
