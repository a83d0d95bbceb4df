import { defineConfig } from 'vitest/config';

/** Files run as Node runs them in production, types stripped and nothing bundled. */
const experimental = { viteModuleRunner: false };

const folder = (name: string) => `test/${name}/**/*.test.ts`;

/** The tests of the embedded server start servers of their own, whatever the environment names. */
const EMBEDDED = 'test/db/embedded*.test.ts';
const ON_SERVERS = ['db', 'services', 'api', 'workers'].map(folder);
const CHART = folder('machines');
const IN_A_BROWSER = 'test/web/browser/**/*.browser.test.ts';

/**
 * `servers` speaks to PostgreSQL and Redis: to throw-away ones, or to those that DATABASE_URL and REDIS_URL name
 * (`npm run test:servers`). The rest needs nothing but Node. Where no file touches what is global, files share their
 * workers: loading everything anew for each of them takes longer than the tests. `browser` opens the console in a
 * Chromium of this machine, when all else is done, so that nothing else keeps the pages waiting.
 */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'chart', experimental, include: [CHART], isolate: false } },
      {
        test: {
          name: 'servers',
          isolate: false,
          experimental,
          include: ON_SERVERS,
          exclude: [EMBEDDED],
          globalSetup: ['test/support/servers.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'alone',
          experimental,
          include: ['test/*.test.ts', 'test/*/**/*.test.ts'],
          exclude: [
            CHART,
            IN_A_BROWSER,
            'test/{services,api,workers}/**',
            'test/db/!(embedded*).test.ts',
            'test/db/*/**',
          ],
        },
      },
      {
        test: {
          name: 'browser',
          experimental,
          include: [IN_A_BROWSER],
          globalSetup: ['test/support/browser-setup.ts'],
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
