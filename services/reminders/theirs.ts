import type { Theirs } from '../../db/supervision-state.ts';
import { metaOfStep } from '../../machines/meta-of-step.ts';
import { everyStep } from '../../machines/step-events.ts';
import { mayCloseNotices } from '../permissions.ts';
import type { Person } from '../world.ts';
import { ALWAYS_ANSWERS } from './answers-for.ts';

const ANSWERING_FOR = everyStep.flatMap((step) =>
  (metaOfStep(step)?.actors ?? []).map((role) => ({ step, role })),
);

/** What a person may have to do with supervision notices: the replies that `answersFor` lets them give, and 销号. */
export const theirsOf = ({ id, appointments }: Person): Theirs => ({
  person: id,
  answering: [ALWAYS_ANSWERS],
  answeringFor: ANSWERING_FOR.filter((one) => appointments.some(({ role }) => role === one.role)),
  closing: mayCloseNotices,
});
