import { daysFrom, type IsoDate, isBefore } from '../calendar.ts';
import { daysInEnglish, type Text } from '../text.ts';
import { checked } from './checklist.ts';
import { named } from './labels.ts';
import type { Part } from './parts.ts';

/** What a compound rule usually asks of one fact, each as a mandatory part of it. */

/** Something that must be so, said in both cases by the rule that asks. */
export function holds(fact: string, so: boolean, yes: Text, no: Text): Part {
  return {
    fact,
    required: true,
    actual: so,
    shortBy: so ? 0 : 1,
    satisfied: so,
    level: 'mandatory',
    text: so ? yes : no,
  };
}

/** Signed, talked to, trained: by every one of `total`. Of nobody it takes one, so that an empty list is never done. */
export function byEveryone(fact: string, n: number, total: number, what: Text): Part {
  const required = Math.max(1, total);
  const shortBy = required - n;
  const missing = {
    zh: shortBy > 0 ? `，还差${shortBy}人` : '',
    en: shortBy > 0 ? `, ${shortBy} short` : '',
  };
  return {
    fact,
    required,
    actual: n,
    shortBy,
    satisfied: shortBy === 0,
    level: 'mandatory',
    text: {
      zh: `${what.zh}应为${required}人，实为${n}人${missing.zh}`,
      en: `${what.en}: ${n} of ${required}${missing.en}`,
    },
  };
}

/** Every word of the list that the plan requires; the order in which they are given does not matter. */
export function allOf<Word extends string>(
  fact: string,
  required: readonly Word[],
  given: readonly Word[],
  labels: Readonly<Record<Word, Text>>,
  what: Text,
): Part {
  const { present, missing } = checked(required, given);
  const absent = named(missing, labels);
  const figures = {
    zh: `${what.zh}须${required.length}项，已有${present.length}项`,
    en: `${what.en}: ${present.length} of ${required.length}`,
  };
  return {
    fact,
    required: [...required],
    actual: present,
    shortBy: missing.length,
    satisfied: missing.length === 0,
    level: 'mandatory',
    text:
      missing.length === 0
        ? figures
        : { zh: `${figures.zh}，缺${absent.zh}`, en: `${figures.en}, missing ${absent.en}` },
  };
}

/** Done on a day not later than `dueOn`. */
export function onTime(fact: string, on: IsoDate, dueOn: IsoDate, what: Text): Part {
  const late = isBefore(dueOn, on);
  const lateBy = late ? daysFrom(dueOn, on) : 0;
  return {
    fact,
    required: dueOn,
    actual: on,
    shortBy: lateBy,
    satisfied: !late,
    level: 'mandatory',
    text: {
      zh: `${what.zh}期限为${dueOn}，实为${on}${late ? `，逾期${lateBy}日` : ''}`,
      en: `${what.en} due ${dueOn}, done ${on}${late ? `, ${daysInEnglish(lateBy)} late` : ''}`,
    },
  };
}

/** Done, on whatever day: it is enough that the day is on record. */
export function dated(fact: string, on: IsoDate | null, what: Text): Part {
  return {
    fact,
    required: 'any-date',
    actual: on,
    shortBy: on === null ? 1 : 0,
    satisfied: on !== null,
    level: 'mandatory',
    text:
      on === null
        ? { zh: `${what.zh}日期尚无记录`, en: `${what.en}: no date on record` }
        : { zh: `${what.zh}于${on}`, en: `${what.en} on ${on}` },
  };
}
