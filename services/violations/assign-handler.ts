import { recordAudit } from '../../db/audit.ts';
import { setHandler } from '../../db/violations.ts';
import type { Deps } from '../deps.ts';
import { DomainError } from '../errors.ts';
import type { Person } from '../world.ts';
import { violationFor } from './inspectors.ts';
import { numberOf, readViolation, type Violation } from './read-violations.ts';
import { requireHandler } from './report-violation.ts';

/**
 * Gives a report that is open to another handler of the inspection team. Throws InvalidFacts for `handler`; DomainError
 * `forbidden`, `not-found`, `conflict` for one that is closed.
 */
export async function assignHandler(
  deps: Deps,
  { id, handler }: { readonly id: string; readonly handler: string },
  person: Person,
): Promise<Violation> {
  const { connection, memory, systemClock } = deps;
  const row = await violationFor(deps, id, person);
  await requireHandler(await memory.currentWorld(), handler, row.community);
  await connection.db.transaction().execute(async (tx) => {
    if (!(await setHandler(tx, id, handler)))
      throw new DomainError('conflict', `${numberOf(row)} is closed`, { violation: id });
    await recordAudit(tx, {
      at: systemClock.now().toString(),
      kind: 'violation.assigned',
      person: person.id,
      subject: row.renewal,
      detail: { violation: numberOf(row), from: row.handler, to: handler },
    });
  });
  return readViolation(deps, id, person);
}
