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

interface Notice {
  readonly colour: string;
  readonly community: { readonly code: string };
}

inABrowser.each(WIDTHS)('without a network, at %i', (width) => {
  const town = consoleFor({ from: 'played' });
  const BANNER = '没有网络。看到的可能不是最新情况';

  /** The secretary of a community that owes a red notice its reply. */
  async function whoOwesReply() {
    const { context } = await town().visitor({ width }, 'leading-group-office');
    const { notices }: { notices: Notice[] } = await (
      await context.request.get('/api/supervision-notices?state=open')
    ).json();
    const red = notices.find(({ colour }) => colour === 'red');
    return town().visitor({ width }, `secretary-${red?.community.code}`);
  }

  test('a reply fails at once, says so, stays, and is sent when its writer sends it', async () => {
    const { page, context, expects } = await whoOwesReply();
    expects(/net::ERR_/);
    const replies: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/reply')) replies.push(request.url());
    });
    await page.goto('/supervision?state=mine');
    await page.getByRole('button', { name: '书面回复' }).first().click();
    const reason = page.getByRole('textbox', { name: '原因和措施' });
    const send = page.getByRole('button', { name: '提交回复' });

    await reason.fill('   ');
    await page.getByLabel('承诺办结日期（可不填）').fill('2021-01-01');
    await send.click();
    await page.getByText('请写明原因').waitFor();
    await page.getByText('承诺日期不能早于今天').waitFor();
    expect(replies).toEqual([]);
    await page.getByLabel('承诺办结日期（可不填）').fill('');
    await reason.fill('两名候选人外出，已电话联系，下周补签');

    await context.setOffline(true);
    await page.getByText(BANNER).waitFor();
    await send.click();
    await page.getByRole('alert').getByText('没有提交成功。填写的内容还在，恢复后再提交。').waitFor();
    await expectNoViolations(page);
    const tried = replies.length;

    await context.setOffline(false);
    await page.getByText(BANNER).waitFor({ state: 'hidden' });
    await page.reload();
    await reason.waitFor();
    expect(await reason.inputValue()).toBe('两名候选人外出，已电话联系，下周补签');
    // Nothing that failed is sent behind anybody's back.
    expect(replies).toHaveLength(tried);
    await send.click();
    await page.getByText('两名候选人外出，已电话联系，下周补签').waitFor();
    await reason.waitFor({ state: 'detached' });
  });

  test('a page that was not read yet says what is the matter, and is read once the network is back', async () => {
    const { page, context, expects } = await town().visitor({ width }, 'leading-group-office');
    expects(/net::ERR_/, /Failed to fetch dynamically imported module/, /Unable to preload/);
    await page.goto('/messages');
    await page.getByRole('heading', { level: 1, name: '消息' }).waitFor();
    await page.goto('/supervision');
    await page.locator('.notice').first().waitFor();
    await context.setOffline(true);
    await page.getByText('待销号', { exact: true }).first().click();
    await page.getByText('没有网络，或者连接不上服务器').waitFor();
    await expectNoViolations(page);
    await context.setOffline(false);
    await page.getByText('没有网络，或者连接不上服务器').waitFor({ state: 'hidden' });
  });

  test('the board shows no rows for a filter that it could not ask for', async () => {
    const { page, context, expects } = await town().visitor({ width }, 'leading-group-office');
    expects(/net::ERR_/);
    await page.goto('/board');
    await page.getByText('共 8 个社区').waitFor();
    await context.setOffline(true);
    await page.getByRole('textbox', { name: '社区名称' }).fill('朝阳');
    await page.getByText('没有网络，或者连接不上服务器').waitFor();
    expect(await page.getByText('共 8 个社区').count()).toBe(0);
    await context.setOffline(false);
    await page.getByText('8 个社区中的 1 个').or(page.getByText('共 1 个社区')).first().waitFor();
  });
});
