import type { DivisionRow } from '../../db/divisions.ts';
import type { IsoDate } from '../../machines/calendar.ts';
import type { EventType } from '../../machines/events/catalog.ts';
import { galutu2020 } from '../../machines/plan/galutu-2020.ts';
import { type Act, act } from './act.ts';
import { type Invented, inventedCast } from './cast.ts';
import { type Course, wholeRenewal } from './script/whole.ts';
import type { SentIn } from './sent-in.ts';
import { countyApprovalLate, objectionRejected, publicityRestarted } from './variants/party.ts';
import { partyElectionShortOfQuorum, partyElectionTied } from './variants/party-election.ts';
import { planFiledLate } from './variants/preparation.ts';
import { residentsTied } from './variants/residents-run-off.ts';
import { extension, suspension, violationReported } from './variants/throughout.ts';
import { specialVoter, voterListObjection } from './variants/voters.ts';
import { ahead, behind, notBefore, type Variant } from './vary.ts';

/** The day on which the drill is handed over to people: five days before the residents' committees are due. */
export const LAST_DAY: IsoDate = '2021-03-05';

/** What one community goes through; `refused` acts are attempts that the rules must refuse. */
export interface Part {
  readonly community: string;
  readonly scenes: readonly { readonly act: Act; readonly refused: boolean }[];
  readonly sentIn: readonly SentIn[];
}

interface Story extends Pick<Course, 'from' | 'daysBetween' | 'variants'>, Pick<Invented, 'method'> {
  /** The last act that happens; without it the script runs until the last day. */
  readonly ends?: EventType;
  readonly sentIn?: readonly SentIn[];
}

/** The party organization is done; the residents' committee begins on a day of its own. */
const residentsFrom = (day: IsoDate) => notBefore('residents.election-committee-formed', day);

/** The leading group puts the end of that stage off by some days, before it begins. */
const residentsPutOff = (days: number, on: IsoDate): Variant =>
  ahead('residents.election-committee-formed', {
    ...extension('residents-committee', days),
    day: () => on,
  });

/** Eight communities, each in another situation on the last day. The order is that of their division codes. */
const STORIES: readonly Story[] = [
  // Everything at once and in time: concluded.
  { method: 'direct', from: '2020-12-16' },
  // Two candidates tie for the last seat and are run off.
  {
    method: 'direct',
    from: '2020-12-16',
    variants: [residentsTied, specialVoter],
    ends: 'supervision.recommendation-meeting-held',
  },
  // The members' meeting is short of its quorum and is held again. The residents' committee is put off until after the
  // snow, so the voter list hangs these days: anybody may object to it, and somebody has.
  {
    method: 'direct',
    from: '2020-12-17',
    variants: [partyElectionShortOfQuorum, residentsPutOff(16, '2021-02-05'), residentsFrom('2021-02-22')],
    sentIn: [
      {
        on: '2021-03-04',
        notice: 'voter-list',
        text: '（演练）公告栏张贴的选民名单缺第3页，请补齐并核对登记选民总数。',
      },
    ],
  },
  // An objection is upheld, and the publicity begins anew; one to the voter list is not.
  {
    method: 'indirect',
    from: '2020-12-17',
    variants: [publicityRestarted, objectionRejected, voterListObjection, residentsFrom('2021-02-08')],
    ends: 'residents.candidates-published',
  },
  // The plan was filed late and waived, the county took long to approve; now the departments' opinions are missing,
  // and the day on which the candidates had to be published has passed.
  {
    method: 'indirect',
    from: '2020-12-16',
    variants: [planFiledLate, countyApprovalLate, residentsFrom('2021-02-08')],
    ends: 'residents.town-inspection-passed',
  },
  // A violation is reported after the election, and the inspection team suspends the renewal.
  {
    method: 'direct',
    from: '2020-12-16',
    variants: [behind('residents.election-meeting-held', violationReported, suspension)],
    ends: 'renewal.suspended',
  },
  // The party election ties for the last seat and is voted on again; the residents elect in two days.
  {
    method: 'indirect',
    from: '2020-12-18',
    variants: [partyElectionTied, residentsFrom('2021-02-05')],
  },
  // Behind: the town has not approved the result of the party election, which was due in January.
  { method: 'direct', from: '2020-12-18', daysBetween: 3, ends: 'party.result-reported' },
];

const lengthUpTo = (acts: readonly Act[], ends: EventType | undefined) =>
  ends === undefined ? acts.length : acts.findLastIndex((one) => one.type === ends) + 1;

/** Somebody first tries to record the meeting that was one short, and is refused. */
function triedFirst(acts: readonly Act[], at: number): Act | undefined {
  const failed = acts[at];
  if (failed?.type !== 'party.election-meeting-failed') return undefined;
  const held = acts.find((one) => one.type === 'party.election-meeting-held');
  if (held === undefined) return undefined;
  const { present, on } = failed.facts;
  const approve = Math.trunc(present / 2);
  return act('party.election-meeting-held', {
    ...held.facts,
    on,
    present,
    ballotsIssued: present,
    ballotsReturned: present,
    tallies: held.facts.tallies.map(({ id }) => ({ id, approve, oppose: present - approve, abstain: 0 })),
  });
}

/** The parts of all communities. Throws where there are more communities than stories. */
export function scenario(communities: readonly DivisionRow[]): Part[] {
  return communities.map(({ code }, at) => {
    const story = STORIES[at];
    if (story === undefined) throw new Error(`The drill has no story for ${code}`);
    const cast = inventedCast({ community: code, method: story.method });
    const acts = wholeRenewal(cast, { plan: galutu2020, ...story });
    const played = acts.slice(0, lengthUpTo(acts, story.ends));
    return {
      community: code,
      sentIn: story.sentIn ?? [],
      scenes: played.flatMap((one, place) => {
        const tried = triedFirst(acts, place);
        return [...(tried ? [{ act: tried, refused: true }] : []), { act: one, refused: false }];
      }),
    };
  });
}
