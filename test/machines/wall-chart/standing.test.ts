import { expect, test } from 'vitest';
import { type InTimeAsAWhole, standingOn } from '../../../machines/wall-chart/standing.ts';

const TODAY = '2021-03-05';
const [YESTERDAY, IN_THREE, IN_FOUR] = ['2021-03-04', '2021-03-08', '2021-03-09'] as const;

/** With time to spare everywhere. */
const AMPLE: InTimeAsAWhole = {
  status: 'running',
  dueOn: '2021-03-20',
  actBy: '2021-03-18',
  stageBy: '2021-04-10',
  reachBy: '2021-03-30',
};

type Days = Partial<InTimeAsAWhole>;

test.each<[string, Days, string]>([
  ['there is time', {}, 'on-track'],
  ['something has to move in four days', { actBy: IN_FOUR }, 'on-track'],
  ['something has to move in three', { actBy: IN_THREE }, 'close'],
  ['something has to move today', { actBy: TODAY }, 'close'],
  ['something had to begin yesterday', { actBy: YESTERDAY }, 'behind'],
  ['something is due today', { actBy: TODAY, dueOn: TODAY }, 'close'],
  ['something was due yesterday', { actBy: YESTERDAY, dueOn: YESTERDAY }, 'overdue'],
  ['the stage can be reached from today on', { reachBy: TODAY }, 'on-track'],
  ['it could be until yesterday', { reachBy: YESTERDAY }, 'out-of-reach'],
  ['it could, and its deadline is today', { reachBy: YESTERDAY, stageBy: TODAY }, 'out-of-reach'],
  [
    'its deadline has passed as well',
    { reachBy: YESTERDAY, stageBy: YESTERDAY, dueOn: YESTERDAY, actBy: YESTERDAY },
    'overdue',
  ],
  ['out of reach says more than late', { reachBy: YESTERDAY, dueOn: YESTERDAY }, 'out-of-reach'],
  ['nothing tells', { dueOn: null, actBy: null, stageBy: null, reachBy: null }, 'on-track'],
  ['no stage tells', { reachBy: YESTERDAY, stageBy: null }, 'on-track'],
  ['it is suspended, however late', { status: 'suspended', dueOn: YESTERDAY }, 'suspended'],
  ['it is concluded', { status: 'concluded', dueOn: null, actBy: null }, 'concluded'],
])('where %s', (_, days, standing) => {
  expect(standingOn({ ...AMPLE, ...days }, TODAY)).toBe(standing);
});
