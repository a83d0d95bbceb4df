import { describe, expect, test } from 'vitest';
import { StartupError } from '../../db/database-url.ts';
import { readConfiguration } from '../../services/configuration.ts';

test.each([
  { value: 'https://huanjie.example.cn', publicUrl: 'https://huanjie.example.cn' },
  { value: 'https://huanjie.example.cn/', publicUrl: 'https://huanjie.example.cn' },
  { value: 'http://10.0.0.5:8080/town/', publicUrl: 'http://10.0.0.5:8080/town' },
  { value: '', publicUrl: undefined },
])('HUANJIE_URL $value is $publicUrl', ({ value, publicUrl }) => {
  expect(readConfiguration({ HUANJIE_URL: value }).publicUrl).toBe(publicUrl);
});

test.each([
  'huanjie.example.cn',
  'ftp://huanjie.example.cn',
  'javascript:alert(1)',
  'https://huanjie.example.cn/?a=1',
  'https://huanjie.example.cn/#top',
  'https://user:password@huanjie.example.cn',
])('HUANJIE_URL is not %s', (value) => {
  expect(() => readConfiguration({ HUANJIE_URL: value })).toThrow(StartupError);
  expect(() => readConfiguration({ HUANJIE_URL: value })).toThrow(/^HUANJIE_URL is ".*", but must be .*\.$/);
});

describe('HUANJIE_LINK_KEY', () => {
  test.each([
    { length: 31, taken: false },
    { length: 32, taken: true },
    { length: 33, taken: true },
  ])('of $length characters is taken: $taken', ({ length, taken }) => {
    const key = 'k'.repeat(length);
    const read = () => readConfiguration({ HUANJIE_LINK_KEY: key }).linkKey;
    if (taken) expect(read()).toBe(key);
    else expect(read).toThrow(/^HUANJIE_LINK_KEY has 31 characters, but must have at least 32\.$/);
  });

  test('is not repeated in what is said about it', () => {
    expect(() => readConfiguration({ HUANJIE_LINK_KEY: 'hunter2' })).not.toThrow(/hunter2/);
  });
});
