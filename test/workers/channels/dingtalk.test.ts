import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Channel, Parcel } from '../../../services/channels.ts';
import { dingtalkChannel } from '../../../workers/channels/dingtalk.ts';
import { type HttpReceiver, startHttpReceiver } from '../../support/receivers/http-receiver.ts';
import { failureOf, parcel } from '../../support/receivers/parcel.ts';
import { dingtalkRobot, dingtalkSign } from '../../support/receivers/robots.ts';

const TOKEN = 'b10deee3d9e2dbc21ce57eb9f80da23a643ebe83154dd6b086486da2c833acb6';
const SECRET = 'SEC240d7bb4c0bafc62a58de9f2f3a7b1c1d0f2e8a7c9b3d4e5f60718293a4b5c6d';
const UNSIGNED = 'without-a-secret';
const toRobot = (changes: Partial<Parcel> = {}) => parcel({ address: TOKEN, secret: SECRET, ...changes });

let receiver: HttpReceiver;
let channel: Channel;

beforeEach(async () => {
  const robots = new Map([
    [TOKEN, SECRET],
    [UNSIGNED, null],
  ]);
  receiver = await startHttpReceiver({ answer: dingtalkRobot(robots) });
  channel = dingtalkChannel({ url: receiver.url, patienceMs: 500 });
});
afterEach(() => receiver.close());

test('the receiver computes what DingTalk does: printf, openssl dgst -sha256 -hmac, base64', () => {
  expect(dingtalkSign('1577262236757', 'SECtest')).toBe('Za/ne6w2koB8B4ROVlgTNd/X+/FbyDpZrXLz57xNZSA=');
});

test('a message reaches the robot, signed, as Markdown with its subject', async () => {
  await channel.send(toRobot());
  const [one] = receiver.accepted;
  expect(one?.recipient).toBe(TOKEN);
  expect(one?.json).toEqual({
    msgtype: 'markdown',
    markdown: { title: parcel().subject, text: parcel().markdown },
  });
});

test('every signature arrives whole, those with + / and = too', async () => {
  for (let sent = 0; sent < 20; sent++) {
    await channel.send(toRobot());
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  const signatures = receiver.accepted.map(({ url }) => url.searchParams.get('sign') ?? '');
  expect(signatures.join('')).toMatch(/[+/]/);
  expect(receiver.accepted).toHaveLength(20);
});

test('a robot without a secret gets no signature', async () => {
  await channel.send(toRobot({ address: UNSIGNED, secret: null }));
  expect([...(receiver.accepted[0]?.url.searchParams.keys() ?? [])]).toEqual(['access_token']);
});

test.each([
  { what: 'another secret', changes: { secret: 'SECother' }, says: 'errcode 310000' },
  { what: 'no secret', changes: { secret: null }, says: 'errcode 310000' },
  { what: 'the token of no robot', changes: { address: 'x' }, says: 'errcode 300005' },
])('$what is permanent', async ({ changes, says }) => {
  const failure = await failureOf(channel, toRobot(changes));
  expect(failure).toMatchObject({ permanent: true, message: `dingtalk: ${says}` });
});

describe('a body of 20000 bytes is taken; of a longer text the beginning, a note and the link', () => {
  test.each([
    { what: 'of quotes and line breaks, which JSON makes longer', markdown: '"\n'.repeat(9000) },
    { what: 'in Chinese', markdown: '居\n'.repeat(9000) },
  ])('$what', async ({ markdown }) => {
    await channel.send(toRobot({ markdown }));
    const [one] = receiver.accepted;
    const { text = '' } = (one?.json.markdown ?? {}) as { text?: string };
    expect(text.endsWith(`（内容较多，未全部列出）[查看全部](${parcel().link})`)).toBe(true);
    expect(Buffer.byteLength(one?.body ?? '')).toBeGreaterThan(19_900);
    expect(Buffer.byteLength(one?.body ?? '')).toBeLessThanOrEqual(20_000);
  });
});

test('the twenty-first message of a minute is put off for the ten minutes that the robot is silenced', async () => {
  for (let sent = 0; sent < 20; sent++) await channel.send(toRobot());
  const failure = await failureOf(channel, toRobot());
  expect(failure).toMatchObject({ permanent: false, retryAfterMs: 600_000 });
  expect(failure.message).toBe('dingtalk: errcode 130101');
});

test.each([
  { errcode: 410100, permanent: false, retryAfterMs: 600_000 },
  { errcode: 300001, permanent: true, retryAfterMs: undefined },
  { errcode: 310000, permanent: true, retryAfterMs: undefined },
  { errcode: 400013, permanent: true, retryAfterMs: undefined },
  { errcode: 400102, permanent: true, retryAfterMs: undefined },
  { errcode: 460101, permanent: true, retryAfterMs: undefined },
  { errcode: 430102, permanent: true, retryAfterMs: undefined },
  { errcode: -1, permanent: false, retryAfterMs: undefined },
  { errcode: 660026, permanent: false, retryAfterMs: undefined },
])('errcode $errcode', async ({ errcode, permanent, retryAfterMs }) => {
  receiver.script.plan({ status: 200, body: { errcode, errmsg: 'token is not exist' } });
  const failure = await failureOf(channel, toRobot());
  expect(failure).toMatchObject({ permanent, retryAfterMs, message: `dingtalk: errcode ${errcode}` });
});

test('the answer of its firewall, which has no errcode, is tried again', async () => {
  receiver.script.plan({ status: 200, body: { status: 1111, wait: 5, source: 'x5', punish: 'deny' } });
  expect(await failureOf(channel, toRobot())).toMatchObject({ permanent: false });
});
