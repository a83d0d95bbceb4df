import { type LatestEvent, listLatest } from '../../db/submissions.ts';
import type { IsoDate } from '../../machines/calendar.ts';
import { definitionOf, type EventType, isEventType } from '../../machines/events/catalog.ts';
import type { RecordedVerdict } from '../../machines/judge.ts';
import { returnsAt, SENT_BACK } from '../../machines/returns.ts';
import { decidedAt, submitting } from '../../machines/step-events.ts';
import type { Text } from '../../machines/text.ts';
import type { Deps } from '../deps.ts';
import { type ReasonedAct, reasonedActs } from '../reasoned-acts.ts';
import { attemptFor } from '../shown-attempt.ts';
import type { Person } from '../world.ts';

/** What is asked for where somebody has to decide: the event that submitted it. */
export interface TaskRequest {
  readonly type: string;
  readonly title: Text;
  readonly clause: string;
  readonly revision: number;
  readonly recordedAt: string;
  readonly recordedOn: IsoDate;
  readonly by: { readonly id: string; readonly name: string | null; readonly role: string };
  /** Masked for whoever reads. */
  readonly facts: unknown;
  readonly verdicts: readonly RecordedVerdict[];
  /** Why it had to be submitted anew, where it was submitted before. */
  readonly returned: ReasonedAct | null;
}

function requestOf(
  row: LatestEvent,
  type: EventType,
  community: string,
  person: Person,
): Omit<TaskRequest, 'returned'> {
  const { title, clause } = definitionOf(type);
  return {
    type,
    title,
    clause,
    revision: row.revision,
    recordedAt: row.recorded_at.toISOString(),
    recordedOn: row.recorded_on,
    by: { id: row.actor, name: row.actorName, role: row.role },
    ...attemptFor(person, community, row),
  };
}

interface Asked {
  readonly renewal: string;
  readonly step: string;
  readonly community: string;
}

/** The requests that are decided on at some steps, for whoever reads; none where nothing was submitted. */
export async function requestsAt(
  deps: Deps,
  steps: readonly Asked[],
  person: Person,
): Promise<(asked: Asked) => TaskRequest | null> {
  const asked = steps.flatMap((place) => {
    const names = decidedAt(place.step);
    return names.length === 0 ? [] : [{ ...place, types: submitting(names) }];
  });
  const [rows, returnedAt] = await Promise.all([
    listLatest(
      deps.connection.db,
      asked.map(({ community: _, ...one }) => one),
    ),
    reasonedActs(
      deps,
      asked.map(({ types, ...place }) => ({
        ...place,
        types: [...returnsAt(place.step), SENT_BACK],
        after: types,
      })),
      person,
    ),
  ]);
  return ({ renewal, step, community }) => {
    const row = rows.find((one) => one.renewal === renewal && one.step === step);
    return row !== undefined && isEventType(row.type)
      ? { ...requestOf(row, row.type, community, person), returned: returnedAt({ renewal, step }) }
      : null;
  };
}
