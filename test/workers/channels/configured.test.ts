import { afterEach, expect, test } from 'vitest';
import { readConfiguration } from '../../../services/configuration.ts';
import { closeChannels, configuredChannels } from '../../../workers/channels/configured.ts';
import { startHttpReceiver } from '../../support/receivers/http-receiver.ts';
import { parcel } from '../../support/receivers/parcel.ts';
import { startSmtpReceiver } from '../../support/receivers/smtp-receiver.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const channelsOf = (env: NodeJS.ProcessEnv) => configuredChannels(readConfiguration(env).channels);

test('with nothing set there are robots and webhooks, and neither e-mail nor short messages', () => {
  expect([...channelsOf({}).keys()].sort()).toEqual(['dingtalk', 'webhook', 'wecom']);
});

test('with everything set there is every channel, and each one sends', async () => {
  const http = await startHttpReceiver();
  const smtp = await startSmtpReceiver();
  open.push(http, smtp);
  const channels = channelsOf({
    SMTP_URL: smtp.url,
    SMTP_FROM: 'office@example.org',
    WECOM_URL: http.url,
    DINGTALK_URL: http.url,
    WEBHOOK_HOSTS: `127.0.0.1:${http.port}`,
    SMS_URL: `${http.url}/sms`,
    SMS_TOKEN: 'token',
  });
  const addresses = {
    email: 'a@example.org',
    wecom: 'key',
    dingtalk: 'token',
    webhook: `${http.url}/webhook`,
    sms: '13800000000',
  } as const;
  expect([...channels.keys()].sort()).toEqual(Object.keys(addresses).sort());
  for (const [kind, channel] of channels) {
    const secret = `whsec_${Buffer.from('secret').toString('base64')}`;
    await channel.send(parcel({ id: kind, address: addresses[kind], secret }));
    expect(channel.longestMs).toBeLessThan(60_000);
  }
  expect(smtp.accepted.map(({ id }) => id)).toEqual(['email']);
  expect(http.accepted.map(({ recipient }) => recipient).sort()).toEqual([
    '/webhook',
    '13800000000',
    'key',
    'token',
  ]);
  await closeChannels(channels);
});
