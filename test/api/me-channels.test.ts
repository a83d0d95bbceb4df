import { describe, expect, test } from 'vitest';
import { CHANNEL_KINDS } from '../../db/channel-kinds.ts';
import type { ChannelKind } from '../../db/tables.ts';
import { channelDesk } from '../support/channel-desk.ts';
import { ownDatabase } from '../support/database.ts';
import { expectProblem } from '../support/problem.ts';

const { connection } = await ownDatabase('town');
const { pool } = connection;
const { desk, now, later, newcomer, put, remove, verify, mine, codeAt } = await channelDesk(connection);

const WECOM = '693a91f6-7aaa-4bc4-97a0-0ec2e5aa1234';
const DINGTALK = `${'f'.repeat(60)}1234`;
const SECRET = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;

describe('every kind of channel', () => {
  const kinds: Record<ChannelKind, { given: object; address: string; shown: RegExp }> = {
    email: {
      given: { address: ' zhang.san@example.cn ' },
      address: 'zhang.san@example.cn',
      shown: /^z\*\*\*@example\.cn$/,
    },
    sms: { given: { address: '+86 138-0000-1234' }, address: '13800001234', shown: /^138\*\*\*\*1234$/ },
    wecom: {
      given: { address: `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${WECOM}` },
      address: WECOM,
      shown: /^[^0-9a-f]+1234$/,
    },
    dingtalk: {
      given: { address: DINGTALK, secret: `SEC${'a'.repeat(64)}` },
      address: DINGTALK,
      shown: /^[^0-9a-f]+1234$/,
    },
    webhook: {
      given: { address: 'https://hooks.example.cn/in/7f3c', secret: SECRET },
      address: 'https://hooks.example.cn/in/7f3c',
      shown: /hooks\.example\.cn\/[^7]+$/,
    },
  };

  test.each(CHANNEL_KINDS)('%s: set, proved by its code, shown masked', async (kind) => {
    const person = await newcomer();
    const { given, address, shown } = kinds[kind];
    const set = await put(kind, person, given);
    expect(set.statusCode).toBe(200);
    expect(set.json()).toMatchObject({ kind, verified: false, address: expect.stringMatching(shown) });
    const code = await codeAt(address, person);
    expect(code).toMatch(/^\d{6}$/);
    expect((await verify(kind, person, code)).json()).toMatchObject({
      kind,
      verified: true,
      codeUntil: null,
    });
    const [channel] = await mine(person);
    expect(channel).toEqual({
      kind,
      address: expect.stringMatching(shown),
      takes: 'all',
      verified: true,
      verifiedAt: now().toString({ fractionalSecondDigits: 3 }),
      signs: 'secret' in given,
      codeUntil: null,
    });
    const seen = set.body + JSON.stringify(channel);
    for (const hidden of [address, 'secret' in given ? String(given.secret) : code, code])
      expect(seen).not.toContain(hidden);
  });

  test.each([
    { kind: 'email', body: { address: 'zhang' }, field: 'address' },
    { kind: 'email', body: { address: 'a@b' }, field: 'address' },
    { kind: 'email', body: { address: 'a@example.cn, b@example.cn' }, field: 'address' },
    { kind: 'email', body: { address: 'a@example.cn\r\nBcc: b@example.cn' }, field: 'address' },
    { kind: 'email', body: { address: 'A <a@example.cn>' }, field: 'address' },
    { kind: 'email', body: { address: 'a..b@example.cn' }, field: 'address' },
    { kind: 'email', body: { address: `${'a'.repeat(250)}@example.cn` }, field: 'address' },
    { kind: 'email', body: { address: 'a@example.cn', secret: 'x' }, field: 'secret' },
    { kind: 'sms', body: { address: '1380000123' }, field: 'address' },
    { kind: 'sms', body: { address: '138000012345' }, field: 'address' },
    { kind: 'sms', body: { address: '12800001234' }, field: 'address' },
    { kind: 'sms', body: { address: '+1 212 555 0100' }, field: 'address' },
    { kind: 'wecom', body: { address: 'key' }, field: 'address' },
    { kind: 'wecom', body: { address: `https://evil.example.cn/send?key=${WECOM}` }, field: 'address' },
    { kind: 'dingtalk', body: { address: DINGTALK.slice(1) }, field: 'address' },
    { kind: 'dingtalk', body: { address: DINGTALK, secret: 'SEC' }, field: 'secret' },
    { kind: 'webhook', body: { address: 'http://hooks.example.cn/', secret: SECRET }, field: 'address' },
    { kind: 'webhook', body: { address: 'https://u:p@hooks.example.cn/', secret: SECRET }, field: 'address' },
    { kind: 'webhook', body: { address: 'file:///etc/passwd', secret: SECRET }, field: 'address' },
    { kind: 'webhook', body: { address: 'https://hooks.example.cn/' }, field: 'secret' },
    {
      kind: 'webhook',
      body: { address: 'https://hooks.example.cn/', secret: 'whsec_c2hvcnQ=' },
      field: 'secret',
    },
    { kind: 'pigeon', body: { address: 'x' }, field: 'kind' },
    { kind: 'email', body: { address: '' }, field: 'address' },
    { kind: 'email', body: { address: 'a@example.cn', takes: 'none' }, field: 'takes' },
    { kind: 'email', body: { address: 'a@example.cn', verified_at: '2020-01-01' }, field: 'verified_at' },
  ])('$kind does not take $body', async ({ kind, body, field }) => {
    const person = await newcomer();
    expectProblem(await put(kind, person, body), 400, field);
    expect(await mine(person)).toEqual([]);
  });

  test('nobody without a name has any', async () => {
    expectProblem(await desk.get('/api/me/channels'), 401);
    expectProblem(await desk.post('/api/me/channels/email/verify', { code: '123456' }), 401);
    expectProblem(await desk.app.inject({ method: 'DELETE', url: '/api/me/channels/email' }), 401);
  });
});

