import type { IsoDate } from '../calendar.ts';
import type { Kinship } from '../context.ts';
import type { Member } from '../rules/team/member.ts';
import type { LedgerPerson } from './person.ts';
import type { LedgerPost } from './words.ts';

/** Somebody chosen for a seat. */
export interface Seat {
  readonly id: string;
  readonly body: Member['body'];
}

/** Somebody as the rules about the team ask. */
export function memberOf(person: LedgerPerson, body: Member['body']): Member {
  const { id, birthDate, gender, education, partySince, ethnicity, socialWorkLicence, socialWorkDegree } =
    person;
  return {
    id,
    body,
    birthDate,
    gender,
    education,
    party: partySince !== null,
    ethnicity,
    socialWorkLicence,
    socialWorkDegree,
  };
}

const PARTY_POSTS: readonly LedgerPost[] = [
  'party-secretary',
  'party-deputy-secretary',
  'party-committee-member',
];
const RESIDENTS_POSTS: readonly LedgerPost[] = [
  'residents-director',
  'residents-deputy-director',
  'residents-committee-member',
];

const holdsOneOf =
  (posts: readonly LedgerPost[]) =>
  ({ posts: held }: LedgerPerson) =>
    held.some((post) => posts.includes(post));

/** `[num, den]`; a share of nobody is `[0, 1]`, which anything is above. */
type Share = [number, number];
const share = (some: number, all: number): Share => (all === 0 ? [0, 1] : [some, all]);

/** Facts of `team.composition` for those who are chosen; whoever the ledger does not know is left out. */
export function compositionFacts(
  people: readonly LedgerPerson[],
  seats: readonly Seat[],
  { asOf, previous }: { asOf: IsoDate; previous: { collegeShare: Share; residentsPartyShare: Share } },
) {
  const byId = new Map(people.map((one) => [one.id, one]));
  const members = seats.flatMap(({ id, body }) => {
    const person = byId.get(id);
    return person === undefined ? [] : [memberOf(person, body)];
  });
  return { members, asOf, previous };
}

/** The shares of the former team, from the posts that the ledger has; `hasCollege` by what the plan calls college. */
export function formerShares(
  people: readonly LedgerPerson[],
  hasCollege: (education: LedgerPerson['education']) => boolean,
): { collegeShare: Share; residentsPartyShare: Share } {
  const team = people.filter(holdsOneOf([...PARTY_POSTS, ...RESIDENTS_POSTS]));
  const residents = people.filter(holdsOneOf(RESIDENTS_POSTS));
  return {
    collegeShare: share(team.filter(({ education }) => hasCollege(education)).length, team.length),
    residentsPartyShare: share(
      residents.filter(({ partySince }) => partySince !== null).length,
      residents.length,
    ),
  };
}

/** Facts of `team.secretary`; undefined for somebody who is no member of the party, and so cannot be secretary. */
export function secretaryFacts({ birthDate, partySince, education }: LedgerPerson, asOf: IsoDate) {
  return partySince === null ? undefined : { birthDate, partySince, education, asOf };
}

/** Facts of `candidates.relatives`: the chosen and whatever is declared between two of them. */
export function relativesFacts<Body extends string>(
  members: readonly { readonly id: string; readonly body: Body }[],
  kinships: readonly Kinship[],
) {
  const chosen = new Set(members.map(({ id }) => id));
  return { members, kinships: kinships.filter(({ a, b }) => chosen.has(a) && chosen.has(b)) };
}
