import { execFileSync } from 'node:child_process';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../../services/hash.ts';
import type { Copy } from '../../../services/record/record-lines.ts';
import { type Verified, verifyRecord } from '../../../services/record/verifier.ts';
import { ownDatabase } from '../../support/database.ts';
import { newKeys, ownFolder, publicPem } from '../../support/signing.ts';
import { FIRST, renewalOf, SECOND } from '../../support/town.ts';
import { linesOf, recordTwoDays, SECOND_DAY, WHOLE_TOWN } from './recorded-town.ts';

const { connection } = await ownDatabase('town');
const folder = ownFolder();
const { keys } = await newKeys(folder);
const known = new Set(keys.map(({ id }) => id));
const renewal = renewalOf(SECOND);
const OF_SECOND: Copy = { selection: { renewal }, audit: 'digests' };

let town: string[] = [];
let second: string[] = [];

beforeAll(async () => {
  await recordTwoDays(connection, keys);
  town = await linesOf(connection);
  second = await linesOf(connection, OF_SECOND);
});

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

const check = (lines: readonly string[]): Promise<Verified> => verifyRecord(each(lines), { keys: known });
const kindsOf = async (lines: readonly string[]) => (await check(lines)).faults.map(({ kind }) => kind);

/** Somebody who changes a copy can write its end anew: nothing in it is secret. */
function withNewEnd(lines: readonly string[]): string[] {
  const body = lines.slice(0, -1);
  const digest = sha256(body.map((line) => `${line}\n`).join(''));
  return [...body, JSON.stringify({ line: 'end', lines: body.length, digest })];
}

type Line = { readonly line: string; readonly [name: string]: unknown };
const read = (line: string): Line => JSON.parse(line);
const at = (lines: readonly string[], kind: string, of: Record<string, unknown> = {}) =>
  lines.findIndex((line) => {
    const one = read(line);
    return one.line === kind && Object.entries(of).every(([name, value]) => one[name] === value);
  });

test('a copy of the whole town, of a region and of one renewal hold', async () => {
  for (const copy of [
    WHOLE_TOWN,
    { selection: { prefix: '1506' }, audit: 'digests' },
    { selection: { prefix: FIRST }, audit: 'none' },
    OF_SECOND,
  ] as const)
    expect((await check(await linesOf(connection, copy))).faults).toEqual([]);
});

test('a copy tells of one renewal alone, and of the audit nothing but digests', () => {
  expect(second.filter((line) => read(line).line === 'renewal').map((line) => read(line).id)).toEqual([
    renewal,
  ]);
  expect(new Set(second.map(read).flatMap((one) => (one.line === 'event' ? [one.renewal] : [])))).toEqual(
    new Set([renewal]),
  );
  expect(
    second.filter((line) => read(line).line === 'audit').flatMap((line) => Object.keys(read(line))),
  ).toEqual(Array(13).fill(['line', 'id', 'digest']).flat());
});

