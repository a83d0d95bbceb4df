import type { RenewalContext } from './context.ts';

const beforeSeats = ({ seats }: RenewalContext): boolean => seats.party === 0;

/**
 * What a renewal remembers with a value from its first day, though it says something only from an event on; by path:
 * whether nothing has said it yet.
 */
const UNDECIDED: Readonly<Record<string, (context: RenewalContext) => boolean>> = {
  'seats.party': beforeSeats,
  'seats.residents.director': beforeSeats,
  'seats.residents.deputy': beforeSeats,
  'seats.residents.member': beforeSeats,
  'seats.supervision': beforeSeats,
  // The plan of the election names its day and its method at once.
  'residents.method': ({ residents }) => residents.electionDay === null,
  'residents.eligible': ({ residents }) => residents.eligible === 0,
  'residents.registered': ({ residents }) => residents.registered === 0,
  'residents.representatives': ({ residents }) => residents.representatives === 0,
  'party.count.vacancies': ({ party }) => party.meeting === null,
};

/** The paths of what has a value and is not decided yet: whoever shows it says so instead of the value. */
export const undecidedIn = (context: RenewalContext): ReadonlySet<string> =>
  new Set(Object.keys(UNDECIDED).filter((path) => UNDECIDED[path]?.(context)));
