import { Type } from 'typebox';
import type { Text } from '../../text.ts';
import { within } from '../contradictions.ts';
import { defineRule } from '../define.ts';
import { holds } from '../demands.ts';
import { countSignatoryLabels } from '../labels.ts';
import { type Part, together } from '../parts.ts';
import { count, facts } from '../schema.ts';

/** 四(二)2(4)③: those who watch, call and count the votes are there, adopted by the meeting, and no candidates. */
export const tellersRule = defineRule({
  id: 'residents.tellers',
  title: { zh: '监票人、唱票人、计票人', en: 'Scrutineers, callers and counters' },
  clause: '四(二)2(4)③',
  level: 'mandatory',
  facts: facts({
    scrutineers: count,
    callers: count,
    counters: count,
    approvedByMeeting: Type.Boolean(),
    candidatesAmongThem: count,
  }),
  contradictions: ({ scrutineers, callers, counters, candidatesAmongThem }) =>
    within(
      'candidatesAmongThem',
      candidatesAmongThem,
      'scrutineers, callers and counters',
      scrutineers + callers + counters,
    ),
  judge: ({ scrutineers, callers, counters, approvedByMeeting, candidatesAmongThem }) =>
    together([
      someone('scrutineers', scrutineers, countSignatoryLabels.scrutineer),
      someone('callers', callers, countSignatoryLabels.caller),
      someone('counters', counters, countSignatoryLabels.counter),
      holds(
        'approvedByMeeting',
        approvedByMeeting,
        { zh: '已经选举大会通过', en: 'adopted by the meeting' },
        { zh: '未经选举大会通过', en: 'not adopted by the meeting' },
      ),
      noCandidate(candidatesAmongThem),
    ]),
});

function someone(fact: string, n: number, role: Text): Part {
  return {
    fact,
    required: 1,
    actual: n,
    shortBy: n > 0 ? 0 : 1,
    satisfied: n > 0,
    level: 'mandatory',
    text: { zh: `${role.zh}${n}名，至少须1名`, en: `${role.en}s: ${n}, at least 1 needed` },
  };
}

function noCandidate(n: number): Part {
  return {
    fact: 'candidatesAmongThem',
    required: 0,
    actual: n,
    shortBy: n,
    satisfied: n === 0,
    level: 'mandatory',
    text: { zh: `其中有候选人${n}名，候选人不得担任`, en: `candidates among them: ${n}, none allowed` },
  };
}
