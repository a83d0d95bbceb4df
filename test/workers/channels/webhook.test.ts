import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Channel, Parcel } from '../../../services/channels.ts';
import { webhookChannel } from '../../../workers/channels/webhook.ts';
import {
  type HttpReceiver,
  type HttpStep,
  startHttpReceiver,
} from '../../support/receivers/http-receiver.ts';
import { failureOf, parcel } from '../../support/receivers/parcel.ts';
import { times } from '../../support/receivers/script.ts';

const SECRET = `whsec_${Buffer.from('a secret of some thirty-two bytes').toString('base64')}`;

let receiver: HttpReceiver;
let channel: Channel;
const toProgram = (changes: Partial<Parcel> = {}) =>
  parcel({
    id: 'message-1.webhook',
    address: `${receiver.url}/hooks/renewals?town=1`,
    secret: SECRET,
    ...changes,
  });

beforeEach(async () => {
  receiver = await startHttpReceiver();
  channel = webhookChannel({ hosts: [{ host: '127.0.0.1', port: receiver.port }], patienceMs: 500 });
});
afterEach(() => receiver.close());

/** As https://www.standardwebhooks.com describes it, of the bytes as they came. */
function expected(id: string, timestamp: string, body: string, secret: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`, 'utf8').digest('base64')}`;
}

test('the test computes a signature as the specification does', () => {
  const body = '{"event_type":"ping","data":{"success":true}}';
  expect(expected('msg_loFOjxBNrRLzqYUf', '1731705121', body, 'whsec_plJ3nmyCDGBKInavdOK15jsl')).toBe(
    'v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0=',
  );
});

test('a message reaches the program, with what it is about and a signature that holds', async () => {
  await channel.send(toProgram());
  const [one] = receiver.accepted;
  const { subject, text, link, items } = parcel();
  expect(one?.json).toEqual({ type: 'reminder', id: 'message-1.webhook', subject, text, link, items });
  expect(one?.url.pathname + (one?.url.search ?? '')).toBe('/hooks/renewals?town=1');
  expect(one?.headers['content-type']).toBe('application/json; charset=utf-8');
  const {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signature,
  } = one?.headers ?? {};
  expect(id).toBe('message-1.webhook');
  expect(Math.abs(Number(timestamp) - Date.now() / 1000)).toBeLessThan(5);
  expect(signature).toBe(expected(String(id), String(timestamp), one?.body ?? '', SECRET));
});

test('the id is the same at every try', async () => {
  receiver.script.plan('lose-answer', { status: 503, body: '' });
  for (const _ of times(2, 0)) expect((await failureOf(channel, toProgram())).permanent).toBe(false);
  await channel.send(toProgram());
  expect(receiver.requests.map(({ headers }) => headers['webhook-id'])).toEqual(
    times(3, 'message-1.webhook'),
  );
  expect(receiver.accepted).toHaveLength(2);
});

test.each([200, 201, 202, 204])('%d has arrived', async (status) => {
  receiver.script.plan({ status, body: '' });
  await expect(channel.send(toProgram())).resolves.toEqual({ reference: null });
});

describe('what it answers decides whether it is tried again', () => {
  const retryAfter = (value: string) => ({ 'retry-after': value });

  test.each<{ step: HttpStep; permanent: boolean; says: string; retryAfterMs?: number }>([
    { step: { status: 410, body: '' }, permanent: true, says: 'HTTP 410' },
    { step: { status: 400, body: '' }, permanent: true, says: 'HTTP 400' },
    { step: { status: 404, body: '' }, permanent: true, says: 'HTTP 404' },
    { step: { status: 408, body: '' }, permanent: false, says: 'HTTP 408' },
    { step: { status: 425, body: '' }, permanent: false, says: 'HTTP 425' },
    { step: { status: 429, body: '' }, permanent: false, says: 'HTTP 429' },
    {
      step: { status: 429, body: '', headers: retryAfter('7') },
      permanent: false,
      says: 'HTTP 429',
      retryAfterMs: 7_000,
    },
    {
      step: { status: 503, body: '', headers: retryAfter('0') },
      permanent: false,
      says: 'HTTP 503',
      retryAfterMs: 0,
    },
    { step: { status: 500, body: '' }, permanent: false, says: 'HTTP 500' },
    { step: 'hang', permanent: false, says: 'no answer (ETIMEDOUT)' },
    { step: 'lose-answer', permanent: false, says: 'no answer (ECONNRESET)' },
  ])('$says, $step', async ({ step, permanent, says, retryAfterMs }) => {
    receiver.script.plan(step);
    const failure = await failureOf(channel, toProgram());
    expect(failure).toMatchObject({ permanent, retryAfterMs, message: `webhook: ${says}` });
  });

  test('nobody listens', async () => {
    await receiver.pause();
    const failure = await failureOf(channel, toProgram());
    expect(failure).toMatchObject({ permanent: false, message: 'webhook: no answer (ECONNREFUSED)' });
  });

  test.each([301, 302, 303, 307, 308])('a redirect is not followed: %d', async (status) => {
    receiver.script.plan({ status, body: '', headers: { location: `${receiver.url}/elsewhere` } });
    expect(await failureOf(channel, toProgram())).toMatchObject({ permanent: true });
    expect(receiver.requests).toHaveLength(1);
  });
});

test.each([null, '', 'whsec_', 'whsec_***', '不是密钥'])(
  'without a secret to sign with nothing is sent: %s',
  async (secret) => {
    expect(await failureOf(channel, toProgram({ secret }))).toMatchObject({
      permanent: true,
      message: 'webhook: there is no secret to sign with',
    });
    expect(receiver.requests).toEqual([]);
  },
);
