import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Channel, Parcel } from '../../../services/channels.ts';
import { dingtalkChannel } from '../../../workers/channels/dingtalk.ts';
import { emailChannel } from '../../../workers/channels/email.ts';
import { httpSmsGateway, smsChannel } from '../../../workers/channels/sms.ts';
import { webhookChannel } from '../../../workers/channels/webhook.ts';
import { wecomChannel } from '../../../workers/channels/wecom.ts';
import {
  type HttpReceiver,
  type HttpStep,
  startHttpReceiver,
} from '../../support/receivers/http-receiver.ts';
import { failureOf, parcel } from '../../support/receivers/parcel.ts';
import {
  type SmtpReceiver,
  type SmtpStep,
  startSmtpReceiver,
} from '../../support/receivers/smtp-receiver.ts';

/** In every key, token, address and password below, and in what the receivers answer. */
const SECRET = 'unmistakable';
const signing = `whsec_${Buffer.from(`${SECRET} of some thirty-two bytes`).toString('base64')}`;

let http: HttpReceiver;
let smtp: SmtpReceiver;
beforeAll(async () => {
  http = await startHttpReceiver();
  smtp = await startSmtpReceiver();
});
afterAll(async () => {
  await http.close();
  await smtp.close();
});

/** What a log or a screen could show of a failure. */
function expectSilent(failure: Error): void {
  const shown = [
    inspect(failure, { depth: 9, showHidden: true }),
    String(failure),
    JSON.stringify(failure),
  ].join();
  for (const secret of [SECRET, signing, '127.0.0.1', String(http.port), String(smtp.port), 'localhost'])
    expect(shown.replaceAll(/\n\s+at .*/g, '')).not.toContain(secret);
}

const overHttp = (): { channel: Channel; one: Parcel }[] => [
  { channel: wecomChannel({ url: http.url, patienceMs: 200 }), one: parcel({ address: `${SECRET}-key` }) },
  {
    channel: dingtalkChannel({ url: http.url, patienceMs: 200 }),
    one: parcel({ address: `${SECRET}-token`, secret: `SEC${SECRET}` }),
  },
  {
    channel: webhookChannel({ hosts: [{ host: '127.0.0.1', port: http.port }], patienceMs: 200 }),
    one: parcel({ address: `http://${SECRET}:${SECRET}@127.0.0.1:${http.port}/${SECRET}`, secret: signing }),
  },
  {
    channel: smsChannel(httpSmsGateway({ url: `${http.url}/${SECRET}`, token: SECRET, patienceMs: 200 })),
    one: parcel({ address: `+86${SECRET}` }),
  },
];

const steps: readonly HttpStep[] = [
  { status: 400, body: { errcode: 93000, errmsg: SECRET } },
  { status: 500, body: SECRET, headers: { location: SECRET, 'retry-after': SECRET } },
  'lose-answer',
  'hang',
];

describe('a failure says nothing of where, with what and to whom', () => {
  test.each(steps)('over HTTP: %o', async (step) => {
    for (const { channel, one } of overHttp()) {
      http.script.plan(step);
      expectSilent(await failureOf(channel, one));
    }
  });

  test('over HTTP, where nobody listens', async () => {
    await http.pause();
    for (const { channel, one } of overHttp()) expectSilent(await failureOf(channel, one));
    await http.resume();
  });

  test('a webhook that may not be', async () => {
    const channel = webhookChannel({ hosts: [] });
    const addresses = [
      `https://127.0.0.1/${SECRET}`,
      `https://localhost/${SECRET}`,
      `http://${SECRET}/`,
      SECRET,
    ];
    for (const address of addresses)
      expectSilent(await failureOf(channel, parcel({ address, secret: signing })));
    expectSilent(await failureOf(channel, parcel({ address: `https://${SECRET}.example`, secret: SECRET })));
  });

  test.each<SmtpStep>([
    { refuse: 550, at: 'recipient', text: `5.1.1 <${SECRET}@example.org> unknown` },
    { refuse: 451, at: 'message', text: SECRET },
    { refuse: 553, at: 'sender', text: SECRET },
    'hang',
    'lose-answer',
  ])('by e-mail: %o', async (step) => {
    const patience = { silenceMs: 200 };
    const channel = emailChannel({ url: smtp.url, from: `${SECRET}@example.org`, patience });
    smtp.script.plan(step);
    expectSilent(await failureOf(channel, parcel({ address: `${SECRET}@example.org` })));
    await channel.close();
  });

  test.each([
    { what: 'a host that is not known', url: `smtp://${SECRET}:${SECRET}@${SECRET}.invalid` },
    { what: 'nobody there', url: `smtp://${SECRET}:${SECRET}@127.0.0.1:1` },
  ])('by e-mail: $what', async ({ url }) => {
    const channel = emailChannel({
      url,
      from: 'office@example.org',
      patience: { connectMs: 300, wholeMs: 3_000 },
    });
    expectSilent(await failureOf(channel, parcel()));
    await channel.close();
  });

  test('by e-mail: a password that is wrong', async () => {
    const strict = await startSmtpReceiver({ login: { user: SECRET, password: 'right' } });
    const url = `smtp://${SECRET}:wrong-${SECRET}@127.0.0.1:${strict.port}`;
    const channel = emailChannel({ url, from: 'office@example.org' });
    expectSilent(await failureOf(channel, parcel()));
    await channel.close();
    await strict.close();
  });
});
