import { within } from '../contradictions.ts';
import { defineRule } from '../define.ts';
import { byEveryone, dated } from '../demands.ts';
import { together } from '../parts.ts';
import { count, dateOrNull, facts } from '../schema.ts';

const signatures = {
  disciplineSigned: { zh: '换届纪律承诺书签订人数', en: 'commitments to discipline signed' },
  candidacySigned: { zh: '竞职承诺书签订人数', en: 'commitments of candidacy signed' },
  integritySigned: { zh: '廉政承诺书签订人数', en: 'commitments to integrity signed' },
  resignationSigned: { zh: '辞职承诺书签订人数', en: 'commitments to resign signed' },
} as const;
const kinds = ['disciplineSigned', 'candidacySigned', 'integritySigned', 'resignationSigned'] as const;

/** 四(二)1(6), (7)①: what every candidate signs before the election. */
export const commitmentsRule = defineRule({
  id: 'party.commitments',
  title: { zh: '候选人承诺', en: 'Commitments of the candidates' },
  clause: '四(二)1(6)、(7)①',
  level: 'mandatory',
  facts: facts({
    candidates: count,
    disciplineSigned: count,
    disciplinePublicizedOn: dateOrNull,
    candidacySigned: count,
    integritySigned: count,
    resignationSigned: count,
  }),
  contradictions: (given) =>
    kinds.flatMap((kind) => within(kind, given[kind], 'candidates', given.candidates)),
  judge: (given) =>
    together([
      ...kinds.map((kind) => byEveryone(kind, given[kind], given.candidates, signatures[kind])),
      dated('disciplinePublicizedOn', given.disciplinePublicizedOn, {
        zh: '换届纪律承诺公示',
        en: 'commitments to discipline publicized',
      }),
    ]),
});
