import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import sharp from 'sharp';
import { findChromium, launchArguments, NO_CHROMIUM } from './chromium.ts';
import { PAGES, pathIn, type ShownPage } from './pages.ts';
import { settled } from './settled.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDER = import.meta.dirname;

const LANGUAGES = ['zh', 'en'] as const;
const WIDTHS = [1440, 390] as const;
type Width = (typeof WIDTHS)[number];

const HEIGHTS: Readonly<Record<Width, number>> = { 390: 844, 1440: 900 };
/** Of a phone the whole page, as far as somebody looks at it. */
const LONGEST_PHONE = 1600;

const say = (line: string) => process.stdout.write(`${line}\n`);

/** The product on an empty folder: its drill plays itself to the day that it is handed over on, always the same one. */
async function startProduct() {
  const folder = await mkdtemp(join(tmpdir(), 'huanjie-screenshots-'));
  await chmod(folder, 0o711); // the database's own account must get in when root takes the pictures
  const CONFIGURED = /^(DATABASE_|REDIS_|HUANJIE_|HOST$|PORT$|LOG_LEVEL$|PG)/;
  const env = {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !CONFIGURED.test(name))),
    HUANJIE_DATA: join(folder, 'data'),
    HUANJIE_URL: 'http://huanjie.example.cn', // on the poster
    LOG_LEVEL: 'warn',
    PORT: '0',
  };
  const product = spawn(process.execPath, ['start.ts'], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(product, 'exit');
  let output = '';
  const address = await new Promise<string>((found, failed) => {
    product.stdout.on('data', (chunk) => {
      output += chunk;
      const [, url] = /console\s+(http:\S+?)\/\s/.exec(output) ?? [];
      if (url !== undefined) found(url);
    });
    product.on('exit', () => failed(new Error(`The product did not start:\n${output}`)));
  });
  return {
    address,
    async stop() {
      product.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

interface Shot {
  readonly shown: ShownPage;
  readonly language: (typeof LANGUAGES)[number];
  readonly width: Width;
}

/** Fields of days are written by the browser in its own language, where it has it (Debian: chromium-l10n), whatever the page says. */
const openBrowser = (executablePath: string, lang: string) =>
  chromium.launch({
    executablePath,
    args: [...launchArguments(), `--lang=${lang}`],
    env: { ...process.env, LANGUAGE: lang.replace('-', '_') },
  });

async function picture(browser: Browser, address: string, { shown, language, width }: Shot): Promise<Buffer> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width, height: HEIGHTS[width] },
    colorScheme: 'light',
    reducedMotion: 'reduce',
    deviceScaleFactor: 1,
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    timezoneId: 'Asia/Shanghai',
  });
  try {
    await context.addInitScript(
      `if (location.origin !== 'null') localStorage.setItem('huanjie.language', '${language}')`,
    );
    const [person] = shown.as;
    if (person !== undefined) {
      const answer = await context.request.post('/api/sign-in/demo', { data: { person } });
      if (!answer.ok()) throw new Error(`${person} cannot sign in: ${await answer.text()}`);
    }
    const page = await context.newPage();
    await page.goto(pathIn(shown, language));
    // It comes by itself, a moment after the page.
    if (person !== undefined) await page.locator('.drill-bar').waitFor();
    await settled(page);
    if (width === 390) {
      // What sticks to the foot of a phone belongs there, not in the middle of a long picture.
      const height = Number(await page.evaluate('document.documentElement.scrollHeight'));
      await page.setViewportSize({ width, height: Math.min(Math.max(height, HEIGHTS[390]), LONGEST_PHONE) });
      await settled(page);
    }
    return await page.screenshot({ animations: 'disabled', caret: 'hide' });
  } finally {
    await context.close();
  }
}

/** With as few colours as do. */
const reduced = (taken: Buffer): Promise<Buffer> =>
  sharp(taken).png({ palette: true, colours: 128, effort: 10 }).toBuffer();

/**
 * `npm run screenshots`: every page in both languages, on a screen and on a phone, in place of the pictures before;
 * only some of them where their names are given.
 */
async function take(names: readonly string[]): Promise<void> {
  const pages = PAGES.filter(({ name }) => names.length === 0 || names.includes(name));
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(NO_CHROMIUM);
  const product = await startProduct();
  const browsers = {
    zh: await openBrowser(executablePath, 'zh-CN'),
    en: await openBrowser(executablePath, 'en-GB'),
  };
  let bytes = 0;
  try {
    const all = (await readdir(FOLDER)).filter((name) => name.endsWith('.png'));
    const before = all.filter((file) => names.length === 0 || names.includes(file.split('.')[0] ?? ''));
    await Promise.all(before.map((name) => rm(join(FOLDER, name))));
    for (const shown of pages)
      for (const language of LANGUAGES)
        for (const width of WIDTHS) {
          const taken = await picture(browsers[language], product.address, { shown, language, width });
          const small = await reduced(taken);
          bytes += small.length;
          await writeFile(join(FOLDER, `${shown.name}.${language}.${width}.png`), small);
        }
  } finally {
    await browsers.zh.close();
    await browsers.en.close();
    await product.stop();
  }
  say(`${pages.length * LANGUAGES.length * WIDTHS.length} pictures, ${Math.round(bytes / 1024)} kB`);
}

await take(process.argv.slice(2));
