import { type LatestEvent, type LatestOf, listLatest } from '../db/submissions.ts';
import type { IsoDate } from '../machines/calendar.ts';
import { definitionOf, isEventType } from '../machines/events/catalog.ts';
import type { Text } from '../machines/text.ts';
import type { Deps } from './deps.ts';
import { attemptFor } from './shown-attempt.ts';
import type { Person } from './world.ts';

/** Something that was done to a renewal with a reason: a request returned, an order to do it again, a suspension. */
export interface ReasonedAct {
  readonly type: string;
  readonly title: Text;
  readonly revision: number;
  /** The day of the act itself. */
  readonly on: IsoDate;
  readonly by: { readonly id: string; readonly name: string | null; readonly role: string };
  /** `masked` where it is about a person and not for whoever reads; null where none is kept. */
  readonly reason: string | null;
  readonly documentNumber: string | null;
}

function reasonedAct(row: LatestEvent, community: string, person: Person | null): ReasonedAct {
  const { facts } = attemptFor(person, community, row);
  const said = (name: string) => {
    const value = (facts as Readonly<Record<string, unknown>> | null)?.[name];
    return typeof value === 'string' ? value : null;
  };
  return {
    type: row.type,
    title: isEventType(row.type) ? definitionOf(row.type).title : { zh: row.type, en: row.type },
    revision: row.revision,
    on: said('on') ?? row.recorded_on,
    by: { id: row.actor, name: row.actorName, role: row.role },
    reason: said('reason'),
    documentNumber: said('documentNumber'),
  };
}

export interface AskedAct extends LatestOf {
  readonly community: string;
}

/** The acts that are asked for, for whoever reads; null where there is none. */
export async function reasonedActs(
  { connection: { db } }: Deps,
  asked: readonly AskedAct[],
  person: Person | null,
): Promise<(place: { readonly renewal: string; readonly step: string }) => ReasonedAct | null> {
  const rows = await listLatest(
    db,
    asked.map(({ community: _, ...one }) => one),
  );
  return ({ renewal, step }) => {
    const isThere = (one: { renewal: string; step: string }) => one.renewal === renewal && one.step === step;
    const [row, about] = [rows.find(isThere), asked.find(isThere)];
    return row === undefined || about === undefined ? null : reasonedAct(row, about.community, person);
  };
}
