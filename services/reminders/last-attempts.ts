import type { Database } from '../../db/connect.ts';
import { type AttemptRow, type AttemptsWanted, listLastAttempts } from '../../db/message-items.ts';
import type { IsoDate } from '../../machines/calendar.ts';
import { definitionOf, type EventType, isEventType } from '../../machines/events/catalog.ts';
import type { RecordedVerdict } from '../../machines/judge.ts';
import { bodyHandedOver, type Missing } from '../../machines/reminders/missing.ts';
import { eventsAt } from '../../machines/reminders/moving-on.ts';
import { withoutPersons } from '../../machines/reminders/without-persons.ts';
import type { Text } from '../../machines/text.ts';
import { tellsOfFindings } from '../findings.ts';
import type { Renewal } from '../renewal.ts';
import { verdictsWithoutReports } from '../violations/masking.ts';

/** The latest time that an open step was tried in vain. */
export interface LastAttempt {
  readonly on: IsoDate;
  readonly title: Text;
  /** What was not satisfied, with its figures; nothing that tells of findings, and nobody's name. */
  readonly says: readonly Text[];
  /** Whether something about persons is left out: those who review them see it. */
  readonly withheld: boolean;
}

/** Events that say themselves that a meeting was held in vain and is to be held again. */
const HELD_IN_VAIN: readonly EventType[] = [
  'party.recommendation-meeting-failed',
  'party.election-meeting-failed',
  'residents.election-meeting-failed',
  'supervision.recommendation-meeting-failed',
  'supervision.selection-meeting-failed',
];

export function attemptsAt(
  step: string,
  since: number,
  missing: readonly Missing[],
  { id, snapshot }: Renewal,
): AttemptsWanted {
  const possible = eventsAt(step, snapshot);
  return {
    renewal: id,
    step,
    since,
    events: missing.map(({ event }) => event),
    failures: HELD_IN_VAIN.filter((type) => possible.includes(type)),
    body: bodyHandedOver(step) ?? null,
  };
}

function told({ type, verdicts, tried_on }: AttemptRow): LastAttempt {
  const failed = (verdicts as readonly RecordedVerdict[]).filter(
    // A meeting that was held in vain is recorded because its rule fails: there, nothing blocks.
    ({ satisfied, waived, blocking, rule }) =>
      !satisfied && !waived && (blocking || (isEventType(type) && definitionOf(type).failed === rule)),
  );
  const sayable = failed.filter((verdict) => !tellsOfFindings(verdict, type));
  return {
    on: tried_on,
    title: isEventType(type) ? definitionOf(type).title : { zh: type, en: type },
    says: verdictsWithoutReports(type, sayable).map(withoutPersons),
    withheld: sayable.length < failed.length,
  };
}

/** The latest attempts at open steps, by renewal and step. */
export async function lastAttempts(
  db: Database,
  wanted: readonly AttemptsWanted[],
): Promise<(renewal: string, step: string) => LastAttempt | null> {
  const rows = await listLastAttempts(db, wanted);
  const found = new Map(rows.map((row) => [`${row.renewal} ${row.step}`, told(row)]));
  return (renewal, step) => found.get(`${renewal} ${step}`) ?? null;
}
