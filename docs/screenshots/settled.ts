import type { Page } from 'playwright-core';

/** What stands on a page for as long as an answer is on its way. */
const WAITING = '.ant-skeleton, .ant-spin-spinning, .chart-skeleton, [aria-busy="true"]';

/** Waits until a page has its heading, its fonts and everything that it asked for. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.locator(WAITING).first().waitFor({ state: 'detached' });
  await page.evaluate(
    `document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))))`,
  );
}
