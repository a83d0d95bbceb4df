import type { EventType } from '../events/catalog.ts';
import { comesBefore, isStep, type Step } from '../steps.ts';
import { NOTICE_KINDS, type NoticeKind, type RecordedAct } from './public-notice.ts';

interface Posting {
  /** A later one of them takes the place of the earlier. */
  readonly by: readonly EventType[];
  /** Where it is posted: whoever is sent back there, or further, has to post it again. */
  readonly at: Step;
}

const POSTINGS: Readonly<Record<NoticeKind, Posting>> = {
  'party-candidates': { by: ['party.publicity-posted'], at: 'party-organization.publicity' },
  'party-commitments': {
    by: ['party.discipline-commitments-signed'],
    at: 'party-organization.discipline-commitments',
  },
  'party-result': { by: ['party.division-of-work-published'], at: 'party-organization.division-of-work' },
  'election-day': {
    by: [
      'residents.election-plan-published',
      'residents.election-day-moved',
      'residents.election-meeting-failed',
    ],
    at: 'residents-committee.election-plan',
  },
  absence: { by: ['residents.absence-notice-posted'], at: 'residents-committee.absence-notice' },
  'voter-list': { by: ['residents.voter-list-published'], at: 'residents-committee.voter-list' },
  'residents-candidates': {
    by: ['residents.candidates-published'],
    at: 'residents-committee.candidates-publication',
  },
  'residents-commitments': { by: ['residents.commitments-signed'], at: 'residents-committee.commitments' },
  'residents-result': { by: ['residents.result-announced'], at: 'residents-committee.result' },
  'supervision-result': { by: ['supervision.result-filed'], at: 'supervision-committee.filing' },
};

/** A list that is to be determined anew comes down. */
const TAKES_DOWN_PARTY_CANDIDATES: readonly EventType[] = [
  'party.objection-upheld',
  'party.candidates-returned',
  'party.preliminary-candidates-determined',
];

const SENT_BACK = 'renewal.sent-back' satisfies EventType;

/** Every event that posts a notice or takes one down. */
export const NOTICE_EVENTS: readonly EventType[] = [
  ...Object.values(POSTINGS).flatMap(({ by }) => by),
  ...TAKES_DOWN_PARTY_CANDIDATES,
  SENT_BACK,
];

const isOneOf = (types: readonly string[], { type }: RecordedAct) => types.includes(type);

function takenDown(act: RecordedAct): readonly NoticeKind[] {
  if (isOneOf(TAKES_DOWN_PARTY_CANDIDATES, act)) return ['party-candidates'];
  const { to } = act.facts;
  if (act.type !== SENT_BACK || typeof to !== 'string' || !isStep(to)) return [];
  return NOTICE_KINDS.filter((kind) => !comesBefore(POSTINGS[kind].at, to));
}

/** The act that each notice stands by, of the acts of a renewal in their order; those taken down again are gone. */
export function standing(acts: readonly RecordedAct[]): ReadonlyMap<NoticeKind, RecordedAct> {
  const found = new Map<NoticeKind, RecordedAct>();
  for (const act of acts) {
    for (const kind of takenDown(act)) found.delete(kind);
    for (const kind of NOTICE_KINDS) if (isOneOf(POSTINGS[kind].by, act)) found.set(kind, act);
  }
  return found;
}
