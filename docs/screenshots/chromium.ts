import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/** Where browsers lie that no search path names. */
const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

export const NO_CHROMIUM =
  'No Chromium or Chrome was found, so the tests in a browser are left out: install one, or name it in HUANJIE_CHROMIUM.';

/** A browser of this machine, the one that HUANJIE_CHROMIUM names before all others. Throws where that one is not there. */
export function findChromium(env: NodeJS.ProcessEnv = process.env, exists = existsSync): string | undefined {
  const named = env.HUANJIE_CHROMIUM;
  if (named) {
    if (!exists(named)) throw new Error(`HUANJIE_CHROMIUM is "${named}", but there is no such file.`);
    return named;
  }
  const onPath = (env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => PROGRAMS.map((name) => join(folder, name)));
  return [...onPath, ...USUAL_PLACES].find((place) => exists(place));
}

/** Whether a run without a browser is a failure: where changes are checked, and wherever somebody says so. */
export const requiresChromium = (env: NodeJS.ProcessEnv = process.env): boolean =>
  env.HUANJIE_BROWSER_TESTS === 'required' || (env.CI !== undefined && env.CI !== '' && env.CI !== 'false');

/** Nothing that a browser does by itself asks anybody for anything; root cannot have a sandbox. */
export const launchArguments = (root = process.getuid?.() === 0): string[] => [
  ...(root ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
