import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { PAGES, pathIn } from '../../../docs/screenshots/pages.ts';
import { settled } from '../../../docs/screenshots/settled.ts';
import { violationsOn } from '../../support/axe.ts';
import { consoleFor, inABrowser, WIDTHS } from '../../support/console-desk.ts';

const LANGUAGES = ['zh', 'en'] as const;
const SCHEMES = ['light', 'dark'] as const;

const everyPage = PAGES.flatMap((shown) =>
  (shown.as.length === 0 ? [undefined] : shown.as).map((person) => ({ shown, person })),
);

/** What can be found on a page as it stands: against the rules of accessibility, and whether a phone scrolls sideways. */
async function findings(page: Page, width: number): Promise<string[]> {
  const wide = await page.evaluate('document.documentElement.scrollWidth');
  return [
    ...(await violationsOn(page)),
    ...(Number(wide) > width ? [`is ${wide} px wide where there are ${width}`] : []),
  ];
}

inABrowser(
  'every page, for each role that has use for it, in both languages, on a phone and a screen, light and dark',
  () => {
    const town = consoleFor({ from: 'played' });

    test.each(everyPage)('$shown.path as $person', async ({ shown, person }) => {
      const found: string[] = [];
      for (const language of LANGUAGES) {
        const { page, context } = await town().visitor({ width: 1440, language }, person);
        await page.goto(pathIn(shown, language));
        for (const width of WIDTHS.toReversed()) {
          await page.setViewportSize({ width, height: 900 });
          for (const colorScheme of SCHEMES) {
            await page.emulateMedia({ colorScheme });
            await settled(page);
            const here = await findings(page, width);
            found.push(...here.map((one) => `${language} ${width} ${colorScheme}: ${one}`));
          }
        }
        await context.close();
      }
      expect(found).toEqual([]);
    });
  },
);
