import {
  type DeadlineKey,
  deadlinesOfMessage,
  lockMessage,
  lockOpenDeadlines,
  type OpenDeadline,
} from '../../db/acknowledgements.ts';
import { markRead } from '../../db/inbox.ts';
import { dateInTown, type IsoDate } from '../../machines/calendar.ts';
import { InvalidFacts, type Problem } from '../../machines/rules/invalid-facts.ts';
import type { Deps } from '../deps.ts';
import { DomainError } from '../errors.ts';
import { planOf } from '../renewal.ts';
import type { Person, World } from '../world.ts';
import { answersFor } from './answers-for.ts';
import { type Acknowledged, keepAnswer } from './keep-answer.ts';
import { noteIn } from './note.ts';
import { promiseProblem } from './promise.ts';
import { isStillTheirs } from './theirs.ts';

export interface Acknowledge {
  readonly message: string;
  /** Whose message it is; nobody else answers it. */
  readonly person: string;
  readonly note?: string | undefined;
  readonly promiseOn?: IsoDate | undefined;
  /** One of the deadlines that the message tells of; all that are still open where it is left out. */
  readonly deadline?: { readonly renewal: string; readonly step: string } | undefined;
}

type Told = Awaited<ReturnType<typeof deadlinesOfMessage>>[number];

const sameDeadline = (a: DeadlineKey, b: DeadlineKey) =>
  a.renewal === b.renewal &&
  a.step === b.step &&
  a.opened_at_revision === b.opened_at_revision &&
  a.due_on === b.due_on;

/** What a message tells of communities in which its person has a part still. Throws DomainError `forbidden` where none is. */
function stillTheirs(person: Person, message: string, told: readonly Told[]): readonly Told[] {
  const theirs = told.filter(({ community }) => isStillTheirs(person, community));
  if (theirs.length === 0 && told.length > 0)
    throw new DomainError('forbidden', `${person.id} has no part any more in what ${message} tells of`, {
      message,
    });
  return theirs;
}

function namedIn(told: readonly Told[], deadline: Acknowledge['deadline']): readonly Told[] {
  if (deadline === undefined) return told;
  const { renewal, step } = deadline;
  const named = told.filter((one) => one.renewal === renewal && one.step === step);
  if (named.length === 0)
    throw new InvalidFacts([
      { field: 'deadline', detail: `the message does not tell of ${step} in ${renewal}` },
    ]);
  return named;
}

/** An open deadline, with whether a red notice asks this person for a reason. */
async function asked(world: World, person: Person, told: readonly Told[], deadline: OpenDeadline) {
  const toldRed = told.some((one) => sameDeadline(one, deadline) && one.forms.includes('red'));
  return {
    deadline,
    plan: await planOf(world, deadline.plan),
    needsReason: (deadline.red || toldRed) && answersFor(person, deadline),
  };
}

/**
 * 收到: whoever was told answers, for what of the message is open and theirs still, with a reason or a promise where they
 * like. It stops the repetitions of a rung, not the ladder. The same answer again changes nothing. Those on whom a step
 * waits, and the secretary, owe a red notice a reason, and this is their reply to it. Nothing open: an empty list.
 * Throws InvalidFacts for `note`, `promiseOn`, `deadline`; DomainError `not-found` for a message that is not theirs,
 * `forbidden` where they hold no role any more in any community that it tells of.
 */
export async function acknowledge(
  { connection: { db }, memory }: Deps,
  { message, person: personId, note: text, promiseOn, deadline: chosen }: Acknowledge,
): Promise<readonly Acknowledged[]> {
  const world = await memory.currentWorld();
  const person = await world.person(personId);
  const note = noteIn(text);
  const now = world.clock.now();
  const at = now.toString();
  const today = dateInTown(now);
  return db.transaction().execute(async (tx) => {
    if (person === undefined || (await lockMessage(tx, message, personId)) === undefined)
      throw new DomainError('not-found', `${personId} has no message ${message}`, { message });
    const told = namedIn(stillTheirs(person, message, await deadlinesOfMessage(tx, message)), chosen);
    const open = await lockOpenDeadlines(tx, told);
    const items = await Promise.all(open.map((deadline) => asked(world, person, told, deadline)));

    const problems = items.flatMap(({ deadline, plan, needsReason }): Problem[] => {
      const { renewal, step, due_on: dueOn, kind } = deadline;
      const late = promiseOn && promiseProblem({ renewal, step, dueOn, kind }, promiseOn, today, plan);
      return [
        ...(needsReason && note === null
          ? [
              {
                field: 'note',
                detail: `is required: ${step} in ${renewal} has a red notice, which asks for a reason`,
              },
            ]
          : []),
        ...(late ? [late] : []),
      ];
    });
    if (problems.length > 0) throw new InvalidFacts(problems);

    const answer = { person: personId, message, note, promiseOn: promiseOn ?? null, at, today };
    const kept: Acknowledged[] = [];
    for (const { deadline, plan, needsReason } of items)
      kept.push(await keepAnswer(tx, deadline, answer, { plan, isReply: needsReason }));
    await markRead(tx, { message, person: personId, at });
    return kept;
  });
}
