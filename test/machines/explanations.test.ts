import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkIds, checkOf } from '../../machines/conditions/catalog.ts';
import type { Explanation } from '../../machines/explanations/explanation.ts';
import { ruleExplanations } from '../../machines/explanations/rules.ts';
import { explanationOfStep, stepExplanations } from '../../machines/explanations/steps.ts';
import { allNodes, stepId } from '../../machines/step-title.ts';

const steps = allNodes().flatMap((node) => (node.meta ? [{ id: stepId(node), meta: node.meta }] : []));
const all: readonly (readonly [string, Explanation])[] = [
  ...Object.entries(ruleExplanations),
  ...Object.entries(stepExplanations),
];

test('every rule and condition is explained, under its own clause, and nothing else is', () => {
  const explained = Object.entries(ruleExplanations).map(([id, { clause }]) => [id, clause]);
  expect(explained.sort()).toEqual(checkIds.map((id) => [id, checkOf(id).clause]).sort());
});

test('every step of the chart is explained, under its own clause, and nothing else is', () => {
  const explained = Object.entries(stepExplanations).map(([id, { clause }]) => [id, clause]);
  expect(explained.sort()).toEqual(steps.map(({ id, meta }) => [id, meta.clause]).sort());
});

test('a handover that is open before its lane is explained as well, and an unknown step is not', () => {
  expect(explanationOfStep('follow-up.party-handover')?.clause).toBe('四(三)1');
  expect(explanationOfStep('follow-up.nothing')).toBeUndefined();
});

test.each(all)('%s is explained in two short lines, in both languages', (_, { asks, why }) => {
  for (const line of [asks, why]) {
    expect([...line.zh].length).toBeGreaterThan(5);
    expect([...line.zh].length).toBeLessThanOrEqual(45);
    expect(line.zh).toMatch(/\p{Script=Han}/u);
    expect(line.en).not.toMatch(/\p{Script=Han}/u);
    expect(line.en.length).toBeGreaterThan(10);
    expect(line.en.length).toBeLessThanOrEqual(110);
  }
  expect([...asks.zh, ...why.zh].length).toBeLessThanOrEqual(90);
});

test('no explanation gives a figure, which is for the plan to say', () => {
  const figures = all.filter(([, { asks, why }]) =>
    /\d|百分之|分之[一二三四五六七八九十]/u.test(asks.zh + why.zh + asks.en + why.en),
  );
  expect(figures.map(([id]) => id)).toEqual([]);
});

test('a phone that loads the explanations loads no rule and no chart with them', () => {
  const folder = new URL('../../machines/explanations/', import.meta.url).pathname;
  const files = globSync('**/*.ts', { cwd: folder });
  expect(files.length).toBeGreaterThan(8);
  const outside = files.flatMap((file) =>
    [...readFileSync(`${folder}${file}`, 'utf8').matchAll(/^import (?!type )[^;]*?from '([^']+)'/gm)]
      .flatMap(([, from = '']) => from)
      .filter((from) => !/^\.\/(rules|steps)\//.test(from)),
  );
  expect(outside).toEqual([]);
});
