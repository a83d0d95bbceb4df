import type { Text } from '../../../../machines/text.ts';
import type {
  Actor,
  HistoryEvent,
  MessageAbout,
  RecordedVerdict,
  Refusal,
  Renewal,
} from '../../../api/api.gen.ts';
import { type Importance, importancesOf } from './importance.ts';

/** Something in the history of a renewal: an event, an attempt that was refused, a message. */
export interface Entry {
  readonly key: string;
  readonly kind: 'event' | 'refusal' | 'message';
  readonly at: string;
  /** Of an event its own; of a refusal or a message that at which the renewal stood, as far as it is known. */
  readonly revision: number | null;
  readonly type: string;
  readonly title: Text;
  /** Who acted; to whom a message went. */
  readonly actor: Actor;
  readonly facts: unknown;
  readonly verdicts: readonly RecordedVerdict[];
  readonly hash: string | null;
  readonly importances: ReadonlySet<Importance>;
  /** The steps that a message is about. */
  readonly steps: readonly string[];
  readonly message: MessageAbout | null;
}

const MESSAGE: Text = { zh: '发出提醒', en: 'Reminder sent' };

const ofEvent = (event: HistoryEvent): Entry => ({
  ...event,
  key: `event-${event.revision}`,
  kind: 'event',
  at: event.recordedAt,
  importances: importancesOf(event),
  steps: [],
  message: null,
});

const ofRefusal = (refusal: Refusal): Entry => ({
  ...refusal,
  key: `refusal-${refusal.id}`,
  kind: 'refusal',
  at: refusal.refusedAt,
  hash: null,
  importances: new Set([...importancesOf(refusal), 'refused']),
  steps: [],
  message: null,
});

const ofMessage = (message: MessageAbout): Entry => ({
  key: `message-${message.id}`,
  kind: 'message',
  at: message.composedAt,
  revision: null,
  type: 'message',
  title: MESSAGE,
  actor: { ...message.to, role: message.told[0]?.role ?? '' },
  facts: {},
  verdicts: [],
  hash: null,
  importances: new Set(['message']),
  steps: message.told.map(({ step }) => step),
  message,
});

interface Recorded {
  readonly events: readonly HistoryEvent[];
  readonly refusals: readonly Refusal[];
  readonly messages: readonly MessageAbout[];
}

/** A moment that is looked back at: after which event, and on which day of the town. */
export type MomentSeen = Pick<Renewal, 'revision' | 'today'>;

const endOfDay = (day: string): number =>
  Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime('Asia/Shanghai').epochMilliseconds;

/** What was known of messages by then: those of later days, and later answers to earlier ones, were not. */
function messagesUntil(messages: readonly MessageAbout[], until: number): MessageAbout[] {
  const isBefore = (instant: string) => Date.parse(instant) < until;
  return messages
    .filter(({ composedAt }) => isBefore(composedAt))
    .map((message) => ({
      ...message,
      readAt: message.readAt !== null && isBefore(message.readAt) ? message.readAt : null,
      answers: message.answers.filter(({ at }) => isBefore(at)),
    }));
}

/** What was known at a moment: nothing of what was recorded, refused or sent after it. */
function knownAt({ events, refusals, messages }: Recorded, { revision: at, today }: MomentSeen): Recorded {
  const next = events.find(({ revision }) => revision === at + 1)?.recordedAt;
  const until = Math.min(endOfDay(today), next === undefined ? Number.POSITIVE_INFINITY : Date.parse(next));
  return {
    events: events.filter(({ revision }) => revision <= at),
    refusals: refusals.filter(({ revision }) => revision < at),
    messages: messagesUntil(messages, until),
  };
}

/** Everything that happened, newest first; of a moment that is looked back at, what had happened by then. */
export function entriesOf(recorded: Recorded, moment?: MomentSeen): Entry[] {
  const { events, refusals, messages } = moment === undefined ? recorded : knownAt(recorded, moment);
  const all = [...events.map(ofEvent), ...refusals.map(ofRefusal), ...messages.map(ofMessage)];
  return all.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at) || (b.revision ?? 0) - (a.revision ?? 0));
}

export interface Filter {
  /** Empty: everything. */
  readonly importances: readonly Importance[];
  readonly person: string | null;
  /** A state of the chart. */
  readonly step: string | null;
}

type States = Renewal['states'];

/** Whether an entry falls into a stay in a state: an event ends the stay that it leads away from. */
function isIn({ kind, revision, steps }: Entry, step: string, states: States): boolean {
  if (kind === 'message') return steps.some((one) => one === step || one.startsWith(`${step}.`));
  const stays = states.find(({ id }) => id === step)?.stays ?? [];
  const at = revision ?? -1;
  return stays.some(({ enteredAt, leftAt }) =>
    kind === 'event'
      ? enteredAt < at && (leftAt === null || at <= leftAt)
      : enteredAt <= at && (leftAt === null || at < leftAt),
  );
}

export const filtered = (
  entries: readonly Entry[],
  { importances, person, step }: Filter,
  states: States,
): Entry[] =>
  entries.filter(
    (entry) =>
      (importances.length === 0 || importances.some((one) => entry.importances.has(one))) &&
      (person === null || entry.actor.id === person) &&
      (step === null || isIn(entry, step, states)),
  );
