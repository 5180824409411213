import { defineConfig } from 'vitest/config';

/** Everything that needs no browser: the walls, the laws, the server on a real PostgreSQL. The journeys are Playwright's. */
export default defineConfig({
  test: {
    include: ['packages/**/*.test.ts', 'packages/**/*.test.tsx', 'test/*.test.ts'],
    // Most of a test's time is waiting for processes and databases: two at once, also where there are two cores.
    maxWorkers: 2,
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});
