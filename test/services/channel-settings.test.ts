import { describe, expect, test } from 'vitest';
import { StartupError } from '../../db/database-url.ts';
import { readConfiguration } from '../../services/configuration.ts';

const settingsOf = (env: NodeJS.ProcessEnv) => readConfiguration(env).channels;

const UNSET = {
  email: undefined,
  sms: undefined,
  wecomUrl: 'https://qyapi.weixin.qq.com',
  dingtalkUrl: 'https://oapi.dingtalk.com',
  webhookHosts: [],
};

const NAMES = ['SMTP_URL', 'SMTP_FROM', 'WECOM_URL', 'DINGTALK_URL', 'WEBHOOK_HOSTS', 'SMS_URL', 'SMS_TOKEN'];

test('with nothing set there are the robots of their makers, and nothing else', () => {
  expect(settingsOf({})).toEqual(UNSET);
});

test('an empty variable counts as unset', () => {
  expect(settingsOf(Object.fromEntries(NAMES.map((name) => [name, ''])))).toEqual(UNSET);
});

test('what is set is taken as it is', () => {
  expect(
    settingsOf({
      SMTP_URL: 'smtps://office:p%40ss@mail.example.org:465?requireTLS=true',
      SMTP_FROM: '换届办 <office@example.org>',
      WECOM_URL: 'http://proxy/wecom',
      DINGTALK_URL: 'http://proxy/dingtalk',
      SMS_URL: 'https://sms.example.org/send',
      SMS_TOKEN: 'token',
    }),
  ).toEqual({
    email: {
      url: 'smtps://office:p%40ss@mail.example.org:465?requireTLS=true',
      from: '换届办 <office@example.org>',
    },
    sms: { url: 'https://sms.example.org/send', token: 'token' },
    wecomUrl: 'http://proxy/wecom',
    dingtalkUrl: 'http://proxy/dingtalk',
    webhookHosts: [],
  });
});

test('hosts for webhooks are written as a URL has them', () => {
  const { webhookHosts } = settingsOf({
    WEBHOOK_HOSTS: 'Hooks.Town:8443, 10.0.0.8 ,[FD00::1]:80,[::1],0x7f.1,居委.example,',
  });
  expect(webhookHosts).toEqual([
    { host: 'hooks.town', port: 8443 },
    { host: '10.0.0.8', port: undefined },
    { host: '[fd00::1]', port: 80 },
    { host: '[::1]', port: undefined },
    { host: '127.0.0.1', port: undefined },
    { host: 'xn--nxsr0d.example', port: undefined },
  ]);
});

describe('a sentence that names the variable, and has nothing of what it was set to', () => {
  const secret = 'hunter2';
  const from = { SMTP_FROM: 'office@example.org' };
  const token = { SMS_TOKEN: secret };

  test.each([
    { name: 'SMTP_URL', env: { SMTP_URL: `office:${secret}@mail`, ...from } },
    { name: 'SMTP_URL', env: { SMTP_URL: `https://office:${secret}@mail`, ...from } },
    { name: 'SMTP_URL', env: { SMTP_URL: `smtp://office:${secret}@`, ...from } },
    { name: 'SMTP_URL', env: { SMTP_URL: `smtp://office:${secret}@mail:99999`, ...from } },
    { name: 'SMTP_URL', env: { SMTP_URL: `smtp://office:${secret}@mail` } },
    { name: 'SMTP_FROM', env: { ...from } },
    { name: 'SMTP_FROM', env: { SMTP_URL: `smtp://office:${secret}@mail`, SMTP_FROM: 'office' } },
    { name: 'SMTP_FROM', env: { SMTP_URL: 'smtp://mail', SMTP_FROM: `${secret}@a, b@c` } },
    { name: 'SMTP_FROM', env: { SMTP_URL: 'smtp://mail', SMTP_FROM: `A <a@b>\nBcc: ${secret}@c` } },
    { name: 'WECOM_URL', env: { WECOM_URL: `qyapi?key=${secret}` } },
    { name: 'DINGTALK_URL', env: { DINGTALK_URL: `smtp://${secret}` } },
    { name: 'SMS_URL', env: { SMS_URL: secret, ...token } },
    { name: 'SMS_URL', env: { SMS_URL: 'https://sms.example.org' } },
    { name: 'SMS_TOKEN', env: { ...token } },
    { name: 'SMS_TOKEN', env: { SMS_URL: 'https://sms.example.org', SMS_TOKEN: `${secret} 密` } },
    { name: 'WEBHOOK_HOSTS', env: { WEBHOOK_HOSTS: `https://${secret}` } },
    { name: 'WEBHOOK_HOSTS', env: { WEBHOOK_HOSTS: `good.example,${secret}@host` } },
    { name: 'WEBHOOK_HOSTS', env: { WEBHOOK_HOSTS: `${secret}:70000` } },
    { name: 'WEBHOOK_HOSTS', env: { WEBHOOK_HOSTS: `${secret}/path` } },
    { name: 'WEBHOOK_HOSTS', env: { WEBHOOK_HOSTS: '*.example.org,*' } },
  ])('$name: $env', ({ name, env }) => {
    const read = () => settingsOf(env);
    expect(read).toThrow(StartupError);
    expect(read).toThrow(new RegExp(`^${name} (is|has) [^\\n]*\\.$`));
    expect(read).not.toThrow(secret);
  });
});
