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
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    screenshot: 'only-on-failure',
    // Recording costs half as much time again: `npx playwright test --trace retain-on-failure` where something is to be found out.
    trace: 'off',
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
