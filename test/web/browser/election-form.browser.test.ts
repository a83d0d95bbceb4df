import { expect, test } from 'vitest';
import { expectNoViolations } from '../../support/axe.ts';
import { consoleFor, inABrowser, WIDTHS } from '../../support/console-desk.ts';
import { nameOf } from '../../support/form-filler.ts';
import { actorOf, actsBefore, actsOf, play, renewalOf, SECOND, setDay, theAct } from '../../support/town.ts';

const MEETING = 'residents.election-meeting-held';
const acts = actsOf(SECOND, { method: 'indirect' });
const { facts, as } = theAct(acts, MEETING);

/** As many as came back: of these one is invalid in the first count. */
const BALLOTS = facts.posts[0]?.ballotsReturned ?? 0;
const VALID = BALLOTS - 1;

inABrowser.each(WIDTHS)('whoever records the vote for the residents’ committee, at %i', (width) => {
  const town = consoleFor({
    from: 'town',
    before: async (deps) => {
      await setDay(deps, facts.on);
      await play(deps, actsBefore(acts, MEETING), { community: SECOND });
    },
  });

  test('is led to the votes that cannot be, sees who is elected, and what is no number stays as typed', async () => {
    const { page } = await town().visitor({ width }, actorOf(SECOND, as));
    await page.goto(`/renewals/${renewalOf(SECOND)}/record/${MEETING}`);
    const post = (name: string) => page.getByRole('group', { name, exact: true });
    const told = async (name: string) => (await post(name).innerText()).replaceAll(/\s+/g, ' ');
    const vote = (id: string, count: string) => page.getByLabel(`${nameOf(id)} ${count}`, { exact: true });
    const panel = page.getByRole('region', { name: '规则核对' });
    const open = async () => {
      if (width === 390) await page.getByRole('button', { name: /展开核对结果/ }).click();
    };
    const [director, , members] = facts.posts;
    const first = director?.tallies[0]?.id ?? '';

    await open();
    const said = await panel.innerText();
    expect(said).toContain(`主任 · ${nameOf(first)} · 赞成`);
    expect(said).not.toMatch(/各职务计票 · 计票结果|均来自上一环节|已确定3人/);
    await open();

    await post('主任').getByLabel('收回选票').fill(String(BALLOTS));
    await post('主任').getByLabel('发出选票').fill(String(BALLOTS));
    await post('主任').getByLabel('废票').fill('1');
    for (const [at, { id }] of (director?.tallies ?? []).entries()) {
      await vote(id, '赞成').fill(String(at === 0 ? VALID - 4 : 4));
      await vote(id, '反对').fill(String(at === 0 ? 4 : VALID - 4));
      await vote(id, '弃权').fill(at === 0 ? '1' : '0');
    }
    await expect.poll(() => told('主任')).toContain(`✕ 合计 ${BALLOTS}，比有效票 ${VALID} 张多 1`);
    expect(await told('主任')).toContain(`✓ 合计 ${VALID}，与有效票相符`);

    await vote(first, '弃权').fill('0.5');
    expect(await vote(first, '弃权').inputValue()).toBe('0.5');
    await expect.poll(() => told('主任')).toContain('请填整数');
    expect(await vote(first, '弃权').getAttribute('aria-invalid')).toBe('true');
    await vote(first, '弃权').fill('0');
    await expect.poll(() => told('主任')).toContain(`当选：${nameOf(first)}`);

    for (const name of ['发出选票', '收回选票']) await post('委员').getByLabel(name).fill(String(BALLOTS));
    await post('委员').getByLabel('废票').fill('0');
    for (const { id } of members?.tallies ?? []) {
      await vote(id, '赞成').fill(String(BALLOTS));
      await vote(id, '反对').fill('0');
      await vote(id, '弃权').fill('0');
    }
    const wrong = page.getByRole('button', { name: '1 处有误，去修改' });
    await wrong.click();
    const invalid = post('委员').locator('input:focus');
    await invalid.waitFor();
    expect(await invalid.getAttribute('aria-label')).toMatch(/ 赞成$/);
    expect(await invalid.getAttribute('aria-invalid')).toBe('true');
    const about = await invalid.getAttribute('aria-describedby');
    expect(await page.locator(`#${about}`).innerText()).toMatch(/得票合计\d+，\d+张有效票最多\d+票/);
    await expectNoViolations(page);
  });
});
