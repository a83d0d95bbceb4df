import { Type } from 'typebox';
import { EXCLUSIONS } from '../../plan/words.ts';
import { within } from '../contradictions.ts';
import { defineRule } from '../define.ts';
import { holds } from '../demands.ts';
import { exclusionLabels } from '../labels.ts';
import { type Part, together } from '../parts.ts';
import { count, facts } from '../schema.ts';

const number = Type.Optional(count);
const excludedByReason = facts({
  'unable-to-express': number,
  'abroad-over-half-year': number,
  detained: number,
  bedridden: number,
  'away-over-half-year': number,
});
type Reason = (typeof EXCLUSIONS)[number];

/** A reason that this plan does not know: 凡上述情况之外者，仍应计算在应到会人数之列. */
function withoutGround(reason: Reason, n: number): Part {
  const label = exclusionLabels[reason];
  return {
    fact: `excluded.${reason}`,
    required: 0,
    actual: n,
    shortBy: n,
    satisfied: false,
    level: 'mandatory',
    text: {
      zh: `${label.zh}${n}名，不属可以不计算在应到会人数之内的情形`,
      en: `${n} left out as ${label.en}, which is no ground here`,
    },
  };
}

/** 四(二)1(7): who may be left out of the expected attendance, with the town's and the meeting's consent. */
export const expectedAttendanceRule = defineRule({
  id: 'party.expected-attendance',
  title: { zh: '应到会党员人数', en: 'Expected attendance' },
  clause: '四(二)1(7)',
  level: 'mandatory',
  facts: facts({
    members: count,
    excluded: excludedByReason,
    townConsent: Type.Boolean(),
    meetingResolution: Type.Boolean(),
  }),
  contradictions: ({ members, excluded }) =>
    within('excluded', sumOf(EXCLUSIONS.map((reason) => excluded[reason] ?? 0)), 'members', members),
  judge({ members, excluded, townConsent, meetingResolution }, { party }) {
    const grounds = party.attendanceExclusions;
    const leftOut = sumOf(grounds.map((reason) => excluded[reason] ?? 0));
    const groundless = EXCLUSIONS.filter((reason) => !grounds.includes(reason));
    const consents = [
      holds(
        'townConsent',
        townConsent,
        { zh: '已报镇党委同意', en: 'the town has consented' },
        { zh: '须报镇党委同意', en: 'the town must consent' },
      ),
      holds(
        'meetingResolution',
        meetingResolution,
        { zh: '已经党员大会通过', en: 'the meeting has resolved it' },
        { zh: '须经党员大会通过', en: 'the meeting must resolve it' },
      ),
    ];
    const finding = together([
      ...(leftOut > 0 ? consents : []),
      ...groundless.flatMap((reason) => (excluded[reason] ? [withoutGround(reason, excluded[reason])] : [])),
    ]);
    const expected = members - leftOut;
    const figures = {
      zh: `党员${members}名，不计入${leftOut}名，应到${expected}名`,
      en: `${members} members, ${leftOut} left out, ${expected} expected`,
    };
    return {
      ...finding,
      level: 'mandatory',
      message:
        finding.message.zh === ''
          ? figures
          : { zh: `${figures.zh}；${finding.message.zh}`, en: `${figures.en}; ${finding.message.en}` },
      details: { ...finding.details, expected },
    };
  },
});

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, n) => sum + n, 0);
}
