import type { Theirs } from '../../db/supervision-state.ts';
import { metaOfStep } from '../../machines/meta-of-step.ts';
import { everyStep } from '../../machines/step-events.ts';
import { holdsOneOf, mayCloseNotices, mayReadMessages, mayReadRenewals } from '../permissions.ts';
import type { Person } from '../world.ts';
import { ALWAYS_ANSWERS } from './answers-for.ts';

const ANSWERING_FOR = everyStep.flatMap((step) =>
  (metaOfStep(step)?.actors ?? []).map((role) => ({ step, role })),
);

/** Who sees every notice of their communities; others see those of which they were told. */
export const SEE_ALL_NOTICES = mayReadMessages;

/**
 * Whether what somebody was told of a community is still for them: they read its renewals now, in whatever role. Having
 * been told in a role that is theirs no more lets nobody read or answer.
 */
export const isStillTheirs = ({ appointments }: Pick<Person, 'appointments'>, community: string): boolean =>
  holdsOneOf(mayReadRenewals, appointments, community);

/** What a person may have to do with supervision notices: the replies that `answersFor` lets them give, and 销号. */
export const theirsOf = ({ id, appointments }: Person): Theirs => ({
  person: id,
  seeing: SEE_ALL_NOTICES,
  seeingTold: mayReadRenewals,
  answering: [ALWAYS_ANSWERS],
  answeringFor: ANSWERING_FOR.filter((one) => appointments.some(({ role }) => role === one.role)),
  closing: mayCloseNotices,
});
