import { expect, test } from 'vitest';
import { addDays } from '../../../machines/calendar.ts';
import { stepOf } from '../../../machines/open-steps.ts';
import { galutu2020 as plan } from '../../../machines/plan/galutu-2020.ts';
import { RETURNABLE_STEPS, type Step } from '../../../machines/steps.ts';
import { inventedCast } from '../../../services/drill/cast.ts';
import { type DayGiven, type Piece, play } from '../../../services/drill/piece.ts';
import { wholeScript } from '../../../services/drill/script/whole.ts';
import { waived } from '../../../services/drill/variants/preparation.ts';
import { sentBackTo } from '../../../services/drill/variants/throughout.ts';
import { dayMoved } from '../../../services/drill/variants/voters.ts';
import { begun, replay } from '../replay.ts';
import { courseOf, playedCourse } from './standing.ts';

const pieces = wholeScript(plan);
const end = pieces.findIndex(({ type }) => type === 'follow-up.term-plans-adopted');
const DATED = [
  'residents.voter-list-published',
  'residents.candidates-published',
  'residents.election-meeting-held',
] as const;

/** Election day has passed by then: it is moved before the first act that counts its days from it. */
function withDayMoved(again: readonly Piece[]): readonly Piece[] {
  const planned = again.some(({ type }) => type === 'residents.election-plan-published');
  const at = again.findIndex(({ type }) => DATED.some((one) => one === type));
  return planned || at === -1 ? again : again.toSpliced(at, 0, dayMoved);
}

/** Everything from a step on, once more; who stays elected hands over no second time. */
function onceMore(step: Step, handedOver: { readonly [body in 'party' | 'residents']: boolean }) {
  const { snapshots } = playedCourse(courseOf());
  const start = snapshots.findIndex((snapshot) => stepOf(snapshot) === step);
  let handovers = 0;
  return pieces.slice(start, end).filter(({ type }) => {
    if (type !== 'follow-up.handover-completed') return true;
    const last = pieces.slice(start, end).filter((one) => one.type === type).length;
    handovers += 1;
    const body = handovers === last ? 'residents' : 'party';
    return !handedOver[body];
  });
}

test.each(RETURNABLE_STEPS)(
  'sent back to %s after the supervision committee is filed, all of it is done again',
  (step) => {
    const cast = inventedCast({ community: '150626100002', method: 'direct' });
    const before = play(pieces.slice(0, end), { cast, plan, from: '2020-12-16', daysBetween: 0 });
    const nextDay = { day: ({ before }: DayGiven) => addDays(before, 1) };
    const order = [{ ...sentBackTo(step), ...nextDay }, waived('preparation.plan-filed', '按要求重新备案')];
    const standing = play([...pieces.slice(0, end), ...order], {
      cast,
      plan,
      from: '2020-12-16',
      daysBetween: 0,
    });
    const { context } = replay(begun(before, plan), standing, plan);
    const handedOver = {
      party: context.handedOverOn.party !== null,
      residents: context.handedOverOn.residents !== null,
    };
    const script = [
      ...pieces.slice(0, end),
      ...order,
      ...withDayMoved(onceMore(step, handedOver)),
      ...pieces.slice(end),
    ];
    const acts = play(script, { cast, plan, from: '2020-12-16', daysBetween: 0 });
    expect(replay(begun(acts, plan), acts, plan).status).toBe('done');
  },
);
