import { recordAudit } from '../../db/audit.ts';
import { readLedger } from '../../db/ledger.ts';
import type { MaskedField } from '../../machines/ledger/masked.ts';
import type { LedgerPerson } from '../../machines/ledger/person.ts';
import { InvalidFacts } from '../../machines/rules/invalid-facts.ts';
import type { Deps } from '../deps.ts';
import { DomainError } from '../errors.ts';
import { mayKnowPersons } from '../permissions.ts';
import { repeats } from '../privacy/unmask.ts';
import type { Person } from '../world.ts';
import { lookAt } from './look.ts';
import { readableCommunity } from './read-ledger.ts';
import { ledgerSightOf } from './sight.ts';

export interface UnmaskPeople {
  readonly community: string;
  readonly people: readonly string[];
  /** What it is needed for; kept with who looked, so it repeats nothing of what is masked. */
  readonly reason: string;
  readonly actor: Person;
  readonly request?: string | undefined;
}

export type UnmaskedPerson = Pick<LedgerPerson, 'id' | MaskedField>;

/**
 * Shows days and telephone numbers of people in the ledger to those who work with them, and keeps for good who looked
 * at whom, and why. Throws DomainError `forbidden`, `not-found`; InvalidFacts for somebody who is not there, and for a
 * reason that repeats what is masked.
 */
export async function unmaskPeople(deps: Deps, command: UnmaskPeople): Promise<readonly UnmaskedPerson[]> {
  const { community, actor, reason } = command;
  const { db } = deps.connection;
  await readableCommunity(deps, await deps.memory.currentWorld(), actor, community);
  if (ledgerSightOf(actor, community) === 'none')
    throw new DomainError('forbidden', `What is masked is for ${mayKnowPersons.join(', ')}`, {
      person: actor.id,
      community,
    });
  const { people } = await readLedger(db, community);
  const there = new Map(people.map((one) => [one.id, one]));
  const problems = command.people.flatMap((id, at) =>
    there.has(id) ? [] : [{ field: `people[${at}]`, detail: `${id} is not in the ledger` }],
  );
  if (problems.length > 0) throw new InvalidFacts(problems);
  const shown = command.people.flatMap((id): UnmaskedPerson[] => {
    const one = there.get(id);
    return one === undefined
      ? []
      : [{ id, birthDate: one.birthDate, partySince: one.partySince, phone: one.phone }];
  });
  if (shown.some(({ id: _, ...masked }) => repeats(reason, masked)))
    throw new InvalidFacts([{ field: 'reason', detail: 'repeats what is masked; it is kept for good' }]);
  await recordAudit(db, {
    at: deps.systemClock.now().toString({ fractionalSecondDigits: 3 }),
    ...lookAt(community, command),
    person: actor.id,
    request: command.request ?? null,
  });
  return shown;
}
