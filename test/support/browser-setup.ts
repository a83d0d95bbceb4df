import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { findChromium, NO_CHROMIUM, requiresChromium } from '../../docs/screenshots/chromium.ts';
import startServers from './servers.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The program of the browser, or null where there is none and the tests that need one are left out. */
    chromium: string | null;
  }
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Once for the tests in a browser: finds it, makes the console where it is not made yet, and starts the servers. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const chromium = findChromium();
  project.provide('chromium', chromium ?? null);
  if (chromium === undefined) {
    if (requiresChromium()) throw new Error(NO_CHROMIUM);
    process.stdout.write(`${NO_CHROMIUM}\n`);
    return undefined;
  }
  execFileSync(process.execPath, ['web/build.ts'], { cwd: ROOT, stdio: 'inherit' });
  return startServers(project);
}
