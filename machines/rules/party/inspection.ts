import { Type } from 'typebox';
import { INSPECTION_DEPARTMENTS } from '../../plan/words.ts';
import { checked } from '../checklist.ts';
import { defineRule } from '../define.ts';
import { allOf, holds } from '../demands.ts';
import { departmentLabels } from '../labels.ts';
import { together } from '../parts.ts';
import { facts } from '../schema.ts';

/** 四(二)1(3): the town inspects with the opinions of these departments, the secretary candidate with the county. */
export const inspectionOpinionsRule = defineRule({
  id: 'party.inspection-opinions',
  title: { zh: '考察征求意见', en: 'Opinions for the inspection' },
  clause: '四(二)1(3)',
  level: 'mandatory',
  facts: facts({
    opinions: Type.Array(Type.Enum([...INSPECTION_DEPARTMENTS]), { maxItems: 100 }),
    secretaryCandidateInspectedWithCounty: Type.Boolean(),
  }),
  judge({ opinions, secretaryCandidateInspectedWithCounty }, { party }) {
    const required = party.inspectionDepartments;
    return together(
      [
        allOf('opinions', required, opinions, departmentLabels, { zh: '部门意见', en: 'opinions' }),
        holds(
          'secretaryCandidateInspectedWithCounty',
          secretaryCandidateInspectedWithCounty,
          {
            zh: '书记人选考察有旗委组织部派员参与',
            en: 'the county took part in inspecting the secretary candidate',
          },
          {
            zh: '书记人选考察须有旗委组织部派员参与',
            en: 'the county must take part in inspecting the secretary candidate',
          },
        ),
      ],
      { missing: checked(required, opinions).missing },
    );
  },
});
