import { expect, test } from 'vitest';
import { STAGES } from '../../../../machines/plan/words.ts';
import { placeOfStep } from '../../../../machines/wall-chart/columns.ts';
import { daysOfCommunity } from '../../../../machines/wall-chart/community-days.ts';
import { columnsShown } from '../../../../web/features/board/columns-shown.ts';
import { cellInWords, type OpenStep, shownCells } from '../../../../web/features/board/shown-cell.ts';
import type { Community } from '../../../../web/features/board/use-board.ts';

const TODAY = '2021-03-05';
const STEP = 'residents-committee.election-meeting';

const unfolded = columnsShown({ folded: [], everyStep: false }, []);
const folded = columnsShown({ folded: STAGES, everyStep: false }, []);

const community = (open: Partial<OpenStep>, status: Community['status'] = 'on-track'): Community => ({
  code: '150626100009',
  name: '朝阳社区居民委员会',
  renewal: '150626100009-2021',
  revision: 1,
  stage: 'residents-committee',
  status,
  held: [],
  slack: 4,
  open: [
    {
      step: STEP,
      dueOn: '2021-03-09',
      startBy: null,
      kind: 'plan',
      waitingOn: ['community-secretary'],
      ...open,
    },
  ],
});

const cellOf = (one: Community) => {
  const at = unfolded.findIndex(({ id }) => id === STEP);
  const [cell, column] = [shownCells(one, unfolded, TODAY)[at], unfolded[at]];
  if (cell === undefined || column === undefined) throw new Error('There is no such column');
  return { ...cell, words: cellInWords(cell, column).zh };
};

test.each([
  ['due in four days', { dueOn: '2021-03-09' }, '▷4', '选举大会：办理中，余 4 天'],
  ['due in three', { dueOn: '2021-03-08' }, '◷3', '选举大会：临近，余 3 天'],
  ['due today', { dueOn: '2021-03-05' }, '◷0', '选举大会：临近，余 0 天'],
  ['due yesterday', { dueOn: '2021-03-04' }, '✕1', '选举大会：逾期 1 天'],
  ['to begin by today', { startBy: '2021-03-05' }, '◷0', '选举大会：临近，余 0 天'],
  ['to have begun two days ago', { startBy: '2021-03-03' }, '▲-2', '选举大会：滞后 2 天'],
])('a step that is %s says so by sign, days and words', (_, open, text, words) => {
  expect(cellOf(community(open))).toMatchObject({ text, words });
});

test('a statutory day is at risk from three days before it or before what has to begin for it; a day of the plan never is', () => {
  const atRisk = (open: Partial<OpenStep>) => cellOf(community(open)).atRisk;
  expect(atRisk({ kind: 'statutory', dueOn: '2021-03-09' })).toBe(false);
  expect(atRisk({ kind: 'statutory', dueOn: '2021-03-08' })).toBe(true);
  expect(atRisk({ kind: 'statutory', dueOn: '2021-03-01' })).toBe(true);
  expect(atRisk({ kind: 'statutory', dueOn: '2021-03-20', startBy: '2021-03-09' })).toBe(false);
  expect(atRisk({ kind: 'statutory', dueOn: '2021-03-20', startBy: '2021-03-08' })).toBe(true);
  expect(atRisk({ kind: 'plan', dueOn: '2021-03-01' })).toBe(false);
});

test('a folded stage shows what presses most in it, or how far it is', () => {
  const texts = (one: Community) => shownCells(one, folded, TODAY).map(({ text }) => text);
  expect(texts(community({ dueOn: '2021-03-04' }))).toEqual(['✓', '✓', '✕1', '·', '1/8']);
  expect(texts({ ...community({}), renewal: null, stage: null, open: [] })).toEqual([
    '·',
    '·',
    '·',
    '·',
    '·',
  ]);
  const concluded = { ...community({}), stage: null, open: [] };
  expect(texts(concluded)).toEqual(['✓', '✓', '✓', '✓', '✓']);
});

test('beside the name of a community stand the days of its worst step', () => {
  expect(daysOfCommunity(community({ dueOn: '2021-02-28' }, 'overdue'), TODAY)).toBe(5);
  expect(daysOfCommunity(community({}, 'on-track'), TODAY)).toBe(4);
  expect(daysOfCommunity(community({}, 'suspended'), TODAY)).toBe(null);
});

test('a step that is entered only when needed has a column once somebody has needed it', () => {
  const ids = (needed: readonly number[], everyStep = false) =>
    columnsShown({ folded: [], everyStep }, needed).map(({ id }) => id);
  const runOff = 'residents-committee.run-off';
  expect(ids([])).not.toContain(runOff);
  expect(ids([placeOfStep(runOff) ?? -1])).toContain(runOff);
  expect(ids([], true)).toContain(runOff);
  expect(ids([], true).length - ids([]).length).toBe(9);
});
