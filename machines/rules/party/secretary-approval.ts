import { daysFrom, type IsoDate, laterOf } from '../../calendar.ts';
import { daysInEnglish, type Text } from '../../text.ts';
import { defineRule } from '../define.ts';
import { dated } from '../demands.ts';
import { type Part, together } from '../parts.ts';
import { dateOrNull, facts } from '../schema.ts';

/** An approval that may come on the day of the one before it, not earlier. */
function after(earlier: readonly (IsoDate | null)[], fact: string, on: IsoDate | null, what: Text): Part {
  const known = earlier.filter((day) => day !== null);
  const [first, ...rest] = known;
  if (first === undefined) return dated(fact, on, what);
  const from = rest.reduce(laterOf, first);
  const early = on === null ? 0 : Math.max(0, daysFrom(on, from));
  const part = { ...dated(fact, on, what), required: from };
  if (early === 0) return part;
  return {
    ...part,
    shortBy: early,
    satisfied: false,
    text: {
      zh: `${what.zh}为${on}，应不早于${from}，早了${early}日`,
      en: `${what.en} on ${on}, not possible before ${from}, ${daysInEnglish(early)} early`,
    },
  };
}

/** 四(二)1(5): the secretary candidate goes to the county before the town replies. */
export const secretaryApprovalRule = defineRule({
  id: 'party.secretary-approval',
  title: { zh: '书记候选人审批', en: 'Approval of the secretary candidate' },
  clause: '四(二)1(5)',
  level: 'mandatory',
  facts: facts({ countyDepartmentOn: dateOrNull, countyCommitteeOn: dateOrNull, townReplyOn: dateOrNull }),
  judge({ countyDepartmentOn, countyCommitteeOn, townReplyOn }) {
    return together([
      dated('countyDepartmentOn', countyDepartmentOn, {
        zh: '旗委组织部部务会审议',
        en: 'county organization department',
      }),
      after([countyDepartmentOn], 'countyCommitteeOn', countyCommitteeOn, {
        zh: '旗委常委会会议研究同意',
        en: 'county standing committee',
      }),
      after([countyDepartmentOn, countyCommitteeOn], 'townReplyOn', townReplyOn, {
        zh: '镇党委批复',
        en: 'reply of the town',
      }),
    ]);
  },
});
