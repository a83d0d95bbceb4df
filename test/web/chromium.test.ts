import { expect, test } from 'vitest';
import { findChromium, launchArguments, requiresChromium } from '../../docs/screenshots/chromium.ts';

const only = (place: string) => (path: unknown) => path === place;

test('the browser that HUANJIE_CHROMIUM names comes before all others', () => {
  const env = { HUANJIE_CHROMIUM: '/opt/mine', PATH: '/usr/bin' };
  expect(findChromium(env, () => true)).toBe('/opt/mine');
});

test('one that is named and not there is a mistake, whatever else is there', () => {
  const env = { HUANJIE_CHROMIUM: '/opt/mine' };
  expect(() => findChromium(env, only('/usr/bin/chromium'))).toThrow(
    'HUANJIE_CHROMIUM is "/opt/mine", but there is no such file.',
  );
});

test('others are found on the search path, and where systems usually keep them', () => {
  expect(findChromium({ PATH: '/a:/b' }, only('/b/google-chrome'))).toBe('/b/google-chrome');
  expect(findChromium({}, only('/usr/bin/chromium'))).toBe('/usr/bin/chromium');
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  expect(findChromium({ PATH: '' }, only(mac))).toBe(mac);
  expect(findChromium({ PATH: '/a' }, () => false)).toBeUndefined();
});

test('without one a run passes, unless changes are checked or somebody asks for it', () => {
  expect([{}, { CI: '' }, { CI: 'false' }, { HUANJIE_BROWSER_TESTS: 'maybe' }].map(requiresChromium)).toEqual(
    [false, false, false, false],
  );
  expect([{ CI: 'true' }, { CI: '1' }, { HUANJIE_BROWSER_TESTS: 'required' }].map(requiresChromium)).toEqual([
    true,
    true,
    true,
  ]);
});

test('the sandbox is given up for root alone, who cannot have one', () => {
  expect(launchArguments(true)).toContain('--no-sandbox');
  expect(launchArguments(false)).not.toContain('--no-sandbox');
});
