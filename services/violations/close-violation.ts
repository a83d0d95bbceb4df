import { dropOutcome, keepOutcome, markClosed, type ViolationRow } from '../../db/violations.ts';
import type { IsoDate } from '../../machines/calendar.ts';
import type { ViolationOutcome } from '../../machines/violations.ts';
import type { Deps } from '../deps.ts';
import { DomainError } from '../errors.ts';
import type { Person } from '../world.ts';
import { violationFor } from './inspectors.ts';
import { numberOf, readViolation, stateOf } from './read-violations.ts';
import { type Registered, recordViolation } from './report-violation.ts';
import { tellRecord } from './tell-record.ts';

export interface CloseViolation {
  readonly id: string;
  readonly outcome: ViolationOutcome;
  readonly documentNumber: string;
  readonly on: IsoDate;
}

const closed = (row: ViolationRow, on: IsoDate, documentNumber: string, actor: string) =>
  ({
    type: 'renewal.violation-closed',
    facts: { on, number: numberOf(row), documentNumber },
    actor,
  }) as const;

/** Tells the record how a report ended that has an outcome in the register; one that it refuses is open again. */
async function recordEnding(deps: Deps, row: ViolationRow, person: Person): Promise<Registered> {
  const { db } = deps.connection;
  const { closed_on: on, document_number: documentNumber } = row;
  if (on !== null && documentNumber !== null) {
    const told = await tellRecord(deps, row, closed(row, on, documentNumber, person.id));
    if (typeof told !== 'number') {
      await dropOutcome(db, row.id);
      return told;
    }
    await markClosed(db, row.id, told);
  }
  return { outcome: 'registered', violation: await readViolation(deps, row.id, person) };
}

/**
 * Closes a report with its outcome and the document that says so, in the register first and then in the record.
 * Throws InvalidFacts; DomainError `forbidden`, `not-found`, `conflict` for one that is closed, or of which the record
 * has still to be told.
 */
export async function closeViolation(
  deps: Deps,
  { id, outcome, documentNumber, on }: CloseViolation,
  person: Person,
): Promise<Registered> {
  const { db } = deps.connection;
  const row = await violationFor(deps, id, person);
  const state = stateOf(row);
  if (state !== 'open')
    throw new DomainError('conflict', `${numberOf(row)} is ${state}`, { violation: id, state });
  // Nothing is registered that the record would not take.
  const trial = { ...closed(row, on, documentNumber, person.id), dryRun: true };
  const judged = await tellRecord(deps, row, trial);
  if (typeof judged !== 'number') return judged;
  if (!(await keepOutcome(db, id, { outcome, documentNumber, on, by: person.id })))
    throw new DomainError('conflict', `${numberOf(row)} has been closed meanwhile`, { violation: id });
  return recordEnding(deps, await violationFor(deps, id, person), person);
}

/** Tells the record whatever it has not been told of a report: that it came in, or how it ended. */
export async function bringIntoRecord(deps: Deps, id: string, person: Person): Promise<Registered> {
  const answer = await recordViolation(deps, id, person);
  if (answer.outcome === 'refused' || answer.violation.state !== 'closing') return answer;
  return recordEnding(deps, await violationFor(deps, id, person), person);
}
