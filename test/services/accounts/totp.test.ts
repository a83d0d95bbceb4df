import { Secret } from 'otpauth';
import { describe, expect, test } from 'vitest';
import { newRecoveryCodes, recoveryDigest } from '../../../services/accounts/recovery-codes.ts';
import { codeAt, newTotpSecret, provisioningUri, stepOf } from '../../../services/accounts/totp.ts';

const SECRET = Secret.fromLatin1('12345678901234567890').base32;
const at = (seconds: number) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000);

/** RFC 6238, appendix B, SHA-1; of the eight digits there, an app shows the last six. */
const VECTORS = [
  [59, '94287082'],
  [1_111_111_109, '07081804'],
  [1_111_111_111, '14050471'],
  [1_234_567_890, '89005924'],
  [2_000_000_000, '69279037'],
  [20_000_000_000, '65353130'],
] as const;

describe('RFC 6238, appendix B', () => {
  test.each(VECTORS)('at %i s: %s', (seconds, digits) => {
    expect(codeAt(SECRET, at(seconds))).toBe(digits.slice(-6));
    expect(stepOf(SECRET, digits.slice(-6), at(seconds))).toBe(Math.floor(seconds / 30));
  });
});

describe('a code is taken in its own half minute, the one before and the one after', () => {
  const seconds = 1_800_000_000;
  const code = codeAt(SECRET, at(seconds));
  test.each([
    { after: -31, taken: false },
    { after: -30, taken: true },
    { after: 0, taken: true },
    { after: 29, taken: true },
    { after: 30, taken: true },
    { after: 59, taken: true },
    { after: 60, taken: false },
  ])('$after s after it began: $taken', ({ after, taken }) => {
    expect(stepOf(SECRET, code, at(seconds + after))).toBe(taken ? seconds / 30 : undefined);
  });
});

test('a secret has 160 bits, and its text for an app names the product and the account', () => {
  const secret = newTotpSecret();
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  const uri = new URL(provisioningUri(secret, 'yanlian.jia'));
  expect(uri.protocol).toBe('otpauth:');
  expect(uri.searchParams.get('secret')).toBe(secret);
  expect(uri.searchParams.get('issuer')).toBe('换届 Huanjie');
  expect(decodeURIComponent(uri.pathname)).toContain('yanlian.jia');
});

test('ten recovery codes of 80 bits, the same in lower case and without the lines between', () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) {
    expect(code).toMatch(/^([A-Z2-7]{4}-){3}[A-Z2-7]{4}$/);
    expect(recoveryDigest('a', code.replaceAll('-', '').toLowerCase())).toBe(recoveryDigest('a', code));
    expect(recoveryDigest('b', code)).not.toBe(recoveryDigest('a', code));
  }
});
