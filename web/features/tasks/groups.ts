import type { Text } from '../../../machines/text.ts';

/** How soon something is due, soonest first, and what others have to do before. */
export const GROUPS = ['overdue', 'today', 'three-days', 'week', 'later', 'waiting-on-others'] as const;
export type Group = (typeof GROUPS)[number];

export const groupTitles: Readonly<Record<Group, Text>> = {
  overdue: { zh: '逾期', en: 'Overdue' },
  today: { zh: '今天', en: 'Today' },
  'three-days': { zh: '三天内', en: 'Within three days' },
  week: { zh: '本周', en: 'This week' },
  later: { zh: '以后', en: 'Later' },
  'waiting-on-others': { zh: '等他人', en: 'With others' },
};
