import type { IsoDate } from '../../../../machines/calendar.ts';
import { compositionFacts, formerShares, secretaryFacts } from '../../../../machines/ledger/facts.ts';
import type { LedgerPerson } from '../../../../machines/ledger/person.ts';
import type { Plan } from '../../../../machines/plan/plan.ts';
import { educatedFrom } from '../../../../machines/rules/education.ts';
import { educationLabels } from '../../../../machines/rules/labels.ts';
import { compositionRule } from '../../../../machines/rules/team/composition.ts';
import { secretaryRule } from '../../../../machines/rules/team/secretary.ts';
import type { Verdict } from '../../../../machines/rules/verdict.ts';
import type { Text } from '../../../../machines/text.ts';
import { seatsOf, type Team } from './team.ts';

/** One thing that a team is to reach, and how far it is. */
export interface Goal {
  readonly id: string;
  readonly title: Text;
  readonly actual: Text;
  readonly required: Text;
  readonly satisfied: boolean;
  /** Must be reached; the others may be waived by the town party committee. */
  readonly mandatory: boolean;
  readonly clause: string;
}

interface JudgedPart {
  readonly fact: string;
  readonly required: unknown;
  readonly actual: unknown;
  readonly satisfied: boolean;
  readonly level: string;
}

const partsOf = ({ details }: Verdict): readonly JudgedPart[] =>
  Array.isArray(details.parts) ? (details.parts as unknown as readonly JudgedPart[]) : [];

const same = (word: string): Text => ({ zh: word, en: word });
const people = (n: unknown): Text => ({ zh: `${n}名`, en: String(n) });
const atLeast = (n: unknown): Text => ({ zh: `至少${n}名`, en: `at least ${n}` });

/** Of the committees as a whole. Throws InvalidFacts for days that cannot be. */
export function teamGoals(ledger: readonly LedgerPerson[], team: Team, asOf: IsoDate, plan: Plan): Goal[] {
  const { collegeFrom, young } = plan.team;
  const previous = formerShares(ledger, (education) => educatedFrom(education, collegeFrom));
  const facts = compositionFacts(ledger, seatsOf(team), { asOf, previous });
  const verdict = compositionRule.judge(facts, plan);
  const college = educationLabels[collegeFrom];
  const titles: Readonly<Record<string, Text>> = {
    women: { zh: '妇女成员', en: 'Women' },
    young: { zh: `${young.ageAtMost}周岁以下成员`, en: `Aged ${young.ageAtMost} or below` },
    socialWorkLicence: { zh: '持国家社工证', en: 'With social-work licence' },
    socialWorkDegree: { zh: '社会工作专业学历', en: 'With social-work degree' },
    collegeShare: {
      zh: `${college.zh}以上比例高于上届`,
      en: `Share with ${college.en} or above, higher than before`,
    },
    residentsPartyShare: {
      zh: '居民委员会党员比例高于上届',
      en: "Share of party members on the residents' committee, higher than before",
    },
  };
  return partsOf(verdict).map(({ fact, required, actual, satisfied, level }) => {
    const share = verdict.details[fact];
    const before = fact === 'collegeShare' || fact === 'residentsPartyShare' ? previous[fact] : undefined;
    const figures =
      before !== undefined && Array.isArray(share)
        ? {
            actual: { zh: `${share[1]}名中${share[0]}名`, en: `${share[0]} of ${share[1]}` },
            required: sharesNeeded(before, required),
          }
        : { actual: people(actual), required: atLeast(required) };
    return {
      id: fact,
      title: titles[fact] ?? same(fact),
      ...figures,
      satisfied,
      mandatory: level === 'mandatory',
      clause: verdict.clause,
    };
  });
}

/** After a former share of the whole there is no higher one. */
function sharesNeeded([num, den]: readonly [number, number], required: unknown): Text {
  if (num === den)
    return { zh: `上届${num}/${den}，已是全部`, en: `before: ${num} of ${den}, which cannot be exceeded` };
  return { zh: `上届${num}/${den}，须${required}名`, en: `before: ${num} of ${den}; ${required} needed` };
}

/** Of whoever is to be secretary; only members of the party can be. */
export function secretaryGoals(person: LedgerPerson, asOf: IsoDate, plan: Plan): Goal[] {
  const facts = secretaryFacts(person, asOf);
  if (facts === undefined)
    return [
      {
        id: 'member',
        title: { zh: '中共党员', en: 'Member of the party' },
        actual: { zh: '不是', en: 'no' },
        required: { zh: '须是党员', en: 'needed' },
        satisfied: false,
        mandatory: true,
        clause: secretaryRule.clause,
      },
    ];
  const verdict = secretaryRule.judge(facts, plan);
  const { partyYearsAtLeast, ageAtMost, educationAtLeast } = plan.team.secretary;
  const { age, partyYears } = verdict.details;
  const least = educationLabels[educationAtLeast];
  const figures: Readonly<Record<string, Pick<Goal, 'title' | 'actual' | 'required'>>> = {
    partySince: {
      title: { zh: '书记党龄', en: 'Secretary: years in the party' },
      actual: { zh: `${partyYears}年`, en: String(partyYears) },
      required: { zh: `${partyYearsAtLeast}年以上`, en: `at least ${partyYearsAtLeast}` },
    },
    birthDate: {
      title: { zh: '书记年龄', en: 'Secretary: age' },
      actual: { zh: `${age}周岁`, en: String(age) },
      required: { zh: `${ageAtMost}周岁以下`, en: `${ageAtMost} at most` },
    },
    education: {
      title: { zh: '书记学历', en: 'Secretary: education' },
      actual: educationLabels[person.education],
      required: { zh: `${least.zh}以上`, en: `${least.en} or above` },
    },
  };
  return partsOf(verdict).flatMap(({ fact, satisfied, level }) => {
    const one = figures[fact];
    if (one === undefined) return [];
    return [{ id: fact, ...one, satisfied, mandatory: level === 'mandatory', clause: verdict.clause }];
  });
}
