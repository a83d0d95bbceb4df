import { expect, test } from 'vitest';
import { expectNoViolations } from '../../support/axe.ts';
import { consoleFor, inABrowser, WIDTHS } from '../../support/console-desk.ts';
import { fillIn } from '../../support/form-filler.ts';
import { actsBefore, actsOf, play, SECOND, setDay, theAct } from '../../support/town.ts';

const MEETING = 'party.election-meeting-held';
const acts = actsOf(SECOND);
const meeting = theAct(acts, MEETING).facts;

inABrowser.each(WIDTHS)('a secretary after the members’ meeting, at %i', (width) => {
  const town = consoleFor({
    from: 'town',
    before: async (deps) => {
      await setDay(deps, meeting.on);
      await play(deps, actsBefore(acts, MEETING), { community: SECOND });
    },
  });

  test('signs in, records it without its quorum, sees why that is refused, corrects it, and goes on', async () => {
    const { page, expects } = await town().visitor({ width });
    expects(/status of 422/);
    await page.goto('/');
    await page.getByRole('button', { name: '演练书记（苏里格）' }).click();
    await page.getByRole('heading', { level: 1, name: '下一步' }).waitFor();
    await expectNoViolations(page);
    await page.getByRole('link', { name: /^去登记/ }).click();

    await fillIn(page, MEETING, {
      ...meeting,
      present: 45,
      ballotsIssued: 45,
      ballotsReturned: 45,
      tallies: meeting.tallies.map(({ id }) => ({ id, approve: 37, oppose: 8, abstain: 0 })),
    });
    const rules = page.getByRole('region', { name: '规则核对' });
    if (width === 390) await page.getByRole('button', { name: /展开核对结果/ }).click();
    const live = () => rules.innerText();
    await expect.poll(live).toMatch(/不符合，不能登记[\s\S]*45[\s\S]*46/);
    expect(await live()).toContain('四(二)1(7)②');
    await expectNoViolations(page);

    await rules.getByRole('button', { name: /仍要核对提交/ }).click();
    await page.getByRole('button', { name: '仍然提交' }).click();
    const refusal = page.getByRole('alert');
    await expect
      .poll(() => refusal.innerText())
      .toMatch(/系统已退回[\s\S]*实到45人，须46人[\s\S]*四\(二\)1\(7\)②/);
    await expectNoViolations(page);
    expect(await page.getByLabel('实到党员').inputValue()).toBe('45');

    await fillIn(page, MEETING, meeting);
    await page.getByRole('button', { name: '核对并登记' }).click();
    await page.getByRole('heading', { name: '请核对，确认后登记' }).waitFor();
    await expectNoViolations(page);
    await page.getByRole('button', { name: '确认登记' }).click();
    await page.getByRole('heading', { name: '已登记' }).waitFor();
    await page.getByRole('heading', { name: '接下来' }).waitFor();
    await expectNoViolations(page);
    await page
      .getByRole('link', { name: /第一次全体会议|选举书记/ })
      .first()
      .waitFor();
    await page.getByRole('link', { name: '返回本社区进展' }).click();
    await page.getByRole('heading', { level: 1, name: '进展' }).waitFor();
  });
});
