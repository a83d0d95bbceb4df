import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const SOURCE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** WCAG 2.2 at level AA, and what is good practice besides. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const RUN = `axe
  .run(document, { runOnly: { type: 'tag', values: ${JSON.stringify(TAGS)} }, resultTypes: ['violations'] })
  .then(({ violations }) => violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) =>
    id + ' (' + help + ') ' + target.join(' ') + ': ' + failureSummary.replaceAll(/\\s+/g, ' '))))`;

/** Bars that stay in sight. Whatever lies half under one of them is scrolled out from there, which axe does not know. */
const BARS = '.top-bar, .phone-tabs, .event-side';
const setBars = (position: '' | 'static') => `
  for (const bar of document.querySelectorAll('${BARS}')) bar.style.position = '${position}';`;

/** What axe finds on a page as it is shown now; the source is evaluated, since the page's policy lets no script in. */
export async function violationsOn(page: Page): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(SOURCE);
  await page.evaluate(setBars('static'));
  const violations = await page.evaluate<string[]>(RUN);
  await page.evaluate(setBars(''));
  return violations;
}

export async function expectNoViolations(page: Page): Promise<void> {
  expect(await violationsOn(page)).toEqual([]);
}
