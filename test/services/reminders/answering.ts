import type { Connection } from '../../../db/connect.ts';
import { InvalidFacts } from '../../../machines/rules/invalid-facts.ts';
import { depsOf } from '../../../services/deps.ts';
import { DomainError } from '../../../services/errors.ts';
import { type Acknowledge, acknowledge } from '../../../services/reminders/acknowledge.ts';
import { actorOf, COMMUNITIES, renewalOf } from '../../support/town.ts';

/** Ten in the morning of 2020-12-16, the first day of the town. */
export const NOW = Temporal.Instant.from('2020-12-16T02:00:00Z');

/** A process in which people answer, and what their answers leave behind. */
export function answering(connection: Connection) {
  const deps = depsOf(connection, { now: () => NOW });
  const { db } = connection;
  let taken = 0;
  return {
    deps,
    /** A community that no test before has had, with who acts there; from the first one again after the last. */
    place() {
      const community = COMMUNITIES[taken++ % COMMUNITIES.length] ?? '';
      return {
        renewal: renewalOf(community),
        secretary: actorOf(community, 'community-secretary'),
        workGroup: actorOf(community, 'work-group'),
      };
    },
    answersTo: (renewal: string) =>
      db
        .selectFrom('acknowledgement')
        .select(['step', 'person', 'note', 'promised', 'quiet_until'])
        .where('renewal', '=', renewal)
        .orderBy('id')
        .execute(),
    /** The fields of the problems, or the code of the error, or `done`. */
    async outcome(command: Acknowledge): Promise<unknown> {
      try {
        await acknowledge(deps, command);
        return 'done';
      } catch (error) {
        if (error instanceof InvalidFacts) return error.problems.map(({ field }) => field);
        if (error instanceof DomainError) return error.code;
        throw error;
      }
    },
  };
}
