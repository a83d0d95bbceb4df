import { expect, test } from 'vitest';
import { addDays } from '../../../machines/calendar.ts';
import { expectNoViolations } from '../../support/axe.ts';
import { consoleFor, inABrowser, WIDTHS } from '../../support/console-desk.ts';
import { actsOf, FIRST, play, setDay, theAct } from '../../support/town.ts';

const acts = actsOf(FIRST);
const posting = theAct(acts, 'party.publicity-posted');

inABrowser.each(WIDTHS)('a resident and the town, at %i', (width) => {
  const town = consoleFor({
    from: 'town',
    before: async (deps) => {
      await setDay(deps, addDays(posting.facts.on, 1));
      await play(deps, acts.slice(0, acts.indexOf(posting) + 1), { community: FIRST });
    },
  });

  test('an objection is sent, after a mistake, and followed by its receipt until the town takes it over', async () => {
    const { page, expects } = await town().visitor({ width });
    expects(/status of 400/);
    await page.goto(`/c/${FIRST}`);
    await expectNoViolations(page);
    await page.getByRole('link', { name: '提出异议' }).click();
    await page.getByLabel('异议内容').fill('太短');
    await page.getByLabel('姓名').fill('演练居民');
    await page.getByRole('button', { name: '提交异议' }).click();

    await expect.poll(() => page.title()).toMatch(/^错误/);
    expect(await page.getByRole('alert').innerText()).toContain('请用');
    expect(await page.getByLabel('姓名').inputValue()).toBe('演练居民');
    expect(await page.evaluate('document.activeElement.id')).toBe('text');
    await expectNoViolations(page);

    await page.getByLabel('异议内容').fill('公示名单中有一人登记有误，请核实后更正。');
    await page.getByRole('button', { name: '提交异议' }).click();
    await page.getByRole('heading', { level: 1, name: '异议回执' }).waitFor();
    const number = (await page.locator('.number').innerText()).replaceAll(/\s/g, '');
    expect(number).toContain(FIRST);
    expect(await page.getByRole('status').innerText()).toContain('已收到，等待受理');
    await expectNoViolations(page);

    const office = await town().visitor({ width }, 'town-committee');
    await office.page.goto('/objections');
    await office.page.getByRole('button', { name: /^查看/ }).click();
    await office.page.getByRole('button', { name: '打开内容' }).click();
    await office.page.getByText('公示名单中有一人登记有误').waitFor();
    await office.page.getByRole('button', { name: '受理', exact: true }).click();
    await office.page.getByRole('dialog', { name: /^受理/ }).getByRole('button', { name: '受理' }).click();
    await office.page.getByText('已受理，处理决定直接记入换届记录').waitFor();
    await expectNoViolations(office.page);

    await page.goto('/c/receipts');
    await page.getByLabel('异议编号').fill(number.toLowerCase());
    await page.getByRole('button', { name: '查询' }).click();
    await expect.poll(() => page.getByRole('status').innerText()).toContain('已受理，正在核实');
  });
});
