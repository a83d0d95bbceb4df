import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { ownDatabase } from '../../support/database.ts';
import { newKeys, ownFolder, publicPem } from '../../support/signing.ts';
import { tamper } from '../../support/tamper.ts';
import { FIRST, renewalOf } from '../../support/town.ts';
import { ACTS, BEFORE_HEADS, recordTwoDays, SECOND_DAY } from './recorded-town.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const { connection, url } = await ownDatabase('town');
const folder = ownFolder();
const { keys } = await newKeys(folder);
const file = (name: string) => join(folder, name);

function run(command: 'verify-record' | 'export-record', ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${command}.ts`, ...args], {
    cwd: root,
    env: { PATH: process.env.PATH, DATABASE_URL: url },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

beforeAll(async () => {
  await recordTwoDays(connection, keys);
  writeFileSync(file('key.pem'), publicPem(keys));
});

describe('verify-record', { timeout: 90_000 }, () => {
  test('reads a database', () => {
    const { status, stdout } = run('verify-record', '--key', file('key.pem'));
    expect(stdout).toMatch(`${ACTS.length + 4} 个事件 events`);
    expect(stdout).toMatch('一致 holds');
    expect(status).toBe(0);
  });

  test('reads a copy, of the town or of one renewal, and is told of a code that is not in it', () => {
    for (const [name, ...selection] of [['town.jsonl'], ['one.jsonl', '--renewal', renewalOf(FIRST)]]) {
      expect(run('export-record', ...selection, '--out', file(name ?? ''))).toMatchObject({ status: 0 });
    }
    const one = run('verify-record', '--export', file('one.jsonl'), '--key', file('key.pem'));
    expect(one.status).toBe(0);
    const wrong = run('verify-record', '--export', file('town.jsonl'), '--expect', '0000-0000-0000-0000');
    expect(wrong.stdout).toMatch('不符 编号对不上 code  0000-0000-0000-0000');
    expect(wrong.status).toBe(1);
  });

  test('names a fault, where it is, what was expected and what was found, and ends with 1', async () => {
    const kept = 'create table kept_event as table event';
    await connection.pool.query(kept);
    await tamper(
      connection,
      `update event set type = 'renewal.suspended' where revision = 7 and renewal = $1`,
      [renewalOf(FIRST)],
    );
    const { status, stdout } = run('verify-record');
    expect(stdout).toMatch(
      new RegExp(
        `不符 内容被改 changed  ${renewalOf(FIRST)} 7\n     expected [0-9a-f]{64}, found [0-9a-f]{64}`,
      ),
    );
    expect(status).toBe(1);
    await tamper(connection, 'truncate event; insert into event select * from kept_event');
    expect(run('verify-record').status).toBe(0);
  });

  test.each([
    { how: 'a file that is not there', args: ['--export', '/nowhere.jsonl'] },
    { how: 'a key that is not there', args: ['--key', '/nowhere.pem'] },
    { how: 'an option that it does not have', args: ['--fix'] },
  ])('ends with 2 for $how', ({ args }) => {
    const { status, stderr } = run('verify-record', ...args);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(status).toBe(2);
  });
});

describe('export-record', { timeout: 90_000 }, () => {
  test('prints the heads for paper, with codes and keys, in pages', () => {
    const { status, stdout } = run('export-record', '--print');
    expect(status).toBe(0);
    for (const text of [BEFORE_HEADS, SECOND_DAY, keys[0]?.id ?? '', '日封']) expect(stdout).toContain(text);
    for (const page of stdout.split('\f')) expect(page.split('\n').length).toBeLessThan(66);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(90);
  });

  test.each([
    { how: 'without --out', args: [] },
    { how: 'of a renewal that is not there', args: ['--renewal', 'nowhere', '--out', 'never.jsonl'] },
    { how: 'of a region that is none', args: ['--region', "150'", '--out', 'never.jsonl'] },
  ])('is refused $how, and writes nothing', ({ args }) => {
    const { status, stderr } = run('export-record', ...args);
    expect(status).toBe(1);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(existsSync(join(root, 'never.jsonl'))).toBe(false);
  });

  test('does not write over a file', () => {
    writeFileSync(file('there.jsonl'), 'something else');
    expect(run('export-record', '--out', file('there.jsonl')).status).toBe(1);
    expect(readFileSync(file('there.jsonl'), 'utf8')).toBe('something else');
  });
});
