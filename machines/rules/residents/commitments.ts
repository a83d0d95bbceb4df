import { Type } from 'typebox';
import { within } from '../contradictions.ts';
import { defineRule } from '../define.ts';
import { byEveryone, dated, holds } from '../demands.ts';
import { together } from '../parts.ts';
import { count, dateOrNull, facts } from '../schema.ts';

/** 四(二)2(4)①: every candidate commits to the candidacy, to integrity and to resign; reviewed and posted for all to read. */
export const commitmentsRule = defineRule({
  id: 'residents.commitments',
  title: { zh: '正式候选人承诺', en: 'Commitments of the candidates' },
  clause: '四(二)2(4)①',
  level: 'mandatory',
  facts: facts({
    candidates: count,
    candidacySigned: count,
    integritySigned: count,
    resignationSigned: count,
    reviewed: Type.Boolean(),
    publicizedOn: dateOrNull,
  }),
  contradictions: ({ candidates, candidacySigned, integritySigned, resignationSigned }) => [
    ...within('candidacySigned', candidacySigned, 'candidates', candidates),
    ...within('integritySigned', integritySigned, 'candidates', candidates),
    ...within('resignationSigned', resignationSigned, 'candidates', candidates),
  ],
  judge: ({ candidates, candidacySigned, integritySigned, resignationSigned, reviewed, publicizedOn }) =>
    together([
      byEveryone('candidacySigned', candidacySigned, candidates, {
        zh: '签订竞职承诺',
        en: 'commitments of candidacy',
      }),
      byEveryone('integritySigned', integritySigned, candidates, {
        zh: '签订廉政承诺',
        en: 'commitments to integrity',
      }),
      byEveryone('resignationSigned', resignationSigned, candidates, {
        zh: '签订辞职承诺',
        en: 'commitments to resign',
      }),
      holds(
        'reviewed',
        reviewed,
        { zh: '已经镇选举工作组、居民选举委员会审核', en: 'reviewed by work group and election committee' },
        {
          zh: '未经镇选举工作组、居民选举委员会审核',
          en: 'not reviewed by work group and election committee',
        },
      ),
      dated('publicizedOn', publicizedOn, { zh: '居务公开栏公示', en: 'commitments publicized' }),
    ]),
});
