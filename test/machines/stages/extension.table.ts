import { addDays } from '../../../machines/calendar.ts';
import { dateAfter, planDate } from '../../../machines/plan/dates.ts';
import { galutu2020 } from '../../../machines/plan/galutu-2020.ts';
import { PLAN_DATES, STATUTORY_DAYS } from '../../../machines/plan/words.ts';
import { type Row, row } from './table.ts';

const PREPARATION = 'the preparation is extended';
const SUSPENDED = 'extended while suspended';
const standing = 'preparation.community-plan.filing';

const extended = (
  title: string,
  change: { readonly deadline?: string; readonly until?: string },
  outcome: Pick<Parameters<typeof row>[3], 'to' | 'fails' | 'invalid'>,
  course = PREPARATION,
): Row =>
  row('五(一)', title, 'renewal.deadline-extended', {
    in: course,
    change: () => change as never,
    ...outcome,
  });

/** Each date of the plan, a day earlier than it is, on the day, a day later, and around the date that comes after it. */
const bounds = PLAN_DATES.flatMap((deadline): Row[] => {
  const present = planDate(galutu2020, deadline);
  const after = dateAfter(deadline);
  const latest = after === undefined ? '2022-04-20' : planDate(galutu2020, after);
  const stays = { fails: ['step.later-deadline'] } as const;
  return [
    extended(`${deadline}, to a day before it`, { deadline, until: addDays(present, -1) }, stays),
    extended(`${deadline}, to the day it is due`, { deadline, until: present }, stays),
    ...(present === latest
      ? []
      : [
          extended(`${deadline}, by a day`, { deadline, until: addDays(present, 1) }, { to: standing }),
          extended(`${deadline}, to the day of ${after}`, { deadline, until: latest }, { to: standing }),
        ]),
    ...(after === undefined
      ? []
      : [
          extended(
            `${deadline}, past ${after}`,
            { deadline, until: addDays(latest, 1) },
            { fails: ['step.deadlines-in-order'] },
          ),
        ]),
  ];
});

/** 法定期限，任何人不得延长. */
const statutory = STATUTORY_DAYS.map((deadline) =>
  extended(`${deadline} is statutory`, { deadline, until: '2021-06-01' }, { fails: ['step.extendable'] }),
);

/** Dates put off by the leading group, whatever goes on meanwhile. */
export const extensionTable: readonly Row[] = [
  ...bounds,
  ...statutory,
  extended('a deadline that nobody knows', { deadline: 'the-weather' }, { invalid: ['deadline'] }),
  extended('the name of a step', { deadline: 'party-organization.publicity' }, { invalid: ['deadline'] }),
  extended('to a day that does not exist', { until: '2021-02-29' }, { invalid: ['until'] }),
  row('五(一)', 'not without a reason', 'renewal.deadline-extended', {
    in: PREPARATION,
    change: () => ({ reason: '' }),
    invalid: ['reason'],
  }),
  row('五(一)', 'not without a document', 'renewal.deadline-extended', {
    in: PREPARATION,
    change: () => ({ documentNumber: '' }),
    invalid: ['documentNumber'],
  }),
  row('五(一)', 'not by a decision of tomorrow', 'renewal.deadline-extended', {
    in: PREPARATION,
    change: ({ on }) => ({ on: addDays(on, 1) }),
    invalid: ['on'],
  }),
  row('五(一)', 'by a decision older than the last act', 'renewal.deadline-extended', {
    in: SUSPENDED,
    change: ({ on }) => ({ on: addDays(on, -3) }),
    to: 'suspended',
  }),
  row('五(一)', 'while suspended', 'renewal.deadline-extended', { in: SUSPENDED, to: 'suspended' }),
  extended(
    'not later, while suspended',
    { until: '2021-01-15' },
    { fails: ['step.later-deadline'] },
    SUSPENDED,
  ),
  extended(
    'past the next stage, while suspended',
    { until: '2021-03-11' },
    { fails: ['step.deadlines-in-order'] },
    SUSPENDED,
  ),
  extended(
    'a statutory day, while suspended',
    { deadline: 'party-publicity-ends' },
    { fails: ['step.extendable'] },
    SUSPENDED,
  ),
  row('四(一)4', 'filed on the last of the added days', 'preparation.plan-filed-with-civil-affairs', {
    in: PREPARATION,
    to: 'party-organization.recommendation-meeting',
  }),
  row('四(一)4', 'filed a day after them', 'preparation.plan-filed-with-civil-affairs', {
    in: PREPARATION,
    change: () => ({ on: '2020-12-23' }),
    today: () => '2020-12-23',
    fails: ['preparation.plan-filed'],
  }),
  row('四(三)4', 'reported on the last of the added days', 'follow-up.report-submitted', {
    in: 'the end is extended',
    to: 'follow-up.acceptance',
  }),
  row('四(三)4', 'reported a day after them', 'follow-up.report-submitted', {
    in: 'the end is extended',
    change: () => ({ on: '2021-04-16' }),
    today: () => '2021-04-16',
    fails: ['follow-up.report'],
  }),
  row('四(三)4', 'accepted on the last of the added days', 'follow-up.accepted', {
    in: 'the end is extended',
    to: 'concluded',
  }),
  row('四(三)4', 'accepted a day after them', 'follow-up.accepted', {
    in: 'the end is extended',
    change: () => ({ on: '2021-05-01' }),
    today: () => '2021-05-01',
    fails: ['follow-up.acceptance'],
  }),
];
