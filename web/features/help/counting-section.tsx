import type { DayCount } from '../../../machines/calendar.ts';
import type { Plan } from '../../../machines/plan/plan.ts';
import { needed } from '../../../machines/rules/majority.ts';
import type { Text } from '../../../machines/text.ts';
import type { Section } from './entry.ts';
import { spoken } from './spoken.tsx';

/** A number with which a share can be shown; every share of a plan divides it or nearly does. */
const SIXTY = 60;

const counted: Readonly<Record<DayCount, Text>> = {
  'whole-days-between': {
    zh: '张贴当天不算，从第二天起挂满整天数，再下一天才能办下一步。',
    en: 'The day of posting does not count. From the next one on the days pass whole; the act comes after them.',
  },
  'calendar-difference': {
    zh: '按日历相差的天数算，到那一天即可办下一步。',
    en: 'The difference on the calendar counts; on the day itself the next act is possible.',
  },
};

const before: Readonly<Record<DayCount, Text>> = {
  'whole-days-between': {
    zh: '公布日与选举日之间要隔够整天数，两头都不算。',
    en: 'Whole days lie between the two, and neither end counts.',
  },
  'calendar-difference': {
    zh: '从公布日到选举日，按日历相差的天数算。',
    en: 'The difference on the calendar between the two counts.',
  },
};

function exampleOf({ party: { meetingQuorum } }: Plan): Text {
  const { num, den } = meetingQuorum;
  const [over, from] = (['more-than', 'at-least'] as const).map((compare) =>
    needed(SIXTY, { num, den, compare }),
  );
  return {
    zh: `例：应到${SIXTY}人，“超过${num}/${den}”要${over}人，“达到${num}/${den}”要${from}人。`,
    en: `Of ${SIXTY}, more than ${num}/${den} takes ${over}, at least ${num}/${den} takes ${from}.`,
  };
}

/** How days and majorities are counted under one plan. */
export function countingSection(plan: Plan): Section {
  return {
    id: 'counting',
    title: { zh: '怎么算', en: 'How to count' },
    groups: [
      {
        id: 'counting-all',
        title: { zh: '天数和比例', en: 'Days and shares' },
        entries: [
          spoken('count-share', { zh: '“超过”“过半”和“达到”“不少于”', en: 'More than, at least' }, [
            {
              zh: '“超过”“过半”要多出来才算；“达到”“不少于”正好也算。全部按整数算，不四舍五入。',
              en: 'More than means past it; at least means it is enough to be there. Whole numbers, no rounding.',
            },
            exampleOf(plan),
          ]),
          spoken('count-publicity', { zh: '“公示不少于几日”', en: 'Posted for so many days' }, [
            counted[plan.counting.dayCount],
          ]),
          spoken('count-before', { zh: '“选举日几日前公布”', en: 'So many days before election day' }, [
            before[plan.counting.dayCount],
          ]),
          spoken('count-within', { zh: '“几日内”', en: 'Within so many days' }, [
            {
              zh: '当天不算，到最后一天结束前都算在内。',
              en: 'That day does not count; until the end of the last one it is in time.',
            },
          ]),
          spoken('count-bounds', { zh: '“以上”“以下”', en: 'And over, and under' }, [
            {
              zh: '年龄、户数的“以上”“以下”都含本数。',
              en: 'Of ages and households the number itself is included.',
            },
          ]),
          spoken('count-strict', { zh: '两种读法怎么办', en: 'Where there are two readings' }, [
            {
              zh: '一般从严；用了哪种读法，结论里会写明。日期一律按北京时间。',
              en: 'The stricter one as a rule, and the verdict says which. Days are those in China.',
            },
          ]),
        ],
      },
    ],
  };
}