describe('a verified channel', () => {
  const verified = async () => {
    const person = await newcomer();
    await put('webhook', person, { address: 'https://hooks.example.cn/a', secret: SECRET });
    await verify('webhook', person, await codeAt('https://hooks.example.cn/a', person));
    later(60);
    return person;
  };
  const waiting = async (person: string) => {
    const { rows } = await pool.query(
      `select count(*)::integer as n from delivery join message on id = message
       where person = $1 and status = 'waiting'`,
      [person],
    );
    return rows[0].n;
  };

  test('keeps its proof when only what it takes, or its key, is changed', async () => {
    const person = await verified();
    const secret = `whsec_${Buffer.alloc(32, 9).toString('base64')}`;
    const address = 'https://hooks.example.cn/a';
    expect((await put('webhook', person, { address, takes: 'urgent' })).json()).toMatchObject({
      verified: true,
      takes: 'urgent',
      signs: true,
    });
    expect((await put('webhook', person, { address, secret })).json()).toMatchObject({
      verified: true,
      takes: 'all',
    });
    const { rows } = await pool.query('select secret from channel where person = $1', [person]);
    expect(rows).toEqual([{ secret }]);
  });

  test('loses it with its address, and what still waited for that is not sent there', async () => {
    const person = await verified();
    expect(await waiting(person)).toBe(1);
    const changed = await put('webhook', person, { address: 'https://hooks.example.cn/b', secret: SECRET });
    expect(changed.json()).toMatchObject({ verified: false, verifiedAt: null });
    expect(await waiting(person)).toBe(1);
    const { rows } = await pool.query(
      `select address from delivery join message on id = message where person = $1 and status = 'waiting'`,
      [person],
    );
    expect(rows).toEqual([{ address: 'https://hooks.example.cn/b' }]);
  });

  test('is gone when it is removed, with what waited for it', async () => {
    const person = await verified();
    expect((await remove('webhook', person)).statusCode).toBe(204);
    expect(await mine(person)).toEqual([]);
    expect(await waiting(person)).toBe(0);
    expectProblem(await remove('webhook', person), 404);
  });
});
