import { type Static, Type } from 'typebox';
import type { IsoDate } from '../../calendar.ts';
import { personal } from '../../personal/mark.ts';
import { notAfter } from '../contradictions.ts';
import type { Problem } from '../invalid-facts.ts';
import { education, facts, id, personalDay, written } from '../schema.ts';

/** A seat on one of the two committees and who sits there; a person on both has two rows (交叉任职). */
export const member = facts({
  id,
  body: Type.Enum(['party', 'residents']),
  birthDate: personalDay,
  gender: personal('trait', Type.Enum(['female', 'male'])),
  education,
  party: personal('trait', Type.Boolean({ description: 'member of the party' })),
  ethnicity: personal('trait', written(64)),
  socialWorkLicence: personal('trait', Type.Boolean()),
  socialWorkDegree: personal('trait', Type.Boolean()),
});
export type Member = Static<typeof member>;

/** Each person once, however many seats they have. */
export function persons(members: readonly Member[]): Member[] {
  return members.filter(({ id: person }, at) => members.findIndex((other) => other.id === person) === at);
}

const ofThePerson = [
  'birthDate',
  'gender',
  'education',
  'party',
  'ethnicity',
  'socialWorkLicence',
  'socialWorkDegree',
] as const;

/** Two seats on one body, or two rows that make of one person two. */
export function impossibleMembers(members: readonly Member[], asOf: IsoDate): Problem[] {
  return members.flatMap((one, at) => {
    const before = members.slice(0, at).filter((other) => other.id === one.id);
    const first = before[0];
    return [
      ...notAfter(`members[${at}].birthDate`, one.birthDate, 'asOf', asOf),
      ...(before.some((other) => other.body === one.body)
        ? [{ field: `members[${at}].id`, detail: `${one.id} is on the ${one.body} body twice` }]
        : []),
      ...(first === undefined
        ? []
        : ofThePerson
            .filter((name) => first[name] !== one[name])
            .map((name) => ({
              field: `members[${at}].${name}`,
              detail: `${one.id} has ${String(first[name])} in another row`,
            }))),
    ];
  });
}
