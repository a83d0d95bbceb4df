import { describe, expect, test } from 'vitest';
import { STAGES } from '../../../machines/plan/words.ts';
import { allNodes, stepId } from '../../../machines/step-title.ts';
import { isOnlyWhenNeeded, ORDERED_STEPS } from '../../../machines/steps.ts';
import { LEADS_BACK_TO } from '../../../machines/wall-chart/cells.ts';
import { COLUMNS, columnOfStep } from '../../../machines/wall-chart/columns.ts';
import { type Place, places } from '../../../machines/ways-onward.ts';

const ids = COLUMNS.map(({ id }) => id);

/** What the chart itself has: lanes where stages run side by side, steps in their order elsewhere. */
const lanes = (stage: string) => [
  ...new Set(
    places
      .filter((one) => one.stage === stage && one.meta !== undefined)
      .map(({ id }) => id.replace('.tasks.', '.').split('.').slice(0, 2).join('.')),
  ),
];
const ofChart = [
  ...lanes('preparation'),
  ...ORDERED_STEPS.filter((step) => step.includes('.')),
  ...lanes('follow-up'),
];

test('the columns are the steps of the chart and the lanes of its parallel stages, in their order', () => {
  expect(ids).toEqual(ofChart);
});

test('no two columns of a stage have the same title, and every stage has some', () => {
  for (const stage of STAGES) {
    const heads = COLUMNS.filter((column) => column.stage === stage);
    expect(heads.length).toBeGreaterThan(5);
    expect(new Set(heads.map(({ title }) => title.zh)).size).toBe(heads.length);
    expect(new Set(heads.map(({ title }) => title.en)).size).toBe(heads.length);
  }
});

test('a column is entered only when needed exactly where the steps say so', () => {
  expect(COLUMNS.filter(({ onlyWhenNeeded }) => onlyWhenNeeded).map(({ id }) => id)).toEqual(
    ORDERED_STEPS.filter(isOnlyWhenNeeded),
  );
});

test('every state in which somebody has something to do has its column, but for the investigation', () => {
  const steps = allNodes()
    .filter(({ meta }) => meta !== undefined)
    .map(stepId);
  for (const step of steps)
    if (step === 'suspended') expect(columnOfStep(step)).toBeUndefined();
    else expect(ids).toContain(columnOfStep(step));
  expect(columnOfStep('follow-up.party-handover')).toBe('follow-up.party-handover');
  expect(columnOfStep('follow-up.tasks.party-handover.open')).toBe('follow-up.party-handover');
});

describe('steps that lead back', () => {
  const byId = new Map(places.map((one) => [one.id, one]));
  const columnOf = ({ id }: Place) => columnOfStep(id);

  /** Whether a way leads from a column to the end of its stage that does not pass through another column. */
  function endsWithout(from: string, avoided: string): boolean {
    const toVisit = places.filter((one) => columnOf(one) === from);
    const seen = new Set(toVisit);
    for (const place of toVisit) {
      if (place.ends) return true;
      for (const id of place.onward) {
        const next = byId.get(id);
        if (next === undefined || seen.has(next) || columnOf(next) === avoided) continue;
        seen.add(next);
        toVisit.push(next);
      }
    }
    return false;
  }

  test('are those from which every way goes through an earlier step again', () => {
    const found: Record<string, string> = {};
    const inOrder = COLUMNS.filter(({ stage }) => stage !== 'preparation' && stage !== 'follow-up');
    for (const [at, { id, stage }] of inOrder.entries())
      for (const earlier of inOrder.slice(0, at))
        if (earlier.stage === stage && !earlier.onlyWhenNeeded && !endsWithout(id, earlier.id))
          found[id] = earlier.id;
    expect(found).toEqual(LEADS_BACK_TO);
  });
});
