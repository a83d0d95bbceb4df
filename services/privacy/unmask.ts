import { recordAudit } from '../../db/audit.ts';
import { findEvent } from '../../db/record.ts';
import { findRenewal } from '../../db/renewals.ts';
import { leavesOf } from '../../machines/personal/leaves.ts';
import { personalFacts } from '../../machines/personal/of-events.ts';
import { isErased } from '../../machines/personal/unseal.ts';
import { InvalidFacts } from '../../machines/rules/invalid-facts.ts';
import { actingPerson } from '../acting.ts';
import type { Deps } from '../deps.ts';
import { DomainError } from '../errors.ts';
import { holdsOneOf, mayReviewPersons } from '../permissions.ts';
import { noRenewal, requireReadable } from '../reading.ts';
import { canUnmask, sightOf } from './masking.ts';

export interface Unmask {
  readonly renewal: string;
  readonly revision: number;
  /** Places among the personal facts of the event, e.g. `/facts/team/0/birthDate`. */
  readonly paths: readonly string[];
  /** What they are needed for; kept with who looked, so it repeats nothing of what they say. */
  readonly reason: string;
  readonly actor: string | undefined;
  /** The id of the request, as the log has it. */
  readonly request?: string | undefined;
}

export interface Unmasked {
  readonly path: string;
  readonly value: unknown;
}

/**
 * Shows personal facts of an event as they were entered, to those who review persons there, and keeps for good who
 * looked at which, and why; reports of violations to the inspection team alone. Throws DomainError `unauthenticated`,
 * `forbidden`, `not-found`; InvalidFacts for a place where nothing personal stands that they may see, and for a reason
 * that repeats what is masked.
 */
export async function unmask(deps: Deps, command: Unmask): Promise<readonly Unmasked[]> {
  const { renewal, revision, paths, reason } = command;
  const { db } = deps.connection;
  const world = await deps.memory.currentWorld();
  const person = await actingPerson(world, command.actor);
  const row = await findRenewal(db, renewal);
  if (row === undefined) throw noRenewal(renewal);
  requireReadable(world, person, { id: renewal, community: row.community });
  if (!holdsOneOf(mayReviewPersons, person.appointments, row.community))
    throw new DomainError('forbidden', `What is masked is for ${mayReviewPersons.join(', ')}`, {
      person: person.id,
      community: row.community,
    });
  const event = await findEvent(db, renewal, revision);
  if (event === undefined)
    throw new DomainError('not-found', `${renewal} has no event ${revision}`, { renewal, revision });

  const sight = sightOf(person, row.community);
  const standing = new Map(
    leavesOf(event.facts, personalFacts(event.type), '/facts')
      .filter(({ kind }) => canUnmask(sight, kind))
      .map(({ path, value }) => [path, value]),
  );
  const problems = paths.flatMap((path, at) =>
    standing.has(path) ? [] : [{ field: `paths[${at}]`, detail: 'nothing personal stands there' }],
  );
  if (problems.length > 0) throw new InvalidFacts(problems);
  const shown = paths.map((path) => ({ path, value: standing.get(path) }));
  if (shown.some(({ value }) => repeats(reason, value)))
    throw new InvalidFacts([{ field: 'reason', detail: 'repeats what is masked; it is kept for good' }]);
  await recordAudit(db, {
    at: world.clock.now().toString({ fractionalSecondDigits: 3 }),
    kind: 'personal-facts-unmasked',
    person: person.id,
    subject: `${renewal}/${revision}`,
    detail: { paths: paths.join(' '), reason },
    request: command.request ?? null,
  });
  return shown;
}

/** Whether a text holds one of the texts in a value; a single character is in too many. */
export function repeats(text: string, value: unknown): boolean {
  if (typeof value === 'string') return value.length > 1 && text.includes(value);
  if (typeof value !== 'object' || value === null || isErased(value)) return false;
  return Object.values(value).some((one) => repeats(text, one));
}
