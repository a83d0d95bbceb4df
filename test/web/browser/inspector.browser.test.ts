import { expect, test } from 'vitest';
import { expectNoViolations } from '../../support/axe.ts';
import { consoleFor, inABrowser, WIDTHS } from '../../support/console-desk.ts';

/** Three days before its residents elect. */
const RUNNING = '150626100009';

inABrowser.each(WIDTHS)('an inspector, at %i', (width) => {
  const town = consoleFor({ from: 'played' });
  const phone = width === 390;

  async function record(path = '') {
    const visitor = await town().visitor({ width }, 'inspection-team');
    await visitor.page.goto(`/renewals/${RUNNING}-2021/chart${path}`);
    await visitor.page.getByRole('img', { name: /换届流程图/ }).waitFor();
    return visitor;
  }

  test('opens a community from the board, and its chart is drawn', async () => {
    const { page } = await town().visitor({ width }, 'inspection-team');
    await page.goto('/board');
    if (phone) await page.getByRole('link', { name: /朝阳社区/ }).click();
    else
      await page
        .getByRole('row', { name: /朝阳社区/ })
        .getByRole('rowheader')
        .click();
    await page.getByRole('link', { name: '流程与记录' }).click();
    const chart = page.getByRole('img', { name: /换届流程图/ });
    await chart.waitFor();
    await expect.poll(() => chart.locator('text').count()).toBeGreaterThan(20);
    await expectNoViolations(page);
    await page.getByText('表格', { exact: true }).click();
    await page.getByRole('table').first().waitFor();
    await expectNoViolations(page);
  });

  test('reads the steps by name in the whole chart, until their boxes are large enough to be lettered', async () => {
    const { page } = await record();
    const chart = page.getByRole('img', { name: /换届流程图/ });
    await page.getByRole('button', { name: '全图' }).click();
    const nameOf = (step: string) => chart.locator('text', { hasText: step });
    for (const step of ['✓ 调研摸底', '✓ 推荐会议', '✓ 选民登记', '● 召开选举大会', '产生主任', '检查验收']) {
      const box = await nameOf(step).boundingBox();
      expect(box?.height ?? 0, step).toBeGreaterThan(10);
    }
    await expectNoViolations(page);
    await page.getByRole('button', { name: '当前所在' }).click();
    await nameOf('✓ 推荐会议').waitFor({ state: 'detached' });
    await nameOf('召开选举大会').first().waitFor();
  });

  test('prints the case file with the chart on a sheet on its side', async () => {
    const { page } = await town().visitor({ width }, 'inspection-team');
    await page.goto(`/renewals/${RUNNING}-2021/case`);
    await page.getByRole('img', { name: '流程图' }).locator('text', { hasText: '✓ 选民登记' }).waitFor();
    await expectNoViolations(page);
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sheets = [...paper.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
    expect(sheets.length).toBeGreaterThan(2);
    expect(sheets.filter(([, across, down]) => Number(across) > Number(down))).toHaveLength(1);
  });

  test('slides back to an earlier moment, as the address says, and returns to the present', async () => {
    const { page } = await record();
    const possible = page.getByRole('region', { name: '此刻可办事项' });
    const figures = page.getByRole('region', { name: '此刻的数据' });
    await possible.getByText('召开选举大会').waitFor();
    const now = await page.getByRole('img', { name: /换届流程图/ }).innerHTML();
    const slider = page.getByRole('slider', { name: '回看任一时刻' });
    await slider.focus();
    await page.keyboard.press('Home');
    await page.getByText('您看到的是刚启动时的情况').waitFor();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.url()).toContain('at=1');
    await page.getByText(/您看到的是.*第1条记录时的情况/).waitFor();
    await expect.poll(() => possible.innerText()).not.toContain('召开选举大会');
    await expect.poll(() => figures.innerText()).toContain('未完成环节');
    await expect
      .poll(async () => (await page.getByRole('img', { name: /换届流程图/ }).innerHTML()) === now)
      .toBe(false);
    await expectNoViolations(page);
    await page.reload();
    await page.getByText(/您看到的是.*第1条记录时的情况/).waitFor();
    await page.getByText(/^（\d+年.*时）$/).waitFor();
    await page.getByRole('button', { name: '回到现在' }).click();
    await expect.poll(() => page.url()).not.toContain('at=');
  });

  test('compares two moments, and verifies the chain', async () => {
    const { page } = await record();
    for (const [name, revision] of [
      ['起', '10'],
      ['止', '25'],
    ] as const) {
      const pick = page.getByRole('combobox', { name, exact: true });
      await pick.click();
      await pick.fill(`${revision} ·`);
      await pick.press('Enter');
      await expect.poll(() => page.url()).toContain(`=${revision}`);
    }
    const compared = page.getByRole('region', { name: '比较两个时刻' });
    await compared.getByRole('heading', { name: '进入的环节' }).waitFor();
    await compared.getByRole('heading', { name: '其间的记录' }).waitFor();
    await expectNoViolations(page);
    await page.getByRole('button', { name: '核验记录' }).click();
    await page.getByText(/记录完整：\d+条记录首尾相接/).waitFor();
    await expectNoViolations(page);
  });

  test('registers a report from the page of a community, finds it in the register, and closes it', async () => {
    const { page } = await town().visitor({ width }, 'inspection-team');
    await page.goto('/violations');
    await page.getByText('举报〔2021〕1号').first().waitFor(); // of the drill
    await page.goto(`/renewals/${RUNNING}-2021`);
    await page.getByRole('link', { name: '受理举报' }).click();
    const dialog = page.getByRole('dialog', { name: '登记举报' });
    await dialog.getByText(/朝阳社区/).waitFor();
    await expectNoViolations(page);
    for (const [field, choice] of [
      ['来源', '来访'],
      ['内容类别', '投票'],
      ['承办人', '演练督查组'],
    ] as const) {
      await dialog.getByLabel(field).click();
      await page.locator('.ant-select-item-option', { hasText: choice }).locator('visible=true').click();
    }
    await dialog.getByRole('button', { name: '登记' }).click();
    await page.getByText('举报〔2021〕2号').first().waitFor();
    expect(new URL(page.url()).search).toBe('');
    await expectNoViolations(page);

    await page.getByRole('button', { name: '办结 举报〔2021〕2号' }).click();
    const ending = page.getByRole('dialog', { name: '办结 举报〔2021〕2号' });
    await ending.getByLabel('结果').click();
    await page.locator('.ant-select-item-option', { hasText: '不属实' }).locator('visible=true').click();
    await ending.getByLabel('文书编号').fill('演练督〔2021〕9号');
    await ending.getByRole('button', { name: '办结' }).click();
    await page.getByText('未办结 1 件').waitFor();
    await page.getByText('举报〔2021〕2号').first().waitFor({ state: 'detached' });
  });

  test('suspends with a reason and a document number, which the secretary sees, and resumes where it stood', async () => {
    const secretary = await town().visitor({ width }, `secretary-${RUNNING}`);
    await secretary.page.goto('/card');
    const next = secretary.page.getByRole('heading', { level: 2 }).first();
    await next.waitFor();
    const before = await next.innerText();

    const { page } = await record();
    await page.getByRole('button', { name: '暂停换届' }).click();
    const suspend = page.getByRole('dialog', { name: '暂停换届' });
    await suspend.getByRole('button', { name: '暂停换届' }).click();
    await suspend.getByText('请填写').first().waitFor();
    await expectNoViolations(page);
    await suspend.getByLabel('理由').fill('反映程序问题，暂停核查');
    await suspend.getByLabel('文号').fill('督查〔2021〕3号');
    await suspend.getByRole('button', { name: '暂停换届' }).click();
    await suspend.waitFor({ state: 'hidden' });
    const chart = page.getByRole('img', { name: /换届流程图/ });
    await page.getByRole('button', { name: '全图' }).click();
    await chart.locator('text', { hasText: '‖ 召开选举大会' }).waitFor();
    await expect.poll(() => chart.locator('text', { hasText: '✓ 选举大会' }).count()).toBe(0);
    await secretary.page.getByText('督查组暂停换届').waitFor();
    await secretary.page.getByText('反映程序问题，暂停核查').waitFor();
    await expect.poll(() => secretary.page.getByText('现在请办').count()).toBe(0);
    await expectNoViolations(secretary.page);

    await page.getByRole('button', { name: '恢复换届' }).click();
    const resume = page.getByRole('dialog', { name: '恢复换届' });
    await resume.getByLabel('理由').fill('核查完毕，继续进行');
    await resume.getByLabel('文号').fill('督查〔2021〕4号');
    await resume.getByRole('button', { name: '恢复换届' }).click();
    await resume.waitFor({ state: 'hidden' });
    await expect.poll(() => next.innerText()).toBe(before);
    await secretary.page.getByText('现在请办').waitFor();
  });
});
