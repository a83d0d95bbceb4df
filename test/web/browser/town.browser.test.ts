import { expect, test } from 'vitest';
import { expectNoViolations } from '../../support/axe.ts';
import { consoleFor, inABrowser, WIDTHS } from '../../support/console-desk.ts';
import { fillIn } from '../../support/form-filler.ts';

/** Its result waits for the town, since January. */
const LATE = '150626100010';
const SHOWN_WITHIN_MS = 2_000;

inABrowser.each(WIDTHS)('the town approves, at %i', (width) => {
  const town = consoleFor({ from: 'played' });

  test('a request, and the secretary sees it in a page that was open all the time', async () => {
    const secretary = await town().visitor({ width }, `secretary-${LATE}`);
    await secretary.page.goto('/card');
    const waits = secretary.page.getByRole('listitem').filter({ hasText: '镇党委' });
    await waits.first().waitFor();

    const { page } = await town().visitor({ width }, 'town-committee');
    await page.goto('/tasks');
    await page.getByRole('link', { name: /^审阅：文苑/ }).click();
    await page.getByRole('heading', { level: 1, name: '审阅' }).waitFor();
    await page.getByRole('heading', { name: '规则核对' }).waitFor();
    await expectNoViolations(page);
    await page.getByRole('heading', { name: '您的决定' }).waitFor();
    await page
      .getByRole('link', { name: /批复|同意/ })
      .first()
      .click();
    await fillIn(page, 'party.result-approved', { documentNumber: '嘎党发〔2021〕8号' });
    await page.getByRole('button', { name: '核对并登记' }).click();
    await page.getByRole('button', { name: '确认登记' }).click();
    await page.getByRole('heading', { name: '已登记' }).waitFor();
    const recorded = Date.now();
    await secretary.page.getByRole('link', { name: /^去登记/ }).waitFor();
    expect(Date.now() - recorded).toBeLessThan(SHOWN_WITHIN_MS);
    await expectNoViolations(secretary.page);
  });
});
