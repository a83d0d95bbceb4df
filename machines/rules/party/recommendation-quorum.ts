import type { Threshold } from '../../plan/plan.ts';
import { within } from '../contradictions.ts';
import { defineRule } from '../define.ts';
import { readingsOf } from '../majority.ts';
import { type Part, together } from '../parts.ts';
import { asked, attendance, shareOf } from '../quorum.ts';
import { count, facts } from '../schema.ts';

/**
 * 四(二)1(1): the recommendation meeting. Of the joint member units one representative each counts, as the share
 * is one of units; without joint units that part is void.
 */
export const recommendationQuorumRule = defineRule({
  id: 'party.recommendation-quorum',
  title: { zh: '党员和群众推荐会到会人数', en: 'Attendance of the recommendation meeting' },
  clause: '四(二)1(1)',
  level: 'mandatory',
  facts: facts({
    partyMembersExpected: count,
    partyMembersPresent: count,
    jointUnits: count,
    jointUnitRepresentatives: count,
    residentsRequired: count,
    residentsPresent: count,
  }),
  contradictions: (given) => [
    ...within(
      'partyMembersPresent',
      given.partyMembersPresent,
      'partyMembersExpected',
      given.partyMembersExpected,
    ),
    ...within('jointUnitRepresentatives', given.jointUnitRepresentatives, 'jointUnits', given.jointUnits),
  ],
  judge(given, { party: { recommendation } }) {
    const members = attendance(
      'partyMembersPresent',
      given.partyMembersPresent,
      given.partyMembersExpected,
      recommendation.partyMembers,
      { zh: '党员', en: 'party members' },
    );
    const units = given.jointUnits === 0 ? [] : [ofJointUnits(given, recommendation.jointUnits)];
    const finding = together([members, ...units, residents(given)], {
      voidParts: units.length === 0 ? ['jointUnitRepresentatives'] : [],
    });
    return {
      ...finding,
      ...readingsOf(recommendation.partyMembers, ...(units.length === 0 ? [] : [recommendation.jointUnits])),
      message:
        units.length > 0
          ? finding.message
          : {
              zh: `${finding.message.zh}；无联合党组织成员单位，该项不适用`,
              en: `${finding.message.en}; no joint member units, so that part is void`,
            },
    };
  },
});

function ofJointUnits(
  given: { readonly jointUnits: number; readonly jointUnitRepresentatives: number },
  threshold: Threshold,
): Part {
  const share = shareOf(given.jointUnitRepresentatives, given.jointUnits, threshold);
  const { zh, en } = asked(share, threshold, '名');
  return {
    fact: 'jointUnitRepresentatives',
    level: 'mandatory',
    ...share,
    text: {
      zh: `联合党组织成员单位${given.jointUnits}个，到会党员代表${share.actual}名，${zh}`,
      en: `joint units represented: ${share.actual} of ${given.jointUnits}; ${en}`,
    },
  };
}

/** The number of residents is set by the party committee above, for each meeting. */
function residents(given: { readonly residentsRequired: number; readonly residentsPresent: number }): Part {
  const { residentsRequired: required, residentsPresent: actual } = given;
  const shortBy = Math.max(0, required - actual);
  return {
    fact: 'residentsPresent',
    level: 'mandatory',
    required,
    actual,
    shortBy,
    satisfied: shortBy === 0,
    text: {
      zh: `群众实到${actual}人，须${required}人${shortBy > 0 ? `，还差${shortBy}人` : ''}`,
      en: `residents present: ${actual}; ${required} needed${shortBy > 0 ? `, ${shortBy} short` : ''}`,
    },
  };
}
