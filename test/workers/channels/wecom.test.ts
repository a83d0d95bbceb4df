import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Channel } from '../../../services/channels.ts';
import { wecomChannel } from '../../../workers/channels/wecom.ts';
import {
  type HttpReceiver,
  type HttpStep,
  type ReceivedPost,
  startHttpReceiver,
} from '../../support/receivers/http-receiver.ts';
import { failureOf, parcel } from '../../support/receivers/parcel.ts';
import { wecomRobot } from '../../support/receivers/robots.ts';

const KEY = '693a91f6-7d3c-4bc4-97a0-0ec2a9f5e1aa';
const toRobot = (changes = {}) => parcel({ address: KEY, ...changes });

let receiver: HttpReceiver;
let channel: Channel;

beforeEach(async () => {
  receiver = await startHttpReceiver({ answer: wecomRobot([KEY]) });
  channel = wecomChannel({ url: receiver.url, patienceMs: 500 });
});
afterEach(() => receiver.close());

const contentOf = (one: ReceivedPost | undefined) =>
  (one?.json.markdown as { content: string } | undefined)?.content ?? '';

test('a message reaches the robot whose key it is for, as Markdown', async () => {
  await channel.send(toRobot());
  const [one] = receiver.accepted;
  expect(one?.recipient).toBe(KEY);
  expect(one?.url.href).toBe(`http://receiver/cgi-bin/webhook/send?key=${KEY}`);
  expect(one?.json).toEqual({ msgtype: 'markdown', markdown: { content: parcel().markdown } });
});

test('the address may have a path, for a proxy', async () => {
  await failureOf(wecomChannel({ url: `${receiver.url}/wecom/` }), toRobot());
  expect(receiver.requests[0]?.url.pathname).toBe('/wecom/cgi-bin/webhook/send');
});

test('a key cannot change the request', async () => {
  await failureOf(channel, toRobot({ address: 'a&b=c#d/../e' }));
  expect([...(receiver.requests[0]?.url.searchParams ?? [])]).toEqual([['key', 'a&b=c#d/../e']]);
});

describe('4096 bytes are taken; of a longer text the beginning, a note and the link', () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, at) => `> ${at} 萨拉乌素社区`).join('\n');

  test.each([
    { what: 'at the bound', markdown: 'x'.repeat(4096), whole: true },
    { what: 'one above it', markdown: 'x'.repeat(4097), whole: false },
    { what: 'in Chinese, at the bound', markdown: `${'居'.repeat(1365)}x`, whole: true },
    { what: 'in Chinese, above it', markdown: '居'.repeat(1366), whole: false },
    { what: 'of four bytes each', markdown: '𠮷'.repeat(3000), whole: false },
    { what: 'in lines', markdown: lines(500), whole: false },
  ])('$what', async ({ markdown, whole }) => {
    await channel.send(toRobot({ markdown }));
    const content = contentOf(receiver.accepted[0]);
    if (whole) expect(content).toBe(markdown);
    else {
      const [kept = '', end] = content.split('\n\n（内容较多，未全部列出）');
      expect(end).toBe(`[查看全部](${parcel().link})`);
      expect(markdown.startsWith(kept)).toBe(true);
      expect(kept).not.toContain('\uFFFD');
      expect(Buffer.byteLength(content)).toBeGreaterThan(4000);
      expect(Buffer.byteLength(content)).toBeLessThanOrEqual(4096);
    }
  });

  test('it is cut at the end of a line', async () => {
    const markdown = lines(500);
    await channel.send(toRobot({ markdown }));
    const [kept = ''] = contentOf(receiver.accepted[0]).split('\n\n（');
    expect(markdown.split('\n')).toContain(kept.split('\n').at(-1));
  });
});

test('the twenty-first message of a minute is put off for a minute', async () => {
  for (let sent = 0; sent < 20; sent++) await channel.send(toRobot());
  const failure = await failureOf(channel, toRobot());
  expect(failure).toMatchObject({ permanent: false, retryAfterMs: 60_000 });
  expect(failure.message).toBe('wecom: errcode 45009');
  expect(receiver.accepted).toHaveLength(20);
});

describe('what it answers decides whether it is tried again', () => {
  const errcode = (code: number) => ({ status: 200, body: { errcode: code, errmsg: 'from ip: 1.2.3.4' } });

  test.each<{ step: HttpStep; permanent: boolean; says: string }>([
    { step: errcode(93000), permanent: true, says: 'errcode 93000' },
    { step: errcode(93004), permanent: true, says: 'errcode 93004' },
    { step: errcode(93008), permanent: true, says: 'errcode 93008' },
    { step: errcode(40058), permanent: true, says: 'errcode 40058' },
    { step: errcode(-1), permanent: false, says: 'errcode -1' },
    { step: errcode(45033), permanent: false, says: 'errcode 45033' },
    { step: errcode(123456), permanent: false, says: 'errcode 123456' },
    { step: { status: 200, body: '<html>' }, permanent: false, says: 'an answer without errcode' },
    { step: { status: 200, body: '[0]' }, permanent: false, says: 'an answer without errcode' },
    { step: { status: 200, body: { errcode: '0' } }, permanent: false, says: 'an answer without errcode' },
    { step: { status: 200, body: '' }, permanent: false, says: 'an answer without errcode' },
    { step: { status: 502, body: '' }, permanent: false, says: 'HTTP 502' },
    { step: { status: 403, body: 'proxy' }, permanent: false, says: 'HTTP 403' },
    { step: { status: 302, body: '', headers: { location: '/' } }, permanent: false, says: 'HTTP 302' },
    { step: 'hang', permanent: false, says: 'no answer (ETIMEDOUT)' },
    { step: 'lose-answer', permanent: false, says: 'no answer (ECONNRESET)' },
  ])('$says', async ({ step, permanent, says }) => {
    receiver.script.plan(step);
    const failure = await failureOf(channel, toRobot());
    expect(failure).toMatchObject({ permanent, retryAfterMs: undefined });
    expect(failure.message).toBe(`wecom: ${says}`);
    expect(receiver.requests).toHaveLength(1);
  });

  test('the key of no robot', async () => {
    const failure = await failureOf(channel, toRobot({ address: 'another' }));
    expect(failure).toMatchObject({ permanent: true, message: 'wecom: errcode 93000' });
  });
});
