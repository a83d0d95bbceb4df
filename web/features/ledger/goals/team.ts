import type { Seat } from '../../../../machines/ledger/facts.ts';
import type { ShownPerson } from '../use-ledger.ts';

/** A prospective team by the ids of its people; somebody on both committees is in both lists (交叉任职). */
export interface Team {
  readonly party: readonly string[];
  readonly residents: readonly string[];
  readonly secretary: string | null;
}

export const NOBODY: Team = { party: [], residents: [], secretary: null };

export const seatsOf = ({ party, residents }: Team): Seat[] => [
  ...party.map((id): Seat => ({ id, body: 'party' })),
  ...residents.map((id): Seat => ({ id, body: 'residents' })),
];

export const isEmpty = ({ party, residents }: Team) => party.length + residents.length === 0;

/** Without whom the ledger does not have (any more); a secretary sits on the party's committee. */
export function within(team: Team, people: readonly Pick<ShownPerson, 'id'>[]): Team {
  const there = new Set(people.map(({ id }) => id));
  const party = team.party.filter((id) => there.has(id));
  const { secretary } = team;
  return {
    party,
    residents: team.residents.filter((id) => there.has(id)),
    secretary: secretary !== null && party.includes(secretary) ? secretary : null,
  };
}

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

const idsIn = (value: unknown): string[] =>
  Array.isArray(value)
    ? [...new Set(value.map((one) => member(one, 'id')).filter((id) => typeof id === 'string'))]
    : [];

const idOr = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Who stands in the working copy of a renewal: of each committee those elected, before that its candidates. */
export function teamOnRecord(snapshot: unknown): Team {
  const context = member(snapshot, 'context');
  const [party, residents] = [member(context, 'party'), member(context, 'residents')];
  const elected = (body: unknown) => idsIn(member(body, 'elected'));
  const latest = (body: unknown) => {
    const found = elected(body);
    return found.length > 0 ? found : idsIn(member(body, 'candidates'));
  };
  const leaders = member(party, 'leaders');
  return {
    party: latest(party),
    residents: latest(residents),
    secretary: idOr(member(leaders, 'secretary')) ?? idOr(member(party, 'secretaryCandidate')),
  };
}

/** The former team, from the posts that the ledger has. */
export function formerTeam(people: readonly Pick<ShownPerson, 'id' | 'posts'>[]): Team {
  const holding = (start: string) =>
    people.filter(({ posts }) => posts.some((post) => post.startsWith(start))).map(({ id }) => id);
  return {
    party: holding('party-'),
    residents: holding('residents-'),
    secretary: people.find(({ posts }) => posts.includes('party-secretary'))?.id ?? null,
  };
}

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

/** As it is kept on this device. */
export const readTeam = (kept: string | null): Team => {
  if (kept === null) return NOBODY;
  try {
    const value: unknown = JSON.parse(kept);
    return {
      party: strings(member(value, 'party')),
      residents: strings(member(value, 'residents')),
      secretary: idOr(member(value, 'secretary')),
    };
  } catch (error) {
    if (error instanceof SyntaxError) return NOBODY;
    throw error;
  }
};
