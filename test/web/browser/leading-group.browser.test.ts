import { readFile } from 'node:fs/promises';
import readExcelFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { saveDivisions } from '../../../db/divisions.ts';
import type { Deps } from '../../../services/deps.ts';
import { expectNoViolations } from '../../support/axe.ts';
import { consoleFor, inABrowser, type Visitor, WIDTHS } from '../../support/console-desk.ts';

/** A second town, in which nothing has begun: there is somewhere to go down to. */
const addNeighbour = ({ connection: { db } }: Deps) =>
  saveDivisions(db, [{ code: '150626101001', name: '演练社区居民委员会' }]);

const LATE = '文苑社区';
/** Its joint review has taken so long that its stage cannot be done in time any more. */
const OUT_OF_REACH = '呼热胡社区';

inABrowser.each(WIDTHS)('the leading group, at %i', (width) => {
  const town = consoleFor({ from: 'played', before: addNeighbour });
  const phone = width === 390;

  /** The board with its grid, which a phone shows when it is asked to. */
  async function board(path = '/board'): Promise<Visitor> {
    const visitor = await town().visitor({ width }, 'leading-group-office');
    const { page } = visitor;
    await page.goto(path);
    await page.getByText(/共 \d+ 个社区/).waitFor();
    if (phone) await page.getByRole('button', { name: '完整作战图' }).click();
    await page.getByRole('grid').waitFor();
    return visitor;
  }

  test('opens the board, filters it to the late ones, and a link shows the same to somebody else', async () => {
    const { page } = await board();
    await page.getByRole('button', { name: /^\d+\s*✕?\s*逾期/ }).click();
    await page.getByText(/9 个社区中的 \d 个/).waitFor();
    expect(page.url()).toContain('status=overdue');
    const names = await page.getByRole('grid').getByRole('rowheader').allInnerTexts();
    expect(names.some((name) => name.includes(LATE))).toBe(true);
    expect(names.some((name) => name.includes('萨拉乌素'))).toBe(false);
    await expectNoViolations(page);

    const other = await town().visitor({ width }, 'inspection-team');
    await other.page.goto(page.url());
    await other.page.getByText(/9 个社区中的 \d 个/).waitFor();

    if (phone) await page.getByRole('button', { name: /^(filter )?筛选$/ }).click();
    await page.getByRole('button', { name: '清除筛选' }).first().click();
    await page.getByText('共 9 个社区').waitFor();
  });

  test('a figure of the first row leaves those that it counts, shows that it does, and lets go again', async () => {
    const { page } = await board();
    const named = async () => {
      const heads = await page.getByRole('grid').getByRole('rowheader').allInnerTexts();
      return heads.filter((head) => head.includes('社区')).join();
    };
    for (const { figure, left, there, gone } of [
      {
        figure: /居委会截止/,
        left: /9 个社区中的 5 个 · 居委会未完成（3月10日到期）/,
        there: LATE,
        gone: '苏里格',
      },
      { figure: /法定期限告急/, left: /9 个社区中的 2 个 · 法定期限告急/, there: OUT_OF_REACH, gone: LATE },
    ]) {
      const button = page.getByRole('button', { name: figure });
      const said = await button.innerText();
      await button.click();
      await page.getByRole('status').filter({ hasText: left }).waitFor();
      expect(await button.getAttribute('aria-pressed')).toBe('true');
      // It counts all of them as before, so that it can be let go.
      expect(await button.innerText()).toBe(said);
      expect(await named()).toContain(there);
      expect(await named()).not.toContain(gone);
      await expectNoViolations(page);
      await button.click();
      await page.getByText('共 9 个社区').waitFor();
      expect(await button.getAttribute('aria-pressed')).toBe('false');
    }
  });

  test('the page of a community says that it is out of reach, as the board does', async () => {
    const { page } = await board();
    await page.getByRole('rowheader', { name: new RegExp(OUT_OF_REACH) }).click();
    await page.getByRole('heading', { level: 1, name: '进展' }).waitFor();
    await page.getByRole('main').getByText('赶不上').first().waitFor();
  });

  test('a notice says whose reply it waits for and leads to the renewal; none of them is to be closed here', async () => {
    const { page } = await town().visitor({ width }, 'leading-group-office');
    await page.goto('/supervision');
    const notice = page.locator('.notice').filter({ hasText: '红单' }).first();
    const facts = await notice.innerText();
    expect(facts).toMatch(/由谁回复\s*\S+/);
    expect(facts).toContain('社区党组织书记');
    await page.getByText('待我处理').click();
    await page.getByText('没有要您回复或销号的督办单。').waitFor();
    await page.getByText('全部', { exact: true }).click();
    await notice.getByRole('link', { name: /社区/ }).click();
    await page.getByRole('heading', { level: 1, name: '进展' }).waitFor();
  });

  test('goes down to one town and up again', async () => {
    const { page } = await board();
    await page
      .getByRole('list', { name: '下级区划' })
      .getByRole('button', { name: /150626101/ })
      .click();
    await page.getByText(/1 个社区/).waitFor();
    expect(decodeURIComponent(page.url())).toMatch(/region="?150626101\b/);
    await page.getByRole('navigation', { name: '区划' }).getByRole('button').first().click();
    await page.getByText('共 9 个社区').waitFor();
  });

  test('a cell says what is missing and on whom it waits, under the mouse and at the keyboard', async () => {
    const { page } = await board('/board?sort=code');
    // A finger does not hover.
    if (!phone) {
      const row = page.getByRole('row', { name: new RegExp(LATE) });
      await row.getByRole('gridcell', { name: /逾期/ }).first().hover();
      const note = page.getByRole('tooltip');
      await expect.poll(() => note.innerText()).toMatch(/等谁办\s*镇党委[\s\S]*还差/);
      await expectNoViolations(page);
      await page.keyboard.press('Escape');
    }

    await page.getByRole('grid').getByRole('rowheader').first().focus();
    const at = () =>
      page.evaluate(`(() => {
        const cell = document.activeElement;
        return cell.closest('[role="row"]').ariaRowIndex + ':' + cell.ariaColIndex;
      })()`);
    const begun = await at();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await expect.poll(at).toBe('4:2');
    await page.keyboard.press('End');
    await expect.poll(at).toMatch(/^4:\d{2}$/);
    await page.keyboard.press('Control+Home');
    await expect.poll(at).toBe(begun);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '进展' }).waitFor();
  });

  test('the sheet that is exported has the same communities', async () => {
    const { page } = await board();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '导出 Excel' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
    const [sheet] = await readExcelFile(await readFile(await download.path()));
    const cells = sheet?.data.flat().map(String) ?? [];
    for (const name of ['萨拉乌素', '文苑', '演练社区'])
      expect(cells.some((cell) => cell.includes(name))).toBe(true);
  });

  test('on paper there is the chart alone', async () => {
    const { page } = await board();
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
    const printed = page.getByRole('table', { includeHidden: true });
    await printed.waitFor();
    expect(await printed.innerText()).toContain('文苑社区');
    for (const chrome of [page.getByRole('banner'), page.getByRole('navigation'), page.getByRole('grid')])
      for (const one of await chrome.all()) expect(await one.isVisible()).toBe(false);
  });

  test('language and appearance stay after a reload', async () => {
    const { page } = await board();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Wall chart' }).waitFor();
    await page.getByRole('button', { name: '演练领导小组办公室' }).click();
    await page.getByRole('menuitem', { name: 'Appearance: dark' }).click();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Wall chart' }).waitFor();
    const root = await page.evaluate(
      '[document.documentElement.lang, document.documentElement.dataset.appearance]',
    );
    expect(root).toEqual(['en', 'dark']);
  });
});
