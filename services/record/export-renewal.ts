import { recordAudit } from '../../db/audit.ts';
import type { Deps } from '../deps.ts';
import { askedInRole, TAKE_COPIES } from './inspector.ts';
import { recordLines } from './record-lines.ts';

/**
 * A copy of one renewal's record for the inspection team, line by line; that it was taken is kept. Throws DomainError
 * `unauthenticated`, `forbidden`, `not-found`.
 */
export async function exportRenewal(
  deps: Deps,
  command: { renewal: string; actor: string | undefined; request: string },
): Promise<AsyncGenerator<string>> {
  const { connection, memory, systemClock } = deps;
  const { row, person } = await askedInRole(deps, command, TAKE_COPIES);
  const now = (await memory.currentWorld()).clock.now();
  await recordAudit(connection.db, {
    at: systemClock.now().toString(),
    kind: 'record.exported',
    person: person.id,
    subject: row.id,
    detail: { revision: row.revision },
    request: command.request,
  });
  return recordLines(connection.db, now, { selection: { renewal: row.id }, audit: 'digests' });
}
