import { expect, test } from 'vitest';
import { savePassword } from '../../../db/accounts.ts';
import { addPerson } from '../../../services/accounts/manage-accounts.ts';
import { hashPassword } from '../../../services/accounts/password-hash.ts';
import { codeAt } from '../../../services/accounts/totp.ts';
import type { Deps } from '../../../services/deps.ts';
import { expectNoViolations } from '../../support/axe.ts';
import { consoleFor, inABrowser, WIDTHS } from '../../support/console-desk.ts';
import { PASSWORD, TOWN } from '../../support/front-desk.ts';
import { FIRST } from '../../support/town.ts';

const NAME = 'yanlian.shuji';
const OTHER = 'yanlian.fushuji';

/** Secretaries with accounts of their own, as an administrator makes them; the drill's people have none. */
async function addSecretaries({ connection: { db } }: Deps): Promise<void> {
  const at = Temporal.Now.instant().toString();
  const roles = [{ role: 'community-secretary', prefix: FIRST }] as const;
  const hash = await hashPassword(PASSWORD);
  for (const [signInName, name] of [
    [NAME, '演练书记甲'],
    [OTHER, '演练书记乙'],
  ] as const) {
    const given = { name, phone: null, email: null, region: TOWN, roles, signInName };
    const person = await db.transaction().execute((tx) => addPerson(tx, given, at));
    await savePassword(db, { person, hash, at });
  }
}

/** What the administrator of the drill does with the account of somebody. */
async function administer(address: string, signInName: string) {
  const headers = { 'x-acting-person': 'administrator', 'content-type': 'application/json' };
  const { accounts } = await (await fetch(`${address}/api/accounts?limit=500`, { headers })).json();
  const { person } = accounts.find((one: { signInName: string }) => one.signInName === signInName);
  return async (method: 'POST' | 'PUT', path: string, body: object) => {
    const init = { method, headers, body: JSON.stringify(body) };
    const answer = await fetch(`${address}/api/accounts/${person}${path}`, init);
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  };
}

inABrowser.each(WIDTHS)('an account, at %i', (width) => {
  const town = consoleFor({ from: 'town', before: addSecretaries });

  test('gets a second factor, which signing in asks for from then on', async () => {
    const { page, expects } = await town().visitor({ width });
    expects(/status of 400/);
    await page.goto('/me');
    await page.getByLabel('账号或手机号').fill(NAME);
    await page.getByLabel('密码').fill(PASSWORD);
    await page.getByRole('button', { name: '登录', exact: true }).click();

    await page.getByRole('button', { name: '开通两步验证' }).click();
    const dialog = page.getByRole('dialog', { name: '开通两步验证' });
    await dialog.getByLabel('请再输入一次密码').fill(PASSWORD);
    await dialog.getByRole('button', { name: '开始设置' }).click();
    const secret = (await dialog.getByRole('group', { name: '密钥' }).locator('code').innerText()).replaceAll(
      ' ',
      '',
    );
    await expectNoViolations(page);
    const digits = dialog.getByLabel('应用现在显示的 6 位数字');
    await digits.fill('000000');
    await dialog.getByRole('button', { name: '确认开通' }).click();
    await dialog.getByText('验证码不对').waitFor();
    await digits.fill(codeAt(secret, town().now()));
    await dialog.getByRole('button', { name: '确认开通' }).click();
    await expect.poll(() => dialog.getByRole('listitem').count()).toBe(10);
    await expectNoViolations(page);
    await dialog.getByRole('checkbox', { name: '我已保存好备用码' }).check();
    await dialog.getByRole('button', { name: '完成' }).click();
    await page.getByText('已开通。备用码还剩 10 个。').waitFor();

    await page.getByRole('button', { name: '演练书记甲' }).click();
    await page.getByRole('menuitem', { name: '退出' }).click();
    town().later({ minutes: 2 });
    await page.getByLabel('账号或手机号').fill(NAME);
    await page.getByLabel('密码').fill(PASSWORD);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('heading', { name: '登录：第二步' }).waitFor();
    await expectNoViolations(page);
    await page.getByLabel('验证码').fill(codeAt(secret, town().now()));
    await page.getByRole('button', { name: '继续' }).click();
    await page.getByRole('heading', { level: 1, name: '下一步' }).waitFor();
  });

  test('tells its person on every page what an administrator did, until they say that they have seen it', async () => {
    const act = await administer(town().address, OTHER);
    await act('POST', '/invitation', { show: true });
    await act('PUT', '', { name: '演练书记乙', signInName: OTHER, phone: '13700000000', email: null });
    const { page } = await town().visitor({ width });
    await page.goto('/sign-in');
    await page.getByLabel('账号或手机号').fill(OTHER);
    await page.getByLabel('密码').fill(PASSWORD);
    await page.getByRole('button', { name: '登录', exact: true }).click();

    const notice = page.getByRole('alert').filter({ hasText: '您的账号有变动，请核对' });
    await notice.waitFor();
    await expect
      .poll(() => notice.getByRole('listitem').allInnerTexts())
      .toEqual([
        expect.stringMatching(/演练管理员 · 更改了手机号$/),
        expect.stringMatching(/演练管理员 · 生成并看到了设置密码的链接$/),
      ]);
    await expectNoViolations(page);
    await notice.getByRole('link', { name: '账号动态' }).click();
    const list = page.getByRole('table', { name: '账号动态' });
    await expect.poll(() => list.getByText('待确认').count()).toBe(2);
    await notice.waitFor();
    await expectNoViolations(page);
    await notice.getByRole('button', { name: '我已看过' }).click();
    await notice.waitFor({ state: 'hidden' });
    await list.getByText('确认看过管理员的操作').waitFor();
    expect(await list.getByText('待确认').count()).toBe(0);
    await list.getByText('生成并看到了设置密码的链接').waitFor();
    await page.reload();
    await list.getByText('在新设备上登录').waitFor();
    expect(await notice.count()).toBe(0);
  });

  test('shows where it is signed in, and ends another device', async () => {
    const here = await town().visitor({ width }, `secretary-${FIRST}`);
    const there = await town().visitor({ width }, `secretary-${FIRST}`);
    await there.page.goto('/me');
    await there.page.getByRole('heading', { name: '登录的设备' }).waitFor();
    await here.page.goto('/me');
    await here.page.getByRole('button', { name: '结束' }).first().click();
    await here.page
      .getByRole('dialog', { name: '结束这台设备的登录？' })
      .getByRole('button', { name: '结束' })
      .click();
    await here.page.getByRole('dialog').waitFor({ state: 'hidden' });
    await there.page.reload();
    await there.page.getByRole('heading', { name: '登录', exact: true, level: 2 }).waitFor();
  });

  test('a channel is set and waits for the code that went out to it', async () => {
    const { page } = await town().visitor({ width }, `secretary-${FIRST}`);
    await page.goto('/me');
    await page.getByRole('button', { name: '设置 电子邮件' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('邮箱地址').fill('yanlian@example.cn');
    await dialog.getByRole('button', { name: '保存' }).click();
    await page.getByText('待验证').waitFor();
    await expectNoViolations(page);
  });
});
