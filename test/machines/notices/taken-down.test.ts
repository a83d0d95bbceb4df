import { describe, expect, test } from 'vitest';
import type { EventType } from '../../../machines/events/catalog.ts';
import { NOTICE_KINDS, type RecordedAct } from '../../../machines/notices/public-notice.ts';
import { standing } from '../../../machines/notices/standing.ts';
import { galutu2020 } from '../../../machines/plan/galutu-2020.ts';
import { RETURNABLE_STEPS } from '../../../machines/steps.ts';
import { inventedCast } from '../../../services/drill/cast.ts';
import { wholeRenewal } from '../../../services/drill/script/whole.ts';
import { publicityRestarted, returnedByCounty } from '../../../services/drill/variants/party.ts';
import { electionDayMoved } from '../../../services/drill/variants/voters.ts';
import type { Variant } from '../../../services/drill/vary.ts';
import { upTo, wallAfter } from './wall.ts';

const played = (...variants: Variant[]) =>
  wholeRenewal(inventedCast({ community: '150626100010', method: 'direct' }), {
    plan: galutu2020,
    from: '2020-12-16',
    daysBetween: 1,
    variants,
  });

const kinds = (acts: Parameters<typeof wallAfter>[0]) => wallAfter(acts).map(({ kind }) => kind);
const whole = played();

describe('the preliminary candidates come down', () => {
  test.each([
    {
      when: 'an objection is upheld',
      acts: played(publicityRestarted),
      by: 'party.objection-upheld' as const,
    },
    {
      when: 'the county returns them',
      acts: played(returnedByCounty),
      by: 'party.candidates-returned' as const,
    },
  ])('when $when, and the next list is another notice', ({ acts, by }) => {
    const down = upTo(acts, by);
    expect(kinds(down.slice(0, -1))).toContain('party-candidates');
    expect(kinds(down)).not.toContain('party-candidates');
    const first = wallAfter(down.slice(0, -1)).find(({ kind }) => kind === 'party-candidates');
    const again = wallAfter(upTo(acts, 'party.publicity-posted')).find(
      ({ kind }) => kind === 'party-candidates',
    );
    expect(again?.revision).toBeGreaterThan(first?.revision ?? 0);
  });
});

test('election day that is moved is announced anew, and what hangs until it hangs longer', () => {
  const acts = played(electionDayMoved);
  const moved = upTo(acts, 'residents.election-day-moved');
  const was = wallAfter(moved.slice(0, -1));
  const now = wallAfter(moved);
  const until = (wall: typeof now, kind: string) => wall.find((one) => one.kind === kind)?.until ?? '';
  for (const kind of ['election-day', 'voter-list', 'residents-candidates'])
    expect(until(now, kind) > until(was, kind)).toBe(true);
  expect(now.find(({ kind }) => kind === 'election-day')?.text[0]?.zh).toContain('改为');
});

describe('being sent back takes down what is to be posted again, and nothing else', () => {
  const recorded = whole.map(({ type, facts }, at): RecordedAct => ({ revision: at + 1, type, facts }));
  const sentBack = (to: string): RecordedAct => ({
    revision: recorded.length + 1,
    type: 'renewal.sent-back' satisfies EventType,
    facts: { on: '2021-04-20', to },
  });

  test.each([
    { to: 'preparation', left: 0 },
    { to: 'party-organization.publicity', left: 0 },
    { to: 'party-organization.request', left: 1 },
    { to: 'party-organization.discipline-commitments', left: 1 },
    { to: 'party-organization.meeting-preparation', left: 2 },
    { to: 'residents-committee.election-committee', left: 3 },
    { to: 'residents-committee.voter-list', left: 5 },
    { to: 'residents-committee.voter-list-objections', left: 6 },
    { to: 'residents-committee.candidates-publication', left: 6 },
    { to: 'residents-committee.election-meeting', left: 8 },
    { to: 'residents-committee.certificates', left: 9 },
    { to: 'supervision-committee.filing', left: 9 },
  ])('to $to: $left of 10 stay', ({ to, left }) => {
    const stay = standing([...recorded, sentBack(to)]);
    expect([...stay.keys()]).toEqual(NOTICE_KINDS.slice(0, left));
  });

  test('every step that one may be sent back to is known', () => {
    for (const to of RETURNABLE_STEPS)
      expect(standing([...recorded, sentBack(to)]).size).toBeLessThan(NOTICE_KINDS.length);
  });
});
