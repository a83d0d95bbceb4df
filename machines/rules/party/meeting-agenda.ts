import { Type } from 'typebox';
import { PARTY_AGENDA } from '../../plan/words.ts';
import { againstAgenda } from '../agenda.ts';
import { defineRule } from '../define.ts';
import { named, partyAgendaLabels } from '../labels.ts';
import { facts } from '../schema.ts';

/** 四(二)1(7)②: the members' election meeting goes through exactly these items, in this order. */
export const meetingAgendaRule = defineRule({
  id: 'party.meeting-agenda',
  title: { zh: '选举大会程序', en: "Agenda of the members' election meeting" },
  clause: '四(二)1(7)②',
  level: 'mandatory',
  facts: facts({ items: Type.Array(Type.Enum([...PARTY_AGENDA]), { maxItems: 100 }) }),
  judge({ items }, { party }) {
    const required = party.meetingAgenda;
    const { missing, late, extra } = againstAgenda(required, items);
    const shortBy = missing.length + late.length + extra.length;
    const wrong = [
      { what: { zh: '缺', en: 'missing' }, which: missing },
      { what: { zh: '次序靠后', en: 'too late' }, which: late },
      { what: { zh: '重复或多余', en: 'repeated or not called for' }, which: extra },
    ]
      .filter(({ which }) => which.length > 0)
      .map(({ what, which }) => ({ what, names: named(which, partyAgendaLabels) }));
    return {
      satisfied: shortBy === 0,
      required,
      actual: items,
      shortBy,
      message: {
        zh: [
          `程序应为${required.length}项，实为${items.length}项`,
          ...wrong.map(({ what, names }) => `${what.zh}：${names.zh}`),
        ].join('；'),
        en: [
          `items: ${items.length} taken, ${required.length} required in their order`,
          ...wrong.map(({ what, names }) => `${what.en}: ${names.en}`),
        ].join('; '),
      },
      details: { missing, late, extra },
    };
  },
});
