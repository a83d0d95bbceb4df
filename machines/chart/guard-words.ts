import { checkOf, isCheck } from '../conditions/catalog.ts';
import type { Text } from '../text.ts';

/** What a count or a filing has come to: guards of the chart that are no rules. A test holds that all of them are here. */
const OUTCOMES: Readonly<Record<string, Text>> = {
  'outcome.both-offices-filed': { zh: '两处均已备案', en: 'filed with both offices' },
  'outcome.one-office-filed': { zh: '还差一处备案', en: 'one filing still to come' },
  'outcome.recommendation-tied': { zh: '推荐票数相等', en: 'recommendations tied' },
  'outcome.recommendation-short': { zh: '推荐人数不足', en: 'too few recommended' },
  'outcome.party-election-void': { zh: '选举无效', en: 'election void' },
  'outcome.party-election-tied': { zh: '得票相等', en: 'votes tied' },
  'outcome.party-seats-vacant': { zh: '当选人数不足', en: 'seats left vacant' },
  'outcome.residents-election-void': { zh: '选举无效', en: 'election void' },
  'outcome.residents-election-tied': { zh: '得票相等', en: 'votes tied' },
  'outcome.write-in-elected': { zh: '另选他人当选', en: 'a write-in is elected' },
  'outcome.selection-void': { zh: '推选无效', en: 'selection void' },
  'outcome.selection-tied': { zh: '得票相等', en: 'votes tied' },
  'outcome.selection-short': { zh: '当选人数不足', en: 'seats left vacant' },
  'outcome.party-handed-over': { zh: '党组织已交接', en: 'party organization handed over' },
  'outcome.residents-handed-over': { zh: '居委会已交接', en: "residents' committee handed over" },
};

/** What a guard is called: a rule or condition by its title, `not …` the other way round. */
export function guardTitle(guard: string): Text {
  if (guard.startsWith('not ')) {
    const { zh, en } = guardTitle(guard.slice(4));
    return { zh: `不符合“${zh}”`, en: `fails: ${en}` };
  }
  return OUTCOMES[guard] ?? (isCheck(guard) ? checkOf(guard).title : { zh: guard, en: guard });
}
