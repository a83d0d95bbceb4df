import { randomUUID } from 'node:crypto';
import type { Database } from '../../../db/connect.ts';
import type { NoticeForm } from '../../../db/tables.ts';
import { type IsoDate, ZONE } from '../../../machines/calendar.ts';
import type { Role } from '../../../machines/plan/words.ts';
import { mostUrgent } from '../../../machines/reminders/urgency.ts';

/** A rung of an open step that somebody is told. */
export interface Rung {
  readonly renewal: string;
  readonly step: string;
  readonly rung: string;
  readonly form: NoticeForm;
}

export interface Telling {
  readonly person: string;
  readonly role: Role;
  readonly day: IsoDate;
  readonly kind?: 'digest' | 'alone';
  readonly rungs: readonly Rung[];
}

const nineOn = (day: IsoDate) =>
  Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: ZONE, plainTime: '09:00' }).toInstant().toString();

/** A message with its notices, as a sweep and the composing leave them; answers its id. */
export async function tell(db: Database, { person, role, day, kind = 'alone', rungs }: Telling) {
  const id = randomUUID();
  const slot = nineOn(day);
  await db
    .insertInto('message')
    .values({
      id,
      person,
      kind,
      form: mostUrgent(rungs.map(({ form }) => form)),
      slot,
      day,
      composed_at: slot,
      quiet: '[]',
      on_holidays: false,
    })
    .execute();
  for (const { renewal, step, rung, form } of rungs) {
    const { opened_at_revision, due_on } = await db
      .selectFrom('deadline')
      .select(['opened_at_revision', 'due_on'])
      .where('renewal', '=', renewal)
      .where('step', '=', step)
      .executeTakeFirstOrThrow();
    await db
      .insertInto('notice')
      .values({
        renewal,
        step,
        opened_at_revision,
        due_on,
        rung,
        person,
        role,
        form,
        slot,
        in_digest: kind === 'digest',
        on_holidays: false,
        sweep: 'test',
        message: id,
      })
      // Told again, for another test: the notice is of the latest message then.
      .onConflict((oc) =>
        oc
          .columns(['renewal', 'step', 'opened_at_revision', 'due_on', 'rung', 'person'])
          .doUpdateSet({ message: id, form }),
      )
      .execute();
  }
  return id;
}

/** Issues a supervision notice about an open step, by hand. */
export async function issue(
  db: Database,
  {
    renewal,
    step,
    colour,
    serial,
    on,
  }: { renewal: string; step: string; colour: 'blue' | 'yellow' | 'red'; serial: number; on: IsoDate },
) {
  const { opened_at_revision, due_on } = await db
    .selectFrom('deadline')
    .select(['opened_at_revision', 'due_on'])
    .where('renewal', '=', renewal)
    .where('step', '=', step)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('supervision_notice')
    .values({
      town: renewal.slice(0, 9),
      year: Number(on.slice(0, 4)),
      serial,
      colour,
      renewal,
      step,
      opened_at_revision,
      due_on,
      issued_on: on,
    })
    .execute();
}
