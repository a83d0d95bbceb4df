import { defineConfig } from 'vitest/config';

/** Files run as Node runs them in production, types stripped and nothing bundled. */
const experimental = { viteModuleRunner: false };

const folder = (name: string) => `test/${name}/**/*.test.ts`;

/** The tests of the embedded server start servers of their own, whatever the environment names. */
const EMBEDDED = 'test/db/embedded*.test.ts';
const ON_SERVERS = ['db', 'services', 'api', 'workers'].map(folder);
const CHART = folder('machines');

/**
 * `servers` speaks to PostgreSQL and Redis: to throw-away ones, or to those that DATABASE_URL and REDIS_URL name
 * (`npm run test:servers`). The rest needs nothing but Node. Where no file touches what is global, files share their
 * workers: loading everything anew for each of them takes longer than the tests.
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
          exclude: [CHART, 'test/{services,api,workers}/**', 'test/db/!(embedded*).test.ts', 'test/db/*/**'],
        },
      },
    ],
  },
});
