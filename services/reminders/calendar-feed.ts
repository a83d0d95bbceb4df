import { randomBytes } from 'node:crypto';
import ical, { ICalAlarmType, type ICalCalendar, ICalEventTransparency } from 'ical-generator';
import {
  deadlinesOfPerson,
  deleteFeed,
  type FeedRow,
  findFeedOwner,
  saveFeed,
} from '../../db/calendar-feeds.ts';
import { dateInTown, isBefore } from '../../machines/calendar.ts';
import { metaOfStep } from '../../machines/meta-of-step.ts';
import { ROLES, type Role } from '../../machines/plan/words.ts';
import { named, roleLabels } from '../../machines/rules/labels.ts';
import { titleOfStep } from '../../machines/step-title.ts';
import type { Deps } from '../deps.ts';
import { DomainError } from '../errors.ts';
import { sha256 } from '../hash.ts';
import type { Person } from '../world.ts';
import { dayInWords } from './days-in-words.ts';
import type { Links } from './link-tokens.ts';
import { plainName } from './plain-text.ts';

const TOKEN_BYTES = 32;
const REFRESH_SECONDS = 3_600;
/** An event of a whole day begins at midnight; this is nine in the morning of the day before. */
const ALARM_SECONDS_BEFORE = 15 * 3_600;

/**
 * A private address for the due dates of a person, told this once: only its digest is kept. An earlier address stops
 * working.
 */
export async function openCalendarFeed(
  { connection: { db }, memory }: Deps,
  { publicUrl }: Pick<Links, 'publicUrl'>,
  person: Person,
): Promise<{ url: string }> {
  const { clock } = await memory.currentWorld();
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  await saveFeed(db, { person: person.id, digest: sha256(token), at: clock.now().toString() });
  return { url: `${publicUrl}/calendar/${token}.ics` };
}

/** Throws DomainError `not-found` where there is no feed. */
export async function closeCalendarFeed({ connection: { db } }: Deps, person: Person): Promise<void> {
  if (!(await deleteFeed(db, person.id)))
    throw new DomainError('not-found', `${person.id} has no calendar feed`, { person: person.id });
}

const KINDS: Readonly<Record<FeedRow['kind'], { category: string; says: string }>> = {
  statutory: { category: '法定期限', says: '法定期限，任何人不得延长' },
  plan: { category: '计划期限', says: '计划期限' },
};

const isRole = (role: string): role is Role => ROLES.some((one) => one === role);

function descriptionOf({ step, kind, due_on, actors }: FeedRow, today: string, link: string): string {
  return [
    `${dayInWords(due_on, today).zh}前完成（${KINDS[kind].says}）`,
    `由${named(actors.filter(isRole), roleLabels).zh}办理`,
    `依据${metaOfStep(step)?.clause ?? '方案'}`,
    link,
  ].join('\n');
}

/** One event a day; the id stays the same when the day moves, and the sequence grows with every event of the renewal. */
function addEvents(calendar: ICalCalendar, row: FeedRow, today: string, publicUrl: string): void {
  const { renewal, step, due_on, start_by, kind, revision, changed_at } = row;
  const link = `${publicUrl}/api/renewals/${renewal}`;
  const summary = `${plainName(row.communityName)} · ${titleOfStep(step)?.zh ?? step}`;
  const add = (id: string, day: string, title: string) => {
    const event = calendar.createEvent({
      id: `${id}@huanjie`,
      sequence: revision,
      stamp: changed_at,
      lastModified: changed_at,
      start: Temporal.PlainDate.from(day),
      allDay: true,
      summary: title,
      description: descriptionOf(row, today, link),
      categories: [{ name: KINDS[kind].category }],
      url: link,
      transparency: ICalEventTransparency.TRANSPARENT,
      ...(kind === 'statutory' && { priority: 1 }),
    });
    event.createAlarm({ type: ICalAlarmType.display, triggerBefore: ALARM_SECONDS_BEFORE });
  };
  add(`${renewal}/${step}`, due_on, summary);
  if (start_by !== null && isBefore(start_by, due_on))
    add(`${renewal}/${step}/latest-start`, start_by, `${summary}（最迟开始日）`);
}

/**
 * The open deadlines of whoever a private address belongs to, as iCalendar: each on its due day, and on the latest
 * day on which its step can begin where that is earlier. Throws DomainError `not-found` for an address that is unknown
 * or was revoked.
 */
export async function readCalendarFeed(
  { connection: { db }, memory }: Deps,
  { publicUrl }: Pick<Links, 'publicUrl'>,
  token: string,
): Promise<string> {
  const person = await findFeedOwner(db, sha256(token));
  if (person === undefined) throw new DomainError('not-found', 'There is no calendar at this address');
  const [{ clock }, rows] = await Promise.all([memory.currentWorld(), deadlinesOfPerson(db, person)]);
  const today = dateInTown(clock.now());
  const calendar = ical({
    name: '换届期限',
    prodId: { company: 'huanjie', product: 'deadlines', language: 'ZH' },
    ttl: REFRESH_SECONDS,
  });
  for (const row of rows) addEvents(calendar, row, today, publicUrl);
  return `${calendar.toString()}\r\n`;
}
