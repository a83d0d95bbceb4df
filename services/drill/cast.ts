import type { Kinship, Post } from '../../machines/context.ts';
import type { EventFacts } from '../../machines/events/catalog.ts';
import { inventedPerson, type Person } from './people.ts';

type Drafted = EventFacts<'preparation.plan-drafted'>;

/** A community as invented for a drill: how large it is, and who stands for what, in the order of their votes. */
export interface Cast {
  /** Its 12-digit division code. */
  readonly community: string;
  readonly method: EventFacts<'residents.election-plan-published'>['method'];
  readonly form: Drafted['form'];
  readonly seats: {
    readonly party: number;
    readonly residents: Readonly<Record<Post, number>>;
    readonly supervision: number;
  };
  readonly figures: {
    readonly partyMembers: number;
    /** Left out of the expected attendance for good reason. */
    readonly bedridden: number;
    readonly jointUnits: number;
    readonly residentsRequired: number;
    readonly households: number;
    readonly eligible: number;
    readonly registered: number;
    readonly staff: number;
    readonly formerTeam: number;
    readonly leaving: number;
  };
  /** The first becomes secretary, the second deputy and discipline commissioner. */
  readonly party: readonly Person[];
  /** The first for director is the party's secretary (一肩挑). */
  readonly residents: Readonly<Record<Post, readonly Person[]>>;
  /** The first becomes chair. */
  readonly supervision: readonly Person[];
  readonly electionCommittee: {
    readonly chair: Person;
    readonly viceChair: Person;
    /** The first stands for the residents' committee and must withdraw. */
    readonly members: readonly Person[];
    readonly reserves: readonly Person[];
  };
  readonly kinships: readonly Kinship[];
}

export type Invented = Pick<Cast, 'community' | 'method'> &
  Partial<Pick<Cast, 'form' | 'seats'>> & { readonly figures?: Partial<Cast['figures']> };

/** 60 party members make a general branch, 640 households ask for 30 representatives. */
const FIGURES: Cast['figures'] = {
  partyMembers: 60,
  bedridden: 3,
  jointUnits: 5,
  residentsRequired: 20,
  households: 640,
  eligible: 1400,
  registered: 960,
  staff: 24,
  formerTeam: 9,
  leaving: 3,
};

const SEATS: Cast['seats'] = {
  party: 5,
  residents: { director: 1, deputy: 1, member: 3 },
  supervision: 3,
};

/** The same community of invented people for the same words, with more of them than any surplus asks for. */
export function inventedCast({ community, method, form, seats = SEATS, figures }: Invented): Cast {
  let taken = 0;
  const take = (n: number, party = false) => Array.from({ length: n }, () => inventedPerson(taken++, party));
  const party = take(seats.party + 5, true);
  const [secretary, commissioner, organizer, ...others] = party;
  const [bystander] = take(1);
  const director = take(2);
  const deputy = take(seats.residents.deputy + 2);
  const member = take(seats.residents.member + 4);
  const supervision = take(seats.supervision + 3);
  const [viceChair, ...committee] = take(4);
  const [firstMember, secondMember, thirdMember] = member;
  if (!secretary || !commissioner || !organizer || !viceChair || !bystander)
    throw new Error(`${seats.party} seats are too few for a cast`);
  if (!firstMember || !secondMember || !thirdMember) throw new Error('Nobody stands for member');
  return {
    community,
    method,
    form: form ?? 'general-branch',
    seats,
    figures: { ...FIGURES, ...figures },
    party,
    residents: {
      director: [secretary, ...director],
      deputy: [...others.slice(0, 1), ...deputy],
      member: [...others.slice(1, 2), firstMember, secondMember, thirdMember, ...member.slice(3)],
    },
    supervision: [commissioner, ...supervision],
    electionCommittee: {
      chair: organizer,
      viceChair,
      members: [firstMember, ...committee],
      reserves: take(3),
    },
    kinships: [
      { a: secondMember.id, b: bystander.id, relation: 'sibling' },
      { a: secretary.id, b: thirdMember.id, relation: 'other' },
    ],
  };
}
