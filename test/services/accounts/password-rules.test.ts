import { describe, expect, test } from 'vitest';
import { InvalidFacts } from '../../../machines/rules/invalid-facts.ts';
import { hashPassword, isOutdated, passwordMatches } from '../../../services/accounts/password-hash.ts';
import { requireGoodPassword } from '../../../services/accounts/password-rules.ts';

const owner = {
  name: '演练甲',
  signInName: 'yanlian.jia',
  phone: '13800001234',
  email: 'jia-of-the-drill@example.cn',
};

async function flawOf(password: string): Promise<string | undefined> {
  try {
    await requireGoodPassword(password, owner);
    return undefined;
  } catch (error) {
    if (!(error instanceof InvalidFacts)) throw error;
    expect(error.problems.map(({ field }) => field)).toEqual(['password']);
    expect(error.message).not.toContain(password);
    return error.problems[0]?.detail;
  }
}

/** Of no word and no row; each as long as it says. */
const odd = (length: number) =>
  'vK3x!pQ8z#Lm2wRt'
    .repeat(20)
    .slice(0, length - 1)
    .concat('~');

describe('how long a password is', () => {
  test.each([
    { length: 11, good: false },
    { length: 12, good: true },
    { length: 13, good: true },
    { length: 127, good: true },
    { length: 128, good: true },
    { length: 129, good: false },
  ])('$length characters: $good', async ({ length, good }) => {
    const flaw = await flawOf(odd(length));
    expect(flaw === undefined).toBe(good);
    if (!good) expect(flaw).toBe(`must have 12 to 128 characters, has ${length}`);
  });

  test('characters are counted, not bytes: twelve of Chinese are enough', async () => {
    expect(await flawOf('鹰落河畔雪未消山羊三只')).toContain('has 11');
    expect(await flawOf('鹰落河畔雪未消山羊三只在')).toBeUndefined();
  });
});

describe('what is tried first', () => {
  test.each([
    'qwerty123456',
    'QWERTY123456',
    '1qaz2wsx3edc4rfv',
    'password2026!',
    '2026Password!!',
    'woaini1314520',
    'passwordpassword',
    'password-dragon',
    'dragonmonkey99',
    'aaaaaaaaaaaa',
    'abcabcabcabcab',
    '123456789012',
    '098765432109',
    'abcdefghijkl',
    'huanjie202601',
    '嘎鲁图换届20261231',
    'ｐａｓｓｗｏｒｄ２０２６',
  ])('%s is refused', async (password) => {
    expect(await flawOf(password)).toBeDefined();
  });

  test.each([
    'seven goats at the well',
    'xjw7 mvd2 qkt9',
    'Z>dQ9;ru}b2W',
    '春风不度玉门关外羊马牛驼',
    '雪夜访友不遇而归留字三行',
  ])('%s is no such password', async (password) => {
    expect(await flawOf(password)).toBeUndefined();
  });

  test.each(['on yanlian.jia I go', 'X13800001234zzz', 'my 演练甲 is safe', 'JIA-OF-THE-DRILL..'])(
    'what everybody knows of the person is no secret: %s',
    async (password) => {
      expect(await flawOf(password)).toContain('must not contain');
    },
  );
});

describe('the hash of a password', () => {
  test('is Argon2id with the parameters of OWASP, and another one each time', async () => {
    const [one, other] = [await hashPassword('a'.repeat(12)), await hashPassword('a'.repeat(12))];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
    expect(isOutdated(one)).toBe(false);
    expect(isOutdated(one.replace('t=2', 't=1'))).toBe(true);
  });

  test('is of the characters, however they were typed', async () => {
    const stored = await hashPassword('Ａ12345 caf\u00e9 x');
    expect(await passwordMatches(stored, 'A12345 cafe\u0301 x')).toBe(true);
    expect(await passwordMatches(stored, 'A12345 cafe x')).toBe(false);
  });

  test.each([null, undefined])('where there is none (%s), nothing matches', async (stored) => {
    expect(await passwordMatches(stored, '')).toBe(false);
  });
});
