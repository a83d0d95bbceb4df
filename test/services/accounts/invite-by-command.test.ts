import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { ownDatabase } from '../../support/database.ts';
import { openFrontDesk, TOWN } from '../../support/front-desk.ts';

const { connection, url: databaseUrl } = await ownDatabase('migrated');
const front = await openFrontDesk(connection);
const script = fileURLToPath(new URL('../../../invite.ts', import.meta.url));

async function invite(...args: string[]) {
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    DATABASE_OWNER_URL: '',
    HUANJIE_URL: 'http://town.example',
  };
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [script, ...args], { env });
    return { code: 0, said: stdout };
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string };
    return { code, said: stderr };
  }
}

const first = [
  '--name',
  '演练管理员',
  '--sign-in-name',
  'yanlian.admin',
  '--role',
  'administrator',
  '--prefix',
  TOWN,
];
const tokenIn = (said: string) =>
  /http:\/\/town\.example\/invitation\/(?<token>[\w-]{43})$/m.exec(said)?.groups?.token;

describe('npm run invite', () => {
  test('lets the first administrator of a live town in, by a link that is told once', async () => {
    const { code, said } = await invite(...first);
    expect({ code, said }).toMatchObject({ code: 0, said: expect.stringContaining('account created') });
    const browser = front.browser();
    const password = 'thirteen goats at the well';
    expect((await browser.post(`/api/invitations/${tokenIn(said)}`, { password })).statusCode).toBe(200);
    await browser.signIn('yanlian.admin', password);
    expect((await browser.get('/api/me')).json().roles).toEqual([{ role: 'administrator', prefix: TOWN }]);
    expect((await browser.get('/api/accounts')).statusCode).toBe(200);
    expect((await front.audit())[0]).toMatchObject({
      kind: 'account.invited',
      person: null,
      detail: { by: 'command', purpose: 'invite', created: true, roles: `administrator ${TOWN}` },
    });
  });

  test('lets them in again, with another link and the roles that they have', async () => {
    const { code, said } = await invite('--sign-in-name', 'Yanlian.Admin');
    expect({ code, said }).toMatchObject({ code: 0, said: expect.not.stringContaining('created') });
    const password = 'fourteen goats at the well';
    const answer = await front.browser().post(`/api/invitations/${tokenIn(said)}`, { password });
    expect(answer.json()).toEqual({ signInName: 'yanlian.admin' });
  });

  test.each([
    { args: [], says: /^npm run invite -- / },
    { args: ['--sign-in-name', 'nobody'], says: /^name: is needed/m },
    { args: ['--sign-in-name', 'x', '--role', 'administrator'], says: /^npm run invite -- / },
    { args: ['--sign-in-name', 'xx', '--role', 'mayor', '--prefix', '15'], says: /^--role is "mayor"/ },
    {
      args: ['--sign-in-name', 'xx', '--role', 'administrator', '--prefix', 'town'],
      says: /^--prefix is "town"/,
    },
    {
      args: ['--sign-in-name', 'xx', '--role', 'administrator', '--prefix', '15062610'],
      says: /^--prefix is "15062610", but must be the 2, 4, 6, 9 or 12 digits of a division\.$/m,
    },
    { args: ['--sign-in', 'x'], says: /Unknown option/ },
    { args: [...first.slice(0, 2), '--sign-in-name', '13800000000', ...first.slice(4)], says: /signInName/ },
  ])('one sentence for $args', async ({ args, says }) => {
    const { code, said } = await invite(...args);
    expect(code).toBe(1);
    expect(said).toMatch(says);
    expect(said).not.toMatch(/^\s+at /m);
  });
});
