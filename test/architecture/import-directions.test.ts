import { describe, expect, test } from 'vitest';
import { importsOf, impurities, wrongImports } from './directions.ts';
import { sources } from './sources.ts';

const all = sources();

describe('machines ← db ← services ← api, workers', () => {
  test('the whole tree is read', () => {
    const folders = new Set(all.map(({ path }) => path.split('/')[0]));
    for (const folder of [
      'machines',
      'db',
      'services',
      'api',
      'workers',
      'bench',
      'docs',
      'test',
      'start.ts',
    ])
      expect(folders).toContain(folder);
  });

  test('no import goes the wrong way', () => {
    expect(all.flatMap(wrongImports)).toEqual([]);
  });

  test('the law reads no clock, throws no dice and asks nothing of the machine it runs on', () => {
    expect(all.flatMap(impurities)).toEqual([]);
  });
});

/** Planted, so that the test above is known to find what it looks for. */
const planted = [
  { path: 'machines/due.ts', from: '../db/connect.ts', found: 'machines must not know db' },
  { path: 'machines/due.ts', from: 'node:fs', found: 'machines are pure' },
  { path: 'machines/due.ts', from: 'pg', found: 'machines are pure' },
  { path: 'machines/due.ts', from: 'xstate-copy', found: 'machines are pure' },
  { path: 'machines/rules/surname/order.ts', from: 'node:module', found: 'machines are pure' },
  { path: 'db/people.ts', from: '../services/people.ts', found: 'db must not know services' },
  { path: 'services/replay.ts', from: '../api/problem.ts', found: 'services must not know api' },
  {
    path: 'services/drill/act.ts',
    from: '../../workers/backend.ts',
    found: 'services must not know workers',
  },
  { path: 'services/replay.ts', from: 'kysely', found: 'that is for db alone' },
  { path: 'services/replay.ts', from: 'fastify', found: 'that is for api alone' },
  { path: 'services/replay.ts', from: '@fastify/swagger', found: 'that is for api alone' },
  { path: 'api/app.ts', from: '../workers/workers.ts', found: 'api must not know workers' },
  { path: 'api/app.ts', from: '../start.ts', found: 'api must not know root' },
  { path: 'api/app.ts', from: 'bullmq', found: 'that is for workers alone' },
  { path: 'workers/start.ts', from: '../api/listen.ts', found: 'workers must not know api' },
  { path: 'web/board.ts', from: '../services/board.ts', found: 'web must not know services' },
  { path: 'web/board.ts', from: '../api/app.ts', found: 'web must not know api' },
  { path: 'docs/chart/draw.ts', from: '../../db/connect.ts', found: 'docs must not know db' },
  { path: 'start.ts', from: './test/support/database.ts', found: 'root must not know test' },
  { path: 'start.ts', from: './bench/run.ts', found: 'root must not know bench' },
  { path: 'services/log.ts', from: '../bench/run.ts', found: 'services must not know bench' },
  { path: 'bench/run.ts', from: '../test/support/database.ts', found: 'bench must not know test' },
];

test.each(planted)('$path may not import $from', ({ path, from, found }) => {
  const [fault, ...others] = wrongImports({ path, text: `import { it } from '${from}';\n` });
  expect(fault).toBe(`${path} imports ${from}: ${found}`);
  expect(others).toEqual([]);
});

test.each([
  { path: 'machines/rules/surname/generate.ts', text: "import { writeFileSync } from 'node:fs';" },
  {
    path: 'machines/judge.ts',
    text: "import { transition } from 'xstate';\nimport x from 'typebox/compile';",
  },
  { path: 'services/replay.ts', text: "import { readLog } from '../db/record.ts';" },
  { path: 'web/board.ts', text: "import type { Board } from '../api/routes/board.ts';" },
  { path: 'replay.ts', text: "import { replayRenewal } from './services/replay.ts';" },
])('$path may: $text', ({ path, text }) => {
  expect(wrongImports({ path, text })).toEqual([]);
});

test('imports are found however they are written', () => {
  const text = `import 'a';
import b, { c,
  type d,
} from 'b';
export { e } from "c";
import type { F } from 'd';
const later = await import('e');
export const no = 'from nowhere';`;
  expect(importsOf(text)).toEqual([
    { from: 'a', typesOnly: false },
    { from: 'b', typesOnly: false },
    { from: 'c', typesOnly: false },
    { from: 'd', typesOnly: true },
    { from: 'e', typesOnly: false },
  ]);
});

test('a clock in the law is found', () => {
  const text = 'const today = Temporal.Now.plainDateISO();';
  expect(impurities({ path: 'machines/due.ts', text })).toEqual(['machines/due.ts uses Temporal.Now']);
  expect(impurities({ path: 'services/clock.ts', text })).toEqual([]);
});
