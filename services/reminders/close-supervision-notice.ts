import {
  closeNotice,
  lockSupervisionNotice,
  type SupervisionNoticeRow,
} from '../../db/supervision-notices.ts';
import { InvalidFacts } from '../../machines/rules/invalid-facts.ts';
import type { Deps } from '../deps.ts';
import { DomainError } from '../errors.ts';
import { holdsOneOf, mayCloseNotices } from '../permissions.ts';
import type { Person } from '../world.ts';
import { noteIn } from './note.ts';
import {
  conflictOf,
  noticeFor,
  noticeShown,
  numberOf,
  type SupervisionNotice,
} from './supervision-notices.ts';

export interface CloseSupervisionNotice {
  readonly id: string;
  readonly note: string;
}

/** What a red notice still waits for before it can be closed, as a sentence; undefined where nothing. */
function missing({ replied_at, done, step, due_on }: SupervisionNoticeRow): string | undefined {
  const lacks = [
    ...(replied_at === null ? ['there is no reply yet'] : []),
    ...(done ? [] : [`${step}, due ${due_on}, is still open`]),
  ];
  return lacks.length === 0 ? undefined : lacks.join('; ');
}

/**
 * Closes (销号) a red notice once it has its reply and its step is done. By the leading group or the inspection team
 * of the community, and never by whoever replied. Throws InvalidFacts for `note`; DomainError `not-found`, also for one
 * that they do not see, `forbidden`, `conflict` with what is missing.
 */
export async function closeSupervisionNotice(
  { connection: { db }, memory }: Deps,
  { id, note: text }: CloseSupervisionNotice,
  person: Person,
): Promise<SupervisionNotice> {
  const { clock } = await memory.currentWorld();
  const note = noteIn(text);
  if (note === null) throw new InvalidFacts([{ field: 'note', detail: 'is required' }]);
  return db.transaction().execute(async (tx) => {
    await lockSupervisionNotice(tx, id);
    const notice = await noticeFor(tx, id, person);
    if (!holdsOneOf(mayCloseNotices, person.appointments, notice.community))
      throw new DomainError('forbidden', `${numberOf(notice)} is closed by ${mayCloseNotices.join(', ')}`, {
        notice: id,
      });
    if (notice.replied_by === person.id)
      throw new DomainError(
        'forbidden',
        `${person.id} replied to ${numberOf(notice)} and so cannot close it`,
        {
          notice: id,
        },
      );
    if (notice.colour !== 'red')
      throw conflictOf(notice, `is ${notice.colour} and closes once its step is done`);
    if (notice.state === 'closed') throw conflictOf(notice, 'is closed already');
    const lacks = missing(notice);
    if (lacks !== undefined) throw conflictOf(notice, `cannot be closed: ${lacks}`);
    await closeNotice(tx, id, { by: person.id, at: clock.now().toString(), note });
    return noticeShown(tx, id, person);
  });
}
