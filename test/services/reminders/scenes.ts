import type { IsoDate } from '../../../machines/calendar.ts';
import type { EventType } from '../../../machines/events/catalog.ts';
import { galutu2020 } from '../../../machines/plan/galutu-2020.ts';
import type { Deps } from '../../../services/deps.ts';
import type { Act } from '../../../services/drill/act.ts';
import { inventedCast } from '../../../services/drill/cast.ts';
import { wholeRenewal } from '../../../services/drill/script/whole.ts';
import { FIRST_DAY } from '../../../services/drill/set-up.ts';
import type { Variant } from '../../../services/drill/vary.ts';
import { recordEvent } from '../../../services/record-event.ts';
import { actorOf, actsBefore, play, renewalOf, theAct } from '../../support/town.ts';

/** The acts of a renewal in which all goes well from the first day on, but that some of them wait for a day. */
export function actsOf(community: string, ...variants: readonly Variant[]): Act[] {
  const plan = galutu2020;
  return wholeRenewal(inventedCast({ community, method: 'direct' }), { plan, from: FIRST_DAY, variants });
}

/** Plays a renewal up to an event, which is left open; answers its revision. */
export async function playUpTo(
  deps: Deps,
  {
    community,
    acts,
    next,
    without = 0,
  }: { community: string; acts: readonly Act[]; next: EventType; without?: number },
): Promise<number> {
  const before = actsBefore(acts, next);
  return play(deps, before.slice(0, before.length - without), { community });
}

/** The secretary tries to record a members' meeting to which 41 of 53 have come; the rules refuse it. */
export async function tryMeeting(
  deps: Deps,
  {
    community,
    acts,
    revision,
    on,
  }: { community: string; acts: readonly Act[]; revision: number; on: IsoDate },
): Promise<void> {
  const { type, facts, as } = theAct(acts, 'party.election-meeting-held');
  const tallies = facts.tallies.map(({ id }) => ({ id, approve: 30, oppose: 11, abstain: 0 }));
  const answer = await recordEvent(deps, {
    renewal: renewalOf(community),
    type,
    facts: {
      ...facts,
      on,
      members: 56,
      present: 41,
      ballotsIssued: 41,
      ballotsReturned: 41,
      tallies,
    },
    revision,
    actor: actorOf(community, as),
  });
  if (answer.outcome !== 'refused') throw new Error('A meeting of 41 out of 53 was recorded');
}
