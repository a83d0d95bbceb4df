import { Type } from 'typebox';
import { MEETING_MATERIALS } from '../../plan/words.ts';
import { checked } from '../checklist.ts';
import { defineRule } from '../define.ts';
import { allOf } from '../demands.ts';
import { meetingMaterialLabels } from '../labels.ts';
import { facts } from '../schema.ts';

/** 四(二)1(7)①: what the community prepares for the meeting, with the work group's guidance. */
export const meetingMaterialsRule = defineRule({
  id: 'party.meeting-materials',
  title: { zh: '选举大会会前准备', en: "Preparation of the members' election meeting" },
  clause: '四(二)1(7)①',
  level: 'mandatory',
  facts: facts({ ready: Type.Array(Type.Enum([...MEETING_MATERIALS]), { maxItems: 100 }) }),
  judge({ ready }, { party }) {
    const required = party.meetingMaterials;
    const { satisfied, actual, shortBy, text } = allOf('ready', required, ready, meetingMaterialLabels, {
      zh: '会议材料',
      en: 'materials',
    });
    const { missing } = checked(required, ready);
    return { satisfied, required, actual, shortBy, message: text, details: { missing } };
  },
});
