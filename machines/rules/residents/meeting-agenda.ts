import { Type } from 'typebox';
import { RESIDENTS_AGENDA } from '../../plan/words.ts';
import { againstAgenda } from '../agenda.ts';
import { defineRule } from '../define.ts';
import { named, residentsAgendaLabels } from '../labels.ts';
import { facts } from '../schema.ts';

/**
 * 四(二)2(4)③, 一般要经过…等程序: every item, in this order. What is taken besides or again does no harm: a vote on
 * one post after the other (按职务分次投票) repeats the ballot and the count.
 */
export const meetingAgendaRule = defineRule({
  id: 'residents.meeting-agenda',
  title: { zh: '选举大会程序', en: 'Agenda of the election meeting' },
  clause: '四(二)2(4)③',
  level: 'advisory',
  facts: facts({ items: Type.Array(Type.Enum([...RESIDENTS_AGENDA]), { maxItems: 100 }) }),
  judge({ items }, { residents: { meetingAgenda: required } }) {
    const { missing, late, extra } = againstAgenda(required, items);
    const shortBy = missing.length + late.length;
    const absent = named(missing, residentsAgendaLabels);
    const behind = named(late, residentsAgendaLabels);
    return {
      satisfied: shortBy === 0,
      required,
      actual: items,
      shortBy,
      message: {
        zh: [
          `程序须${required.length}项，已有${required.length - missing.length}项`,
          ...(missing.length > 0 ? [`缺：${absent.zh}`] : []),
          ...(late.length > 0 ? [`次序靠后：${behind.zh}`] : []),
        ].join('；'),
        en: [
          `${required.length - missing.length} of ${required.length} required items taken`,
          ...(missing.length > 0 ? [`missing: ${absent.en}`] : []),
          ...(late.length > 0 ? [`too late: ${behind.en}`] : []),
        ].join('; '),
      },
      details: { missing, late, extra },
    };
  },
});
