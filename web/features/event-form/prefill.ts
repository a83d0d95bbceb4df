import type { IsoDate } from '../../../machines/calendar.ts';
import type { Kinship } from '../../../machines/context.ts';
import { isWithheld } from '../../../machines/personal/withheld.ts';
import { ballotAt, inBallotOrder } from './ballot-order.ts';
import { type Field, formOf, type Rows } from './form-model.ts';
import { heldBy } from './held-values.ts';
import { factsOfPerson, type KnownPersons } from './known-persons.ts';
import { type Choosing, poolAt, poolOfRows, postsToCount } from './pools.ts';

export interface Prefilling {
  readonly choosing: Choosing;
  readonly today: IsoDate;
  readonly persons: KnownPersons;
  /** Declared in the ledger. */
  readonly kinships: readonly Kinship[];
}

type Values = Readonly<Record<string, unknown>>;

const sameKinship = (one: Kinship, other: Kinship) =>
  one.a === other.a && one.b === other.b && one.relation === other.relation;

/** What the renewal does not know of yet; nothing where what it knows is withheld. */
function newKinships({ choosing: { context }, kinships }: Prefilling): Kinship[] | undefined {
  if (isWithheld(context.kinships)) return undefined;
  const fresh = kinships.filter((one) => !context.kinships.some((known) => sameKinship(one, known)));
  return fresh.length > 0 ? [...fresh] : undefined;
}

/** Of somebody, what the fields of a row ask for and the ledger knows. */
export function rowOf(fields: readonly Field[], id: string, persons: KnownPersons): Values {
  const person = persons.get(id);
  return {
    id,
    ...(person &&
      heldBy(
        fields.filter(({ name }) => name !== 'id'),
        factsOfPerson(person),
      )),
  };
}

const tallied = (choosing: Choosing, values: Values, path: string) =>
  ballotAt(choosing, values, path)?.map((id) => ({ id }));

/** Those who stand for a post, where the checks leave open whom votes may be for: a nomination. */
const applicantsFor = ({ context }: Choosing, post: string) =>
  inBallotOrder(
    context.residents.applicants.filter((one) => one.post === post).map(({ id }) => id),
    context,
  ).map((id) => ({ id }));

function countsByPost(choosing: Choosing): Values[] {
  const isNomination = choosing.type === 'residents.nomination-vote-held';
  const { seats } = choosing.context;
  const posts = isNomination
    ? (['director', 'deputy', 'member'] as const).filter((post) => seats.residents[post] > 0)
    : postsToCount(choosing);
  return posts.map((post, at) => {
    const given = { posts: [...posts.slice(0, at).map((one) => ({ post: one })), { post }] };
    const tallies = isNomination
      ? applicantsFor(choosing, post)
      : tallied(choosing, given, `posts[${at}].tallies`);
    return { post, ...(tallies && { tallies }) };
  });
}

const BODIES_OF_TEAM = ['party', 'residents'] as const;

/** A row for everybody who must be named, with what the ledger says of them. */
function whole({ choosing, persons }: Prefilling, { name, fields }: Rows): Values[] | undefined {
  if (fields.some((one) => one.name === 'body')) {
    const team = BODIES_OF_TEAM.flatMap((body) => {
      const pool = poolAt(choosing, { [name]: [{ body }] }, `${name}[0].id`);
      return (pool?.from ?? []).map((id) => ({ ...rowOf(fields, id, persons), body }));
    });
    return team.length > 0 ? team : undefined;
  }
  const pool = poolOfRows(choosing, {}, name);
  if (pool?.places === undefined || pool.places !== pool.from.length || pool.places === 0) return undefined;
  return pool.from.map((id) => rowOf(fields, id, persons));
}

function begun(prefilling: Prefilling, field: Field): unknown {
  const { choosing } = prefilling;
  if (field.name === 'kinships') return newKinships(prefilling);
  if (field.kind === 'tallies') return tallied(choosing, {}, field.name);
  if (field.kind === 'posts') return countsByPost(choosing);
  return field.kind === 'rows' ? whole(prefilling, field) : undefined;
}

/** The form as it is first seen: today, and the rows of those who are known to be counted. No figure, no tick. */
export function firstValues(prefilling: Prefilling): Values {
  const fields = formOf(prefilling.choosing.type);
  const values = fields.flatMap((field) => {
    const value = begun(prefilling, field);
    return value === undefined ? [] : [[field.name, value] as const];
  });
  return { on: prefilling.today, ...Object.fromEntries(values) };
}
