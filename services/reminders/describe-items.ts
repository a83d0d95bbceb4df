import type { Database } from '../../db/connect.ts';
import {
  listAcknowledged,
  listMessageSupervision,
  type MessageItemRow,
  type MessageSupervisionRow,
} from '../../db/message-items.ts';
import { type IsoDate, isBefore } from '../../machines/calendar.ts';
import type { OpenStep } from '../../machines/open-steps.ts';
import type { Plan } from '../../machines/plan/plan.ts';
import { ROLES } from '../../machines/plan/words.ts';
import { daysLeft } from '../../machines/reminders/days-left.ts';
import type { Missing } from '../../machines/reminders/missing.ts';
import { mostUrgent } from '../../machines/reminders/urgency.ts';
import { withoutPersons } from '../../machines/reminders/without-persons.ts';
import type { Renewal } from '../renewal.ts';
import { verdictsWithoutReports } from '../violations/masking.ts';
import type { Person } from '../world.ts';
import { answersFor } from './answers-for.ts';
import { attemptsAt, lastAttempts } from './last-attempts.ts';
import type { MessageItem, MissingText, Supervision } from './message-content.ts';

/** A row whose step is open still, with the renewal as it stands. */
export interface OpenItem {
  readonly row: MessageItemRow;
  readonly renewal: Renewal;
  readonly step: OpenStep;
  readonly missing: readonly Missing[];
}

const BROKEN = 'promise-broken/';

function promiseBrokenIn(rungs: readonly string[]): IsoDate | null {
  const days = rungs.filter((rung) => rung.startsWith(BROKEN)).map((rung) => rung.slice(BROKEN.length));
  return days.toSorted().at(-1) ?? null;
}

/** The reason is the latest start where every rung that is told counts from that day, and the due day has not passed. */
function becauseOf(
  { rungs, due_on }: MessageItemRow,
  { reminders: { ladder } }: Plan,
  today: IsoDate,
): MessageItem['because'] {
  const fromStart = rungs.every((rung) =>
    ladder.some(({ id, from }) => from === 'latest-start' && id === rung.split('/')[0]),
  );
  return fromStart && !isBefore(due_on, today) ? 'latest-start' : 'due';
}

/** What is missing, as it may be told outside of the house. */
const textOf = ({ event, title, verdicts, requires }: Missing): MissingText => ({
  title,
  says: verdictsWithoutReports(event, verdicts).map(withoutPersons),
  requires,
});

/** The notice in the colour of the item, else the last one that was issued. */
function supervisionOf(
  issued: readonly MessageSupervisionRow[],
  form: MessageItem['form'],
  answers: boolean,
): Supervision | null {
  const notice = issued.find(({ colour }) => colour === form) ?? issued.at(-1);
  if (notice === undefined) return null;
  const { colour, year, serial, issued_on, told, replied_at, closed_at } = notice;
  const state = closed_at !== null ? 'closed' : replied_at !== null ? 'replied' : 'open';
  return {
    number: `督〔${year}〕${serial}号`,
    colour,
    issuedOn: issued_on,
    sentTo: ROLES.filter((role) => told.includes(role)),
    state,
    mustReply: colour === 'red' && state === 'open' && answers,
  };
}

/** What is to be said of each open item of a message to its person. */
export async function describeItems(
  db: Database,
  { message, person, today }: { message: string; person: Person; today: IsoDate },
  open: readonly OpenItem[],
): Promise<MessageItem[]> {
  const wanted = open.map(({ row, renewal, missing }) =>
    attemptsAt(row.step, row.opened_at_revision, missing, renewal),
  );
  const [issued, acknowledged, attempt] = await Promise.all([
    listMessageSupervision(db, message),
    listAcknowledged(db, message),
    lastAttempts(db, wanted),
  ]);
  return open.map(({ row, renewal, step, missing }): MessageItem => {
    const isAboutIt = (one: { renewal: string; step: string }) =>
      one.renewal === row.renewal && one.step === row.step;
    const form = mostUrgent(row.forms);
    const answers = answersFor(person, { community: row.community, actors: step.actors });
    return {
      renewal: row.renewal,
      community: { code: row.community, name: row.communityName },
      step: row.step,
      title: step.title,
      clause: step.clause,
      waitingOn: step.actors,
      dueOn: row.due_on,
      kind: step.due.kind,
      daysLeft: daysLeft(row.due_on, today),
      startBy: row.start_by,
      because: becauseOf(row, renewal.plan, today),
      form,
      rungs: row.rungs,
      missing: missing.map(textOf),
      lastAttempt: attempt(row.renewal, row.step),
      supervision: supervisionOf(issued.filter(isAboutIt), form, answers),
      promised: row.promised,
      promiseBroken: promiseBrokenIn(row.rungs),
      acknowledged: acknowledged.some(isAboutIt),
    };
  });
}
