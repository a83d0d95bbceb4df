import { describe, expect, test } from 'vitest';
import { sealingOf } from '../../services/sealing.ts';
import { ownDatabase } from '../support/database.ts';

const { connection, open } = await ownDatabase('migrated');
const KEY = 'k'.repeat(32);
const sealing = sealingOf({ connection }, KEY);

describe('what is sealed', () => {
  test('opens with the same key, about the same thing, and says nothing without', async () => {
    const sealed = await sealing.seal('JBSWY3DPEHPK3PXP 秘密', 'totp:jia');
    expect(sealed).toMatch(/^v1(\.[\w-]+){3}$/);
    expect(Buffer.from(sealed.split('.')[2] ?? '', 'base64url').toString()).not.toContain('JBSW');
    expect(await sealing.open(sealed, 'totp:jia')).toBe('JBSWY3DPEHPK3PXP 秘密');
    expect(await sealing.seal('same', 'a')).not.toBe(await sealing.seal('same', 'a'));
  });

  test('does not open about another thing, with another key, or changed', async () => {
    const sealed = await sealing.seal('secret', 'totp:jia');
    await expect(sealing.open(sealed, 'totp:yi')).rejects.toThrow();
    await expect(sealingOf({ connection }, 'x'.repeat(32)).open(sealed, 'totp:jia')).rejects.toThrow();
    const [version, nonce, text, tag = ''] = sealed.split('.');
    const other = Buffer.from(text ?? '', 'base64url');
    other[0] = (other[0] ?? 0) ^ 1;
    const changed = [version, nonce, other.toString('base64url'), tag].join('.');
    await expect(sealing.open(changed, 'totp:jia')).rejects.toThrow();
    const shortTag = [version, nonce, text, tag.slice(0, 6)].join('.');
    await expect(sealing.open(shortTag, 'totp:jia')).rejects.toThrow();
    for (const nothing of ['', 'v1', 'v2.a.b.c', 'plain'])
      await expect(sealing.open(nothing, 'totp:jia')).rejects.toThrow();
  });
});

test('without a key of the configuration, all processes make one and the same', async () => {
  const several = Array.from({ length: 4 }, () => sealingOf({ connection: open() }, undefined));
  const sealed = await Promise.all(several.map((one) => one.seal('secret', 'x')));
  for (const one of several) for (const text of sealed) expect(await one.open(text, 'x')).toBe('secret');
  const { rows } = await connection.pool.query(`select value from secret where name = 'sealing-key'`);
  expect(rows).toHaveLength(1);
});
