import { lockOpenDeadlines } from '../../db/acknowledgements.ts';
import { lockSupervisionNotice } from '../../db/supervision-notices.ts';
import { dateInTown, type IsoDate } from '../../machines/calendar.ts';
import { metaOfStep } from '../../machines/meta-of-step.ts';
import { InvalidFacts } from '../../machines/rules/invalid-facts.ts';
import type { Deps } from '../deps.ts';
import { DomainError } from '../errors.ts';
import { planOf } from '../renewal.ts';
import type { Person } from '../world.ts';
import { answersFor } from './answers-for.ts';
import { keepAnswer } from './keep-answer.ts';
import { noteIn } from './note.ts';
import { promiseProblem } from './promise.ts';
import {
  conflictOf,
  noticeFor,
  noticeShown,
  numberOf,
  type SupervisionNotice,
} from './supervision-notices.ts';

export interface ReplyToSupervisionNotice {
  readonly id: string;
  readonly reason: string;
  readonly promiseOn?: IsoDate | undefined;
}

/**
 * The reply to a red notice, by those on whom the step waits or the secretary; it stands in the place of an earlier
 * one, and keeps repetitions away like 收到. Throws InvalidFacts for `reason`, `promiseOn`; DomainError `not-found`, also
 * for one that they do not see, `forbidden`, `conflict` for one that is closed or of a colour that asks for no reply.
 */
export async function replyToSupervisionNotice(
  { connection: { db }, memory }: Deps,
  { id, reason: text, promiseOn }: ReplyToSupervisionNotice,
  person: Person,
): Promise<SupervisionNotice> {
  const { clock } = await memory.currentWorld();
  const world = await memory.world();
  const reason = noteIn(text, 'reason');
  if (reason === null) throw new InvalidFacts([{ field: 'reason', detail: 'is required' }]);
  const now = clock.now();
  const today = dateInTown(now);
  return db.transaction().execute(async (tx) => {
    const found = await noticeFor(tx, id, person);
    const [open] = await lockOpenDeadlines(tx, [found]);
    await lockSupervisionNotice(tx, id);
    const notice = await noticeFor(tx, id, person);
    const actors = open?.actors ?? metaOfStep(notice.step)?.actors ?? [];
    if (!answersFor(person, { community: notice.community, actors }))
      throw new DomainError('forbidden', `${numberOf(notice)} is for those on whom the step waits`, {
        notice: id,
      });
    if (notice.colour !== 'red') throw conflictOf(notice, `is ${notice.colour} and asks for no reply`);
    if (notice.state === 'closed') throw conflictOf(notice, 'is closed');

    const plan = await planOf(world, notice.plan);
    const { renewal, step, due_on: dueOn } = notice;
    if (promiseOn !== undefined) {
      if (open === undefined)
        throw new InvalidFacts([
          { field: 'promiseOn', detail: `${step} is done; nothing is left to promise` },
        ]);
      const problem = promiseProblem({ renewal, step, dueOn, kind: open.kind }, promiseOn, today, plan);
      if (problem !== undefined) throw new InvalidFacts([problem]);
    }
    const answer = {
      person: person.id,
      message: null,
      note: reason,
      promiseOn: promiseOn ?? null,
      at: now.toString(),
      today,
    };
    await keepAnswer(tx, notice, answer, { plan, isReply: true });
    return noticeShown(tx, id, person);
  });
}
