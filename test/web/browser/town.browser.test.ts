import { expect, test } from 'vitest';
import { expectNoViolations } from '../../support/axe.ts';
import { consoleFor, inABrowser, WIDTHS } from '../../support/console-desk.ts';
import { fillIn } from '../../support/form-filler.ts';

/** Its result waits for the town, since January. */
const LATE = '150626100010';
const SHOWN_WITHIN_MS = 2_000;

const REASON = '演练：报告缺监票人签字';

inABrowser.each(WIDTHS)('the town decides, at %i', (width) => {
  const town = consoleFor({ from: 'played' });

  test('to return a request: the secretary is told by whom and why, submits it anew, and the town is told, too', async () => {
    const { page } = await town().visitor({ width }, 'town-committee');
    await page.goto('/tasks');
    await page.getByRole('link', { name: /^审阅：文苑/ }).click();
    await page.getByRole('link', { name: '结果报告退回' }).click();
    await fillIn(page, 'party.result-returned', { reason: REASON });
    await page.getByRole('button', { name: '核对并登记' }).click();
    await page.getByRole('button', { name: '确认登记' }).click();
    await page.getByRole('heading', { name: '已登记' }).waitFor();

    const secretary = (await town().visitor({ width }, `secretary-${LATE}`)).page;
    const told = () =>
      secretary.getByRole('alert').filter({ hasText: '退回重办' }).filter({ hasText: REASON });
    await secretary.goto('/card');
    await told().filter({ hasText: '镇党委' }).filter({ hasText: '3月5日：结果报告退回' }).waitFor();
    await expectNoViolations(secretary);
    await secretary.goto('/tasks');
    await secretary
      .getByRole('listitem')
      .filter({ hasText: '退回重办' })
      .filter({ hasText: REASON })
      .waitFor();
    await secretary.getByRole('link', { name: /^登记：文苑.*报告选举结果$/ }).click();
    await secretary.getByRole('heading', { level: 1, name: '报告选举结果' }).waitFor();
    await told().waitFor();
    await expectNoViolations(secretary);
    await fillIn(secretary, 'party.result-reported', { documentNumber: '演练〔2021〕9号' });
    await secretary.getByRole('button', { name: '核对并登记' }).click();
    await secretary.getByRole('button', { name: '确认登记' }).click();
    await secretary.getByRole('heading', { name: '已登记' }).waitFor();

    await page.goto('/tasks');
    await page.getByRole('link', { name: /^审阅：文苑/ }).click();
    await page.getByRole('alert').filter({ hasText: '此前退回过' }).filter({ hasText: REASON }).waitFor();
  });

  test('to approve it, and the secretary sees it in a page that was open all the time', async () => {
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
