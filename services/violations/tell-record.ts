import { findEventByKey } from '../../db/record.ts';
import { findRenewal } from '../../db/renewals.ts';
import type { ViolationRow } from '../../db/violations.ts';
import type { EventFacts } from '../../machines/events/catalog.ts';
import type { Deps } from '../deps.ts';
import { DomainError } from '../errors.ts';
import { type Refused, recordEvent } from '../record-event.ts';

type Told = 'renewal.violation-reported' | 'renewal.violation-closed';

interface Tell<T extends Told> {
  readonly type: T;
  readonly facts: EventFacts<T>;
  readonly actor: string;
  /** Judges it and writes nothing. */
  readonly dryRun?: boolean;
}

/** Whoever loses a race reads again; so many lost ones mean that something else is wrong. */
const TRIES = 20;

/** Events of a register are written under the id of their row, so that however often one goes on, each is there once. */
const keyOf = (id: string, type: Told) => `violation ${id} ${type}`;

/**
 * Tells the record of a renewal of a report. It depends on no step, so it goes in at whatever revision the record is.
 * Answers the revision of the event, also of one that was written before; or the refusal.
 * Throws InvalidFacts; DomainError `forbidden`, `not-found`, `conflict` where the record never holds still.
 */
export async function tellRecord<T extends Told>(
  deps: Deps,
  { id, renewal }: Pick<ViolationRow, 'id' | 'renewal'>,
  { type, facts, actor, dryRun = false }: Tell<T>,
): Promise<number | Refused> {
  const { db } = deps.connection;
  const idempotencyKey = keyOf(id, type);
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const written = await findEventByKey(db, renewal, idempotencyKey);
    if (written !== undefined) return written.revision;
    const row = await findRenewal(db, renewal);
    if (row === undefined) throw new DomainError('not-found', `There is no renewal ${renewal}`, { renewal });
    try {
      const { revision } = row;
      const answer = await recordEvent(deps, {
        renewal,
        type,
        facts,
        revision,
        actor,
        idempotencyKey,
        dryRun,
      });
      return answer.outcome === 'refused' ? answer : answer.revision;
    } catch (error) {
      // Written by somebody else meanwhile, at another revision: both are read again.
      const moved =
        error instanceof DomainError &&
        (error.code === 'conflict' || error.code === 'idempotency-key-reused');
      if (!moved) throw error;
    }
  }
  throw new DomainError('conflict', `${renewal} keeps changing; try it again`, { renewal });
}
