import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Channel } from '../../../services/channels.ts';
import { httpSmsGateway, smsChannel } from '../../../workers/channels/sms.ts';
import { type HttpReceiver, startHttpReceiver } from '../../support/receivers/http-receiver.ts';
import { failureOf, parcel } from '../../support/receivers/parcel.ts';

const toPhone = (changes = {}) => parcel({ id: 'message-1.sms', address: '+8613800000000', ...changes });

let receiver: HttpReceiver;
let channel: Channel;

beforeEach(async () => {
  receiver = await startHttpReceiver();
  channel = smsChannel(httpSmsGateway({ url: `${receiver.url}/messages`, token: 'tok-1', patienceMs: 500 }));
});
afterEach(() => receiver.close());

test('the gateway gets number, text with the link, and the id that stays the same', async () => {
  await expect(channel.send(toPhone())).resolves.toEqual({ reference: 'receipt of message-1.sms' });
  const [one] = receiver.accepted;
  expect(one?.url.pathname).toBe('/messages');
  expect(one?.headers.authorization).toBe('Bearer tok-1');
  expect(one?.json).toEqual({
    to: '+8613800000000',
    text: `${parcel().short} ${parcel().link}`,
    id: 'message-1.sms',
  });
});

test('without a link the text is the short one', async () => {
  await channel.send(toPhone({ link: '', short: '验证码 123456' }));
  expect(receiver.accepted[0]?.json.text).toBe('验证码 123456');
});

test.each([
  { body: { id: 7 }, reference: '7' },
  { body: {}, reference: null },
  { body: 'OK', reference: null },
])('an answer of $body has the reference $reference', async ({ body, reference }) => {
  receiver.script.plan({ status: 202, body });
  await expect(channel.send(toPhone())).resolves.toEqual({ reference });
});

test.each([
  { status: 400, permanent: true },
  { status: 422, permanent: true },
  // About the token or the address of the gateway, so about no message.
  { status: 401, permanent: false },
  { status: 403, permanent: false },
  { status: 404, permanent: false },
  { status: 429, permanent: false, retryAfterMs: 30_000 },
  { status: 500, permanent: false },
])('$status', async ({ status, permanent, retryAfterMs }) => {
  const headers = retryAfterMs === undefined ? {} : { 'retry-after': '30' };
  receiver.script.plan({ status, body: { error: 'x' }, headers });
  expect(await failureOf(channel, toPhone())).toMatchObject({
    permanent,
    retryAfterMs,
    message: `sms: HTTP ${status}`,
  });
});
