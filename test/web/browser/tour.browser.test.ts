import { expect, test } from 'vitest';
import { settled } from '../../../docs/screenshots/settled.ts';
import { TOUR } from '../../../web/features/drill/tour-stops.ts';
import { expectNoViolations } from '../../support/axe.ts';
import { consoleFor, inABrowser, WIDTHS } from '../../support/console-desk.ts';

/** On a phone the guide must leave room for what it guides through. */
const HALF = 0.5;

inABrowser.each(WIDTHS)('the five-minute tour, at %i', (width) => {
  const town = consoleFor({ from: 'played' });

  test.each([
    { language: 'zh', tour: '五分钟导览', next: '下一站' },
    { language: 'en', tour: 'Five-minute tour', next: 'Next' },
  ] as const)('every stop says what is there and fits, in $language', async ({ language, tour, next }) => {
    const { page } = await town().visitor({ width, language }, 'administrator');
    await page.goto('/help');
    await page.getByRole('button', { name: tour }).click();
    const guide = page.getByRole('complementary', { name: tour });
    for (const [at, { title, path }] of TOUR.entries()) {
      await guide.getByRole('heading', { name: `${at + 1}/${TOUR.length} ${title[language]}` }).waitFor();
      await page.waitForURL(`**${path}`);
      await settled(page);
      const box = await guide.boundingBox();
      const { height } = page.viewportSize() ?? { height: 0 };
      if (box === null) throw new Error('There is no guide');
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.height).toBeLessThan(height * HALF);
      if (at < TOUR.length - 1) await guide.getByRole('button', { name: next }).click();
    }
    await expectNoViolations(page);
  });

  test('the card that it shows has a next step, and its residents find a notice to object to', async () => {
    const { page, context } = await town().visitor({ width }, 'administrator');
    await page.goto('/help');
    await page.getByRole('button', { name: '五分钟导览' }).click();
    const guide = page.getByRole('complementary', { name: '五分钟导览' });
    for (const { path, residentsPage } of TOUR) {
      await page.waitForURL(`**${path}`);
      if (path === '/card') await page.getByRole('link', { name: /^去登记/ }).waitFor();
      if (residentsPage !== undefined) break;
      await settled(page);
      await guide.getByRole('button', { name: '下一站' }).click();
    }
    const waiting = page.locator('.status-mark', { hasText: '待受理' });
    await waiting.waitFor();
    const [wall] = await Promise.all([
      context.waitForEvent('page'),
      guide.getByRole('link', { name: /^打开居民页面/ }).click(),
    ]);
    await wall.getByRole('link', { name: '提出异议' }).click();
    await wall.getByLabel('异议内容').fill('演练：公告栏上的名单被雨水打湿，看不清，请重新张贴。');
    await wall.getByRole('button', { name: '提交异议' }).click();
    await wall.getByRole('heading', { level: 1, name: '异议回执' }).waitFor();
    await expect.poll(() => waiting.count()).toBe(2);
  });
});
