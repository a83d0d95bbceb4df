import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readRenewal } from '../../../services/renewal.ts';
import { expectNoViolations } from '../../support/axe.ts';
import { consoleFor, inABrowser, WIDTHS } from '../../support/console-desk.ts';
import { fillIn, theField } from '../../support/form-filler.ts';
import { actsOf, FIRST, renewalOf, SECOND, THIRD, theAct } from '../../support/town.ts';

const SCOPE = 'preparation.rectification-recorded';
const SURVEY = 'preparation.survey-recorded';

async function record(page: Page): Promise<void> {
  await page.getByRole('button', { name: '核对并登记' }).click();
  await page.getByRole('button', { name: '确认登记' }).click();
  await page.getByRole('heading', { name: '已登记' }).waitFor();
}

inABrowser.each(WIDTHS)('a form, at %i', (width) => {
  const town = consoleFor({ from: 'town' });
  const form = (community: string, type: string) => `/renewals/${renewalOf(community)}/record/${type}`;

  const revision = async (community: string) => {
    const { deps } = town();
    return (await readRenewal(deps.connection.db, await deps.memory.world(), renewalOf(community))).revision;
  };

  test('loses nothing with the connection, and is sent once when it is back', async () => {
    const survey = theAct(actsOf(FIRST), SURVEY).facts;
    const { page, context, expects } = await town().visitor({ width }, `secretary-${FIRST}`);
    expects(/net::ERR_/);
    await page.goto(form(FIRST, SURVEY));
    await fillIn(page, SURVEY, survey);
    await page.getByRole('button', { name: '核对并登记' }).click();
    const send = page.getByRole('button', { name: '确认登记' });
    await send.waitFor();

    await context.setOffline(true);
    await page.getByText('连接中断，已保存在本机').waitFor();
    expect(await send.isDisabled()).toBe(true);
    await context.setOffline(false);
    await page.reload();
    await page.getByText('已恢复草稿').waitFor();
    expect(await theField(page, SURVEY, 'teamMembers').inputValue()).toBe(String(survey.teamMembers));

    // The record takes it, and the answer is lost on its way.
    await page.route('**/events', async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    await page.getByRole('button', { name: '核对并登记' }).click();
    await page.getByRole('button', { name: '确认登记' }).click();
    await page.getByText('上次发送没有收到回复').waitFor();
    await expect.poll(() => revision(FIRST)).toBe(1);
    await expectNoViolations(page);
    await page.unroute('**/events');
    await page.getByRole('button', { name: '再发送一次' }).click();
    await page.getByRole('heading', { name: '已登记' }).waitFor();
    expect(await revision(FIRST)).toBe(1);
  });

  test('hears that somebody else was first, keeps what was typed, and goes on', async () => {
    const acts = actsOf(SECOND);
    const one = await town().visitor({ width }, `secretary-${SECOND}`);
    const other = await town().visitor({ width }, `secretary-${SECOND}`);
    other.expects(/net::ERR_FAILED/, /status of 409/);
    // What happens meanwhile does not reach this one, as on a slow line.
    await other.page.route('**/api/live', (route) => route.abort());
    await one.page.goto(form(SECOND, SCOPE));
    await other.page.goto(form(SECOND, SURVEY));
    await fillIn(other.page, SURVEY, theAct(acts, SURVEY).facts);
    await other.page.getByRole('button', { name: '核对并登记' }).click();

    await fillIn(one.page, SCOPE, theAct(acts, SCOPE).facts);
    await record(one.page);

    await other.page.getByRole('button', { name: '确认登记' }).click();
    await other.page.getByRole('alert').getByText('他人刚刚登记了新的情况').waitFor();
    await record(other.page);
    expect(await revision(SECOND)).toBe(2);
  });

  test('says at once when the same thing has been recorded elsewhere, and keeps what was typed', async () => {
    const { facts } = theAct(actsOf(THIRD), SCOPE);
    const first = await town().visitor({ width }, `secretary-${THIRD}`);
    const second = await town().visitor({ width }, `secretary-${THIRD}`);
    for (const { page } of [first, second]) {
      await page.goto(form(THIRD, SCOPE));
      await fillIn(page, SCOPE, facts);
    }
    await record(first.page);
    await second.page.getByText('填写期间情况有变化').waitFor();
    await second.page.getByText('现在不能登记这一项').waitFor();
    expect(await theField(second.page, SCOPE, 'partyMembers').inputValue()).toBe(String(facts.partyMembers));
    await expectNoViolations(second.page);
    expect(await revision(THIRD)).toBe(1);
  });
});
