import { Type } from 'typebox';
import { fullYears } from '../../calendar.ts';
import type { Text } from '../../text.ts';
import { within } from '../contradictions.ts';
import { defineRule } from '../define.ts';
import { educatedFrom } from '../education.ts';
import { type Part, together } from '../parts.ts';
import { shareOf } from '../quorum.ts';
import { count, date, facts } from '../schema.ts';
import type { Level } from '../verdict.ts';
import { impossibleMembers, member, persons } from './member.ts';

/** `[num, den]`: 5 of 7 in the previous term. */
const share = Type.Tuple([count, Type.Integer({ minimum: 1, maximum: 100_000_000 })]);

/** Of the previous term: members with college education, and party members on the residents' committee. */
export const previousShares = facts({ collegeShare: share, residentsPartyShare: share });
type Share = readonly [number, number];

function atLeast(fact: string, actual: number, required: number, who: Text, level: Level): Part {
  const shortBy = Math.max(0, required - actual);
  return {
    fact,
    required,
    actual,
    shortBy,
    satisfied: shortBy === 0,
    level,
    text: {
      zh: `${who.zh}${actual}名，至少须${required}名${shortBy > 0 ? `，还差${shortBy}名` : ''}`,
      en: `${who.en}: ${actual}, at least ${required} needed${shortBy > 0 ? `, ${shortBy} short` : ''}`,
    },
  };
}

/** 高于上届. After a previous share of the whole there is no higher one: then it takes a waiver. */
function above(fact: string, n: number, total: number, [num, den]: Share, who: Text): Part {
  const reached = shareOf(n, total, { num, den, compare: 'more-than' });
  const impossible = num === den;
  const short = reached.shortBy > 0 && !impossible;
  return {
    fact,
    ...reached,
    level: 'advisory',
    text: {
      zh: `${who.zh}${n}名，占${total}名，上届比例${num}/${den}，${
        impossible ? '无法更高' : `须${reached.required}名`
      }${short ? `，还差${reached.shortBy}名` : ''}`,
      en: `${who.en}: ${n} of ${total}, previous term ${num}/${den}, ${
        impossible ? 'which cannot be exceeded' : `${reached.required} needed`
      }${short ? `, ${reached.shortBy} short` : ''}`,
    },
  };
}

/** 三(五): the two committees as one team, in which everyone counts once. */
export const compositionRule = defineRule({
  id: 'team.composition',
  title: { zh: '“两委”班子结构', en: 'Composition of the two committees' },
  clause: '三(五)',
  level: 'both',
  facts: facts({
    members: Type.Array(member, { maxItems: 1000 }),
    asOf: date,
    previous: previousShares,
  }),
  contradictions: ({ members, asOf, previous: { collegeShare, residentsPartyShare } }) => [
    ...impossibleMembers(members, asOf),
    ...within('previous.collegeShare[0]', collegeShare[0], 'previous.collegeShare[1]', collegeShare[1]),
    ...within(
      'previous.residentsPartyShare[0]',
      residentsPartyShare[0],
      'previous.residentsPartyShare[1]',
      residentsPartyShare[1],
    ),
  ],
  judge({ members, asOf, previous }, { team }) {
    const all = persons(members);
    const residents = members.filter(({ body }) => body === 'residents');
    const { young, collegeFrom } = team;
    const women = all.filter(({ gender }) => gender === 'female').length;
    const notOlder = all.filter(({ birthDate }) => fullYears(birthDate, asOf) <= young.ageAtMost).length;
    const licensed = all.filter(({ socialWorkLicence }) => socialWorkLicence).length;
    const graduates = all.filter(({ socialWorkDegree }) => socialWorkDegree).length;
    const college = all.filter((one) => educatedFrom(one.education, collegeFrom)).length;
    const inParty = residents.filter(({ party }) => party).length;
    return together(
      [
        atLeast('women', women, team.womenAtLeast, { zh: '妇女', en: 'women' }, 'mandatory'),
        atLeast(
          'young',
          notOlder,
          young.atLeast,
          { zh: `${young.ageAtMost}周岁以下`, en: `aged ${young.ageAtMost} or below` },
          'advisory',
        ),
        atLeast(
          'socialWorkLicence',
          licensed,
          team.socialWorkLicencesAtLeast,
          { zh: '持国家社工证', en: 'with social-work licence' },
          'advisory',
        ),
        atLeast(
          'socialWorkDegree',
          graduates,
          team.socialWorkDegreesAtLeast,
          { zh: '社会工作专业学历', en: 'with social-work degree' },
          'advisory',
        ),
        above('collegeShare', college, all.length, previous.collegeShare, {
          zh: '“两委”成员大专以上',
          en: 'with college education',
        }),
        above('residentsPartyShare', inParty, residents.length, previous.residentsPartyShare, {
          zh: '居民委员会成员中党员',
          en: "party members on the residents' committee",
        }),
      ],
      { collegeShare: [college, all.length], residentsPartyShare: [inParty, residents.length] },
    );
  },
});
