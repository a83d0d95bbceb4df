import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { consoleFor, inABrowser } from '../../support/console-desk.ts';

/** In CSS px, to either side. */
const FINGER = 44;
const ROW = 60;
const SECRETARY = 'secretary-150626100006';

/** What can be touched in a part of the page and is too small for it. */
async function tooSmall(page: Page, part: string): Promise<string[]> {
  const found: string[] = [];
  const all = await page.locator(part).locator('button, a').all();
  expect(all.length).toBeGreaterThan(2);
  for (const one of all) {
    const box = await one.boundingBox();
    const name = (await one.getAttribute('aria-label')) ?? (await one.innerText());
    if (box === null || box.width < FINGER || box.height < FINGER)
      found.push(`${name}: ${box?.width} x ${box?.height}`);
  }
  return found;
}

inABrowser('the bars above every page, on a phone', () => {
  const town = consoleFor({ from: 'played' });

  test.each([
    { language: 'zh', width: 390 },
    { language: 'en', width: 390 },
    { language: 'zh', width: 360 },
    { language: 'en', width: 360 },
  ] as const)('are a row each, in which a finger hits what it means: $language, $width', async (look) => {
    const { page } = await town().visitor({ width: 390, language: look.language }, SECRETARY);
    await page.setViewportSize({ width: look.width, height: 800 });
    await page.goto('/card');
    for (const part of ['.drill-bar', '.top-bar']) {
      await page.locator(part).waitFor();
      expect(await tooSmall(page, part)).toEqual([]);
      expect((await page.locator(part).boundingBox())?.height).toBeLessThan(ROW);
    }
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(look.width);
  });
});