describe('a fault in a copy, with its end written anew, is found', () => {
  const swap = (lines: readonly string[], one: number, other: number) =>
    lines.map((line, place) => (place === one ? lines[other] : place === other ? lines[one] : line) ?? line);
  const event = (lines: readonly string[], revision: number) => at(lines, 'event', { renewal, revision });
  const changed = (lines: readonly string[], place: number, change: Record<string, unknown>) =>
    lines.with(place, JSON.stringify({ ...read(lines[place] ?? ''), ...change }));

  test.each<{ fault: string; plant: (lines: string[]) => string[]; kind: string }>([
    {
      fault: 'a changed figure',
      plant: (lines) => changed(lines, event(lines, 3), { facts: '{"on":"2020-12-01"}' }),
      kind: 'changed',
    },
    {
      fault: 'a deleted event',
      plant: (lines) => lines.toSpliced(event(lines, 2), 1),
      kind: 'missing',
    },
    {
      fault: 'two events swapped',
      plant: (lines) => swap(lines, event(lines, 2), event(lines, 3)),
      kind: 'order',
    },
    {
      fault: 'an event twice',
      plant: (lines) => lines.toSpliced(event(lines, 2), 0, lines[event(lines, 2)] ?? ''),
      kind: 'order',
    },
    {
      fault: 'an event of another renewal',
      plant: (lines) => changed(lines, event(lines, 2), { renewal: renewalOf(FIRST) }),
      kind: 'order',
    },
    {
      fault: 'the last event removed, and the renewal brought in line',
      plant: (lines) => {
        const { hash } = read(lines[event(lines, 3)] ?? '');
        const shorter = lines.toSpliced(event(lines, 4), 1);
        return changed(shorter, at(shorter, 'renewal', { id: renewal }), { revision: 3, head: hash });
      },
      kind: 'missing',
    },
    {
      fault: 'a deleted refusal',
      plant: (lines) => lines.toSpliced(at(lines, 'refusal', { renewal }), 1),
      kind: 'missing',
    },
    {
      fault: 'another plan',
      plant: (lines) => changed(lines, at(lines, 'plan'), { body: '{}' }),
      kind: 'plan',
    },
    {
      fault: 'no plan',
      plant: (lines) => lines.toSpliced(at(lines, 'plan'), 1),
      kind: 'opening',
    },
    {
      fault: 'a renewal twice',
      plant: (lines) => {
        const block = lines.slice(at(lines, 'renewal', { id: renewal }), event(lines, 4) + 1);
        return lines.toSpliced(-1, 0, ...block);
      },
      kind: 'order',
    },
    {
      fault: 'a whole renewal left out',
      plant: (lines) => lines.filter((line) => read(line).id !== renewal && read(line).renewal !== renewal),
      kind: 'missing',
    },
    {
      fault: 'the first head left out',
      plant: (lines) => lines.toSpliced(at(lines, 'head'), 1),
      kind: 'missing',
    },
    {
      fault: 'the heads swapped',
      plant: (lines) => swap(lines, at(lines, 'head'), at(lines, 'head') + 1),
      kind: 'order',
    },
    {
      fault: 'an entry of the audit left out',
      plant: (lines) => lines.toSpliced(at(lines, 'audit', { id: '2' }), 1),
      kind: 'audit',
    },
    {
      fault: 'a line of no kind',
      plant: (lines) => lines.toSpliced(3, 0, '{"line":"note"}'),
      kind: 'file',
    },
    {
      fault: 'a second header',
      plant: (lines) => lines.toSpliced(3, 0, lines[0] ?? ''),
      kind: 'file',
    },
  ])('$fault', async ({ plant, kind }) => {
    for (const lines of [town, second]) expect(await kindsOf(withNewEnd(plant(lines)))).toContain(kind);
  });

  test('personal facts beside the record are let through: the record has their digests', async () => {
    const personal = '{"line":"personal","salt":"00","value":"\\"somebody\\""}';
    expect(await kindsOf(withNewEnd(second.toSpliced(-1, 0, personal)))).toEqual([]);
  });
});

describe('a copy that was cut or changed on its way', () => {
  test.each([
    { how: 'without its end', cut: (lines: string[]) => lines.slice(0, -1) },
    { how: 'without its last lines', cut: (lines: string[]) => lines.slice(0, -3) },
    { how: 'without its header', cut: (lines: string[]) => lines.slice(1) },
    { how: 'with a line after its end', cut: (lines: string[]) => [...lines, lines[2] ?? ''] },
    { how: 'with two ends', cut: (lines: string[]) => [...lines, lines.at(-1) ?? ''] },
    { how: 'of nothing', cut: () => [] },
    { how: 'that is something else', cut: () => ['<!doctype html>'] },
  ])('$how', async ({ cut }) => {
    expect(await kindsOf(cut(second))).toContain('file');
  });

  const bytesOf = (lines: readonly string[]) => Buffer.from(lines.map((line) => `${line}\n`).join(''));
  const linesIn = (bytes: Buffer) => {
    const lines = bytes.toString('utf8').split('\n');
    return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
  };
  const flipped = (bytes: Buffer, place: number, bit: number) => {
    const changed = Buffer.from(bytes);
    changed[place] = (changed[place] ?? 0) ^ (1 << bit);
    return changed;
  };

  test('any bit that is flipped is found', async () => {
    const bytes = bytesOf(second);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), async (place, bit) => {
        expect((await check(linesIn(flipped(bytes, place, bit)))).faults).not.toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('and any but in the header, which says nothing of the record, also where the end was written anew', async () => {
    const [header = '', ...rest] = second;
    const bytes = bytesOf(rest.slice(0, -1));
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), async (place, bit) => {
        const lines = withNewEnd([header, ...linesIn(flipped(bytes, place, bit)), '']);
        expect((await check(lines)).faults).not.toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

test('the verifier needs nothing but its own file and Node', () => {
  const [file, copy, key] = ['verifier.ts', 'town.jsonl', 'key.pem'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  copyFileSync(new URL('../../../services/record/verifier.ts', import.meta.url), file);
  writeFileSync(copy, town.map((line) => `${line}\n`).join(''));
  writeFileSync(key, publicPem(keys));
  const run = (...args: string[]) =>
    execFileSync(process.execPath, [file, copy, ...args], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  expect(run('--key', key)).toMatch(`the last head is of ${SECOND_DAY}`);
  expect(() => run('--key', key, '--expect', '0000 1111 2222 3333')).toThrow(/Command failed/);
});
