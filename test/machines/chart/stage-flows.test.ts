import { expect, test } from 'vitest';
import { guardTitle } from '../../../machines/chart/guard-words.ts';
import { stageFlows } from '../../../machines/chart/stage-flows.ts';
import { allNodes, chartId } from '../../../machines/step-title.ts';

const flows = stageFlows();

test('every step of the five stages is a place of one of them, by the name that the record has for it', () => {
  const steps = allNodes().filter(({ meta, path }) => meta !== undefined && path[0] === 'running');
  const drawn = flows.flatMap(({ flow }) => flow.places.flatMap(({ state }) => state ?? []));
  expect(steps.map(chartId).filter((id) => !drawn.includes(id))).toEqual([]);
  expect(new Set(drawn).size).toBe(drawn.length);
});

test('every arrow leads from one place of its stage to another', () => {
  for (const { flow } of flows) {
    const ids = new Set(flow.places.map(({ id }) => id));
    expect(flow.arrows.filter(({ from, to }) => !ids.has(from) || !ids.has(to))).toEqual([]);
  }
});

test('every guard on an arrow or in a box is said in words', () => {
  const guards = flows.flatMap(({ flow }) =>
    [...flow.arrows.flatMap(({ causes }) => causes), ...flow.places.flatMap(({ inside }) => inside)].flatMap(
      (cause) => cause.guards,
    ),
  );
  expect(guards.length).toBeGreaterThan(100);
  expect(guards.filter((guard) => guardTitle(guard).zh.includes(guard))).toEqual([]);
  expect(guardTitle('not step.one-of').zh).toContain(guardTitle('step.one-of').zh);
});

test('lanes side by side run from left to right, the other stages from top to bottom', () => {
  expect(flows.map(({ stage, direction }) => [stage, direction])).toEqual([
    ['preparation', 'RIGHT'],
    ['party-organization', 'DOWN'],
    ['residents-committee', 'DOWN'],
    ['supervision-committee', 'DOWN'],
    ['follow-up', 'RIGHT'],
  ]);
});
