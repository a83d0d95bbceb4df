import { checkOf, isCheck } from '../../../machines/conditions/catalog.ts';
import type { ElectedToPost, Post } from '../../../machines/context.ts';
import { definitionOf } from '../../../machines/events/catalog.ts';
import { seated } from '../../../machines/events/residents/counts.ts';
import { entered, NotReadable, partialFacts } from '../../../machines/partial-facts.ts';
import { InvalidFacts } from '../../../machines/rules/invalid-facts.ts';
import type { Verdict } from '../../../machines/rules/verdict.ts';
import { heldBy } from './held-values.ts';
import { inside, readAt } from './paths.ts';
import { type Choosing, drawn, filledUp } from './pools.ts';

/** The checks that count votes, and say in their verdicts who is elected. */
const COUNTS = [
  'residents.election-result',
  'party.election-result',
  'residents.runoff',
  'step.selection-counted',
] as const;

/** What votes lead to, as far as they are entered. */
export interface Outcome {
  readonly elected: readonly string[];
  /** Elected here too, and to a higher post, which they take. */
  readonly elsewhere: readonly string[];
  /** Those with the same votes, among whom `openSeats` are still open. */
  readonly tie: readonly string[];
  readonly openSeats: number;
  readonly vacancies: number;
  readonly isVoid: boolean;
}

/** Of what is counted post by post, this post alone: the others need not be filled in yet. */
function alone(values: unknown, path: string): unknown {
  const post = /^posts\[\d+\]/.exec(path)?.[0];
  return post === undefined || typeof values !== 'object'
    ? values
    : { ...values, posts: [readAt(values, post)] };
}

const countedBy = ({ type }: Choosing) =>
  COUNTS.find((check) => definitionOf(type).checks?.[check] !== undefined);

/** For how many places the votes at a path are; undefined where that is not known, or nothing is elected by them. */
export function placesAt(choosing: Choosing, values: unknown, path: string): number | undefined {
  const check = countedBy(choosing);
  if (check === undefined) return undefined;
  const [asked] = drawn(choosing, check, filledUp(choosing.fields, alone(values, path)));
  const seats: unknown = asked && Reflect.get(asked, 'seats');
  return typeof seats === 'number' && seats > 0 ? seats : undefined;
}

function verdictAt(choosing: Choosing, values: unknown, path: string): Verdict | undefined {
  const check = countedBy(choosing);
  if (check === undefined || !isCheck(check)) return undefined;
  const { facts: schema } = definitionOf(choosing.type);
  const facts = entered(heldBy(choosing.fields, alone(values, path)), schema);
  try {
    const [asked] = drawn(choosing, check, partialFacts(facts, schema, new Set()));
    return asked && checkOf(check).judge(asked, choosing.plan);
  } catch (error) {
    // Not all of it is there yet, or it cannot be: what is missing or wrong is said elsewhere.
    if (error instanceof NotReadable || error instanceof InvalidFacts) return undefined;
    throw error;
  }
}

const idsOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
const numberOf = (value: unknown) => (typeof value === 'number' ? value : 0);

const outcomeOf = ({ details }: Verdict): Outcome => ({
  elected: idsOf(details.elected),
  elsewhere: [],
  tie: idsOf(details.tie),
  openSeats: numberOf(details.openSeats),
  vacancies: numberOf(details.vacancies),
  isVoid: details.void === true || details.late === true,
});

const POSTS: readonly string[] = ['director', 'deputy', 'member'] satisfies Post[];
const isPost = (value: unknown): value is Post => typeof value === 'string' && POSTS.includes(value);

/** Who is elected by what is entered, by the path of the votes; nobody holds two seats. */
export function outcomes(choosing: Choosing, values: unknown): ReadonlyMap<string, Outcome> {
  const posts = readAt(values, 'posts');
  const paths = Array.isArray(posts) ? posts.map((_, at) => inside(`posts[${at}]`, 'tallies')) : ['tallies'];
  const found = paths.flatMap((path) => {
    const verdict = verdictAt(choosing, values, path);
    return verdict === undefined ? [] : [[path, outcomeOf(verdict)] as const];
  });
  const postOf = (path: string) => readAt(values, path.replace(/tallies$/, 'post'));
  const won = found.flatMap(([path, { elected }]): ElectedToPost[] => {
    const post = postOf(path);
    return isPost(post) ? elected.map((id) => ({ id, post, votes: 0 })) : [];
  });
  const sit = Array.isArray(posts) ? seated([], won) : [];
  return new Map(
    found.map(([path, outcome]) => {
      const post = postOf(path);
      const elsewhere = outcome.elected.filter((id) => sit.some((one) => one.id === id && one.post !== post));
      const elected = outcome.elected.filter((id) => !elsewhere.includes(id));
      return [path, { ...outcome, elected, elsewhere }];
    }),
  );
}
