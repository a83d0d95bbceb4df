import { join } from 'node:path';
import pino from 'pino';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject } from 'vitest';
import { buildApp } from '../../api/app.ts';
import { listen } from '../../api/listen.ts';
import { launchArguments } from '../../docs/screenshots/chromium.ts';
import type { IsoDate } from '../../machines/calendar.ts';
import { type Deps, depsOf } from '../../services/deps.ts';
import { cloneDatabase } from './database.ts';
import { playedTown } from './played-town.ts';

/** Left out where there is no browser. */
export const inABrowser = describe.skipIf(inject('chromium') === null);

/** A phone, and the screen of an office. */
export const WIDTHS = [390, 1440] as const;
const HEIGHTS = { 390: 844, 1440: 900 } as const;

export interface Look {
  readonly width: (typeof WIDTHS)[number];
  readonly language?: 'zh' | 'en';
  readonly scheme?: 'light' | 'dark';
}

const PATIENCE_MS = 15_000;

/** What a browser writes by itself about an answer that is no 200: it asks who is signed in before anybody is. */
const ASKED_WHO = /status of 401/;

export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the browser may write into its log from now on without a fault: a refusal that the test provokes. */
  expects(...lines: RegExp[]): void;
}

let browser: Promise<Browser> | undefined;

function openBrowser(): Promise<Browser> {
  browser ??= chromium.launch({
    executablePath: String(inject('chromium')),
    args: launchArguments(),
  });
  return browser;
}

afterAll(async () => (await browser)?.close());

/** Everything that a page must not do: what it did is told at the end of the test. */
function watch(context: BrowserContext, address: string, faults: string[], expected: RegExp[]): void {
  const own = (url: string) => url.startsWith(`${address}/`) || /^(data|blob):/.test(url);
  context.on('request', (request) => {
    if (!own(request.url())) faults.push(`asked another host: ${request.url()}`);
  });
  // What the page's policy forbids is written there as an error, too.
  context.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return;
    const { url } = message.location();
    if (ASKED_WHO.test(message.text()) && url === `${address}/api/me`) return;
    if (expected.some((line) => line.test(message.text()))) return;
    faults.push(`${message.type()} on the console: ${message.text()} (${url})`);
  });
  context.on('weberror', (error) => faults.push(`threw: ${error.error().stack}`));
}

interface Opening {
  /** The town on the first day of its drill, or as the drill hands it over on its last. */
  readonly from: 'town' | 'played';
  /** What happens before anybody looks. */
  readonly before?: (deps: Deps) => Promise<unknown>;
}

export type Console = Awaited<ReturnType<typeof openConsole>>;

/** The product with its console on a database of its own, and people who open it in a browser. */
export async function openConsole({ from, before }: Opening) {
  const { connection, drop } = await cloneDatabase(
    from === 'played' ? await playedTown() : inject('servers').templates.town,
  );
  let ahead = Temporal.Duration.from({ seconds: 0 });
  const now = () => Temporal.Now.instant().add(ahead);
  const deps = depsOf(connection, { now });
  await before?.(deps);
  deps.memory.forgetWorld();
  const app = await buildApp(deps, pino({ level: 'silent' }));
  const address = await listen(app, '127.0.0.1', 0);
  const opened: BrowserContext[] = [];
  const faults: string[] = [];

  async function post(path: string, data: object): Promise<void> {
    const answer = await fetch(`${address}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(data),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  }

  return {
    address,
    deps,
    faults,
    now,
    /** The real time of the server, from which codes and sessions are counted. */
    later: (duration: Temporal.DurationLike) => {
      ahead = ahead.add(duration);
    },
    /** The day of the drill, as its bar moves it. */
    moveTo: (to: IsoDate) => post('/api/drill/clock', { to }),

    /** Somebody with a browser of their own; one of the drill's people, or nobody yet. */
    async visitor({ width, language = 'zh', scheme = 'light' }: Look, person?: string): Promise<Visitor> {
      const context = await (await openBrowser()).newContext({
        baseURL: address,
        viewport: { width, height: HEIGHTS[width] },
        colorScheme: scheme,
        deviceScaleFactor: 1,
        hasTouch: width === 390,
        reducedMotion: 'reduce',
        locale: language === 'zh' ? 'zh-CN' : 'en-GB',
        timezoneId: 'Asia/Shanghai',
      });
      opened.push(context);
      context.setDefaultTimeout(PATIENCE_MS);
      const expected: RegExp[] = [];
      watch(context, address, faults, expected);
      if (language === 'en')
        await context.addInitScript(
          `if (location.origin !== 'null' && localStorage.getItem('huanjie.language') === null)
            localStorage.setItem('huanjie.language', 'en')`,
        );
      if (person !== undefined) {
        const answer = await context.request.post('/api/sign-in/demo', { data: { person } });
        if (!answer.ok()) throw new Error(`${person} cannot sign in: ${await answer.text()}`);
      }
      return { page: await context.newPage(), context, expects: (...lines) => void expected.push(...lines) };
    },

    /** What everybody sees at this moment, for whoever looks into a failed test. */
    async pictures(folder: string, name: string): Promise<void> {
      const pages = opened.flatMap((context) => context.pages());
      await Promise.all(
        pages.map((page, at) =>
          page.screenshot({ path: join(folder, `${name}-${at + 1}.png`), fullPage: true }),
        ),
      );
    },

    async leave(): Promise<void> {
      await Promise.all(opened.splice(0).map((context) => context.close()));
    },

    async close(): Promise<void> {
      await Promise.all(opened.map((context) => context.close()));
      app.server.closeAllConnections();
      await app.close();
      await drop();
    },
  };
}

/**
 * A console for the tests of one `describe`, and after each of them a look at what its pages did: no error, no warning,
 * no request to another host. To be called where `beforeAll` may be; answers how to reach it once it is open.
 */
export function consoleFor(opening: Opening): () => Console {
  let town: Console | undefined;
  const reach = () => {
    if (town === undefined) throw new Error('The console is not open yet');
    return town;
  };
  beforeAll(async () => {
    town = await openConsole(opening);
  });
  afterEach(async ({ task }) => {
    const folder = process.env.HUANJIE_BROWSER_PICTURES;
    if (folder && task.result?.state === 'fail')
      await town?.pictures(folder, task.fullName.replaceAll(/[^\p{L}\d]+/gu, '-').slice(-90));
    await town?.leave();
    expect(town?.faults.splice(0)).toEqual([]);
  });
  afterAll(() => town?.close());
  return reach;
}
