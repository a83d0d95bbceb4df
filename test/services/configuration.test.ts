import { describe, expect, test } from 'vitest';
import { StartupError } from '../../db/database-url.ts';
import { readConfiguration } from '../../services/configuration.ts';

test('with nothing set: the embedded database, no Redis, this machine only, a drill', () => {
  expect(readConfiguration({})).toEqual({
    databaseUrl: undefined,
    redisUrl: undefined,
    dataFolder: '.data',
    host: '127.0.0.1',
    port: 3000,
    logLevel: 'info',
    mode: 'drill',
    signIn: { publicUrl: 'http://localhost:3000', requireTotp: [], trustedProxies: [] },
    channels: {
      wecomUrl: 'https://qyapi.weixin.qq.com',
      dingtalkUrl: 'https://oapi.dingtalk.com',
      webhookHosts: [],
    },
    sweepSeconds: 20,
    leaseSeconds: 120,
  });
});

test('an empty variable counts as unset', () => {
  const empty = [
    'DATABASE_URL',
    'REDIS_URL',
    'HUANJIE_QUEUE_PREFIX',
    'HUANJIE_DATA',
    'HOST',
    'PORT',
    'LOG_LEVEL',
    'HUANJIE_MODE',
  ];
  expect(readConfiguration(Object.fromEntries(empty.map((name) => [name, ''])))).toEqual(
    readConfiguration({}),
  );
});

test('what is set is taken as it is', () => {
  expect(
    readConfiguration({
      DATABASE_URL: 'postgresql://huanjie@db/huanjie',
      REDIS_URL: 'redis://queue',
      HUANJIE_QUEUE_PREFIX: 'huanjie:wushen',
      HUANJIE_DATA: '/srv/huanjie',
      HOST: '::',
      PORT: '0',
      METRICS_PORT: '9464',
      LOG_LEVEL: 'warn',
      HUANJIE_MODE: 'live',
      HUANJIE_SWEEP_SECONDS: '5',
      HUANJIE_LEASE_SECONDS: '60',
      SOMETHING: 'else',
    }),
  ).toEqual({
    databaseUrl: 'postgresql://huanjie@db/huanjie',
    redisUrl: 'redis://queue',
    queuePrefix: 'huanjie:wushen',
    dataFolder: '/srv/huanjie',
    host: '::',
    port: 0,
    metricsPort: 9464,
    logLevel: 'warn',
    mode: 'live',
    signIn: { publicUrl: 'http://localhost:0', requireTotp: [], trustedProxies: [] },
    channels: readConfiguration({}).channels,
    sweepSeconds: 5,
    leaseSeconds: 60,
  });
});

describe('a sentence that names the variable', () => {
  test.each([
    { PORT: 'http' },
    { PORT: '65536' },
    { PORT: '-1' },
    { PORT: '80.5' },
    { PORT: '1e3x' },
    { METRICS_PORT: '65536' },
    { METRICS_PORT: '-1' },
    { METRICS_PORT: 'none' },
    { LOG_LEVEL: 'loud' },
    { HUANJIE_MODE: 'test' },
    { HUANJIE_QUEUE_PREFIX: 'two words' },
    { HUANJIE_QUEUE_PREFIX: 'huanjie*' },
    { HUANJIE_SWEEP_SECONDS: '0' },
    { HUANJIE_LEASE_SECONDS: '3601' },
  ])('%o', (env) => {
    const [name = ''] = Object.keys(env);
    const read = () => readConfiguration(env);
    expect(read).toThrow(StartupError);
    expect(read).toThrow(new RegExp(`^${name} is ".*", but must be .*\\.$`));
  });
});
