import { insertAcknowledgement, keepPromise, type OpenDeadline } from '../../db/acknowledgements.ts';
import type { Tx } from '../../db/connect.ts';
import { keepReply } from '../../db/supervision-notices.ts';
import { addDays, type IsoDate } from '../../machines/calendar.ts';
import type { Plan } from '../../machines/plan/plan.ts';

/** What somebody says to a deadline. */
export interface Answer {
  readonly person: string;
  /** The message that is answered, where one is. */
  readonly message: string | null;
  readonly note: string | null;
  readonly promiseOn: IsoDate | null;
  readonly at: string;
  readonly today: IsoDate;
}

/** What an answer leaves behind for one deadline. */
export interface Acknowledged {
  readonly renewal: string;
  readonly step: string;
  readonly dueOn: IsoDate;
  readonly promised: IsoDate | null;
  /** Until the end of this day nothing is repeated to whoever answered. */
  readonly quietUntil: IsoDate;
  /** The same was answered before, and stands. */
  readonly repeated: boolean;
}

/**
 * Keeps an answer to a deadline that is locked: repetitions stay away from that person for some days or until the
 * promised one, the deadline is looked at again, and where a red notice asks this person, it has its reply.
 */
export async function keepAnswer(
  tx: Tx,
  deadline: Pick<OpenDeadline, 'renewal' | 'step' | 'opened_at_revision' | 'due_on'>,
  answer: Answer,
  { plan, isReply }: { plan: Plan; isReply: boolean },
): Promise<Acknowledged> {
  const { renewal, step, due_on } = deadline;
  const { person, message, note, promiseOn, at, today } = answer;
  const quietUntil = promiseOn ?? addDays(today, plan.reminders.acknowledgement.lastsDays);
  const isNew = await insertAcknowledgement(tx, {
    renewal,
    step,
    opened_at_revision: deadline.opened_at_revision,
    due_on,
    person,
    message,
    at,
    note,
    promised: promiseOn,
    quiet_until: quietUntil,
  });
  if (isNew && promiseOn !== null) await keepPromise(tx, deadline, promiseOn, at);
  // Words that were said before, to a yellow notice or before somebody else's, are a reply when one is owed.
  if (isReply && note !== null)
    await keepReply(tx, deadline, { by: person, at, reason: note, promised: promiseOn });
  return { renewal, step, dueOn: due_on, promised: promiseOn, quietUntil, repeated: !isNew };
}
