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
  });
});

test('an empty variable counts as unset', () => {
  const empty = ['DATABASE_URL', 'REDIS_URL', 'HUANJIE_DATA', 'HOST', 'PORT', 'LOG_LEVEL', 'HUANJIE_MODE'];
  expect(readConfiguration(Object.fromEntries(empty.map((name) => [name, ''])))).toEqual(
    readConfiguration({}),
  );
});

test('what is set is taken as it is', () => {
  expect(
    readConfiguration({
      DATABASE_URL: 'postgresql://huanjie@db/huanjie',
      REDIS_URL: 'redis://queue',
      HUANJIE_DATA: '/srv/huanjie',
      HOST: '::',
      PORT: '0',
      LOG_LEVEL: 'warn',
      HUANJIE_MODE: 'live',
      SOMETHING: 'else',
    }),
  ).toEqual({
    databaseUrl: 'postgresql://huanjie@db/huanjie',
    redisUrl: 'redis://queue',
    dataFolder: '/srv/huanjie',
    host: '::',
    port: 0,
    logLevel: 'warn',
    mode: 'live',
  });
});

describe('a sentence that names the variable', () => {
  test.each([
    { PORT: 'http' },
    { PORT: '65536' },
    { PORT: '-1' },
    { PORT: '80.5' },
    { PORT: '1e3x' },
    { LOG_LEVEL: 'loud' },
    { HUANJIE_MODE: 'test' },
  ])('%o', (env) => {
    const [name = ''] = Object.keys(env);
    const read = () => readConfiguration(env);
    expect(read).toThrow(StartupError);
    expect(read).toThrow(new RegExp(`^${name} is ".*", but must be .*\\.$`));
  });
});
