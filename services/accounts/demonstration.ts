import { recordAudit } from '../../db/audit.ts';
import { lockPerson } from '../../db/notices.ts';
import { listDemonstrationAppointments } from '../../db/people.ts';
import type { Deps } from '../deps.ts';
import { DomainError } from '../errors.ts';
import { beginSession } from './begin-session.ts';
import type { Entered } from './enter.ts';
import { maskedNetwork, type Visitor } from './visitor.ts';

async function requireDrill({ memory }: Deps): Promise<void> {
  const { drill } = await memory.currentWorld();
  if (!drill) throw new DomainError('not-found', 'Only a drill has demonstration accounts');
}

/**
 * The invented people of a drill, with their roles: whoever holds one and has no account of their own. Throws
 * DomainError `not-found` outside a drill.
 */
export async function listDemonstrations(deps: Deps) {
  await requireDrill(deps);
  const rows = await listDemonstrationAppointments(deps.connection.db);
  return [...Map.groupBy(rows, ({ id }) => id)].map(([id, held]) => ({
    id,
    name: held[0]?.name ?? id,
    roles: held.map(({ role, prefix }) => ({ role, prefix })),
  }));
}

/** Signs in as one of them, without a password. Throws DomainError `not-found` outside a drill, and for anybody else. */
export async function signInAsDemonstration(deps: Deps, id: string, visitor: Visitor): Promise<Entered> {
  const person = (await listDemonstrations(deps)).find((one) => one.id === id);
  if (person === undefined)
    throw new DomainError('not-found', `There is no demonstration account ${id}`, { person: id });
  const now = deps.systemClock.now();
  return deps.connection.db.transaction().execute(async (tx) => {
    // There is no account to be locked: many come in as the same one, and see one another's sessions in turn.
    await lockPerson(tx, id);
    const begun = await beginSession(tx, { person: id, secondFactor: false, halfway: false }, visitor, now);
    await recordAudit(tx, {
      at: now.toString(),
      kind: 'sign-in.done',
      person: id,
      subject: null,
      detail: { way: 'demonstration', stage: 'complete', network: maskedNetwork(visitor.address) },
      request: visitor.request,
    });
    return { ...begun, person: { id, name: person.name }, stage: 'complete' as const, device: undefined };
  });
}
