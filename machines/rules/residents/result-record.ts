import { Type } from 'typebox';
import { COUNT_SIGNATORIES } from '../../plan/words.ts';
import { defineRule } from '../define.ts';
import { allOf, dated, holds } from '../demands.ts';
import { countSignatoryLabels } from '../labels.ts';
import { together } from '../parts.ts';
import { dateOrNull, facts } from '../schema.ts';

/** 四(二)2(4)④: the count is signed by those who took it, sealed with the ballots and filed. Several may sign for one role. */
export const resultRecordRule = defineRule({
  id: 'residents.result-record',
  title: { zh: '选举结果记录和备案', en: 'Record of the result' },
  clause: '四(二)2(4)④',
  level: 'mandatory',
  facts: facts({
    signedBy: Type.Array(Type.Enum([...COUNT_SIGNATORIES]), { maxItems: 100 }),
    ballotsSealed: Type.Boolean(),
    filedWithLeadingGroupOn: dateOrNull,
  }),
  judge: ({ signedBy, ballotsSealed, filedWithLeadingGroupOn }, { residents }) =>
    together([
      allOf('signedBy', residents.countSignatories, signedBy, countSignatoryLabels, {
        zh: '结果记录签字',
        en: 'signatures on the record',
      }),
      holds(
        'ballotsSealed',
        ballotsSealed,
        { zh: '选票已封存', en: 'ballots sealed' },
        { zh: '选票未封存', en: 'ballots not sealed' },
      ),
      dated('filedWithLeadingGroupOn', filedWithLeadingGroupOn, {
        zh: '报领导小组备案',
        en: 'filed with the leading group',
      }),
    ]),
});
