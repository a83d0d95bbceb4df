import { addDays } from '../../../machines/calendar.ts';
import { piece, sameDay } from '../piece.ts';
import { documentOf } from '../script/documents.ts';
import { electionDay, residentsElectionMeeting } from '../script/residents-election.ts';
import { ahead, behind, both, instead, type Variant } from '../vary.ts';

export const objectionFiled = piece(
  'residents.voter-list-objection-filed',
  ({ on }) => ({ on, number: '申诉-1' }),
  { day: ({ before }) => addDays(before, 2) },
);

/** Filed on the second day, decided on the last possible one. */
export const voterListObjection: Variant = behind(
  'residents.voter-list-published',
  objectionFiled,
  piece(
    'residents.voter-list-objection-decided',
    ({ on, plan }) => ({ on, number: '申诉-1', upheld: false, documentNumber: documentOf(plan, 26) }),
    { day: ({ before, plan }) => addDays(before, plan.residents.objection.decideWithinDays) },
  ),
);

/** Decided a day too late: a breach, recorded by the inspection team. */
export const voterListObjectionLate: Variant = behind(
  'residents.voter-list-published',
  objectionFiled,
  piece(
    'residents.voter-list-objection-decided-late',
    ({ on, plan }) => ({
      on,
      number: '申诉-1',
      upheld: false,
      documentNumber: documentOf(plan, 27),
      reason: '核实户籍材料逾期',
    }),
    { day: ({ before, plan }) => addDays(before, plan.residents.objection.decideWithinDays + 1) },
  ),
);

/** Somebody whose household is elsewhere, here for three years with both proofs. */
export const specialVoter: Variant = ahead(
  'residents.voters-registered',
  piece(
    'residents.special-voter-registered',
    ({ on }) => ({
      on,
      number: '选民-961',
      age: 34,
      politicalRights: true,
      household: 'elsewhere',
      livesHere: true,
      yearsResident: 3,
      proofOfHousing: true,
      proofNotVotedElsewhere: true,
      communityWorkerHere: false,
      yearsInTwoCommitteesInCity: 0,
      registeredElsewhere: false,
      notifiedAndSilent: false,
      unreachable: false,
    }),
    { day: sameDay },
  ),
);

export const dayMoved = piece('residents.election-day-moved', ({ on, plan, next }) => ({
  on,
  electionDay: next('residents.election-meeting-held'),
  reason: '会场检修，选举日推后',
  documentNumber: documentOf(plan, 28),
}));

/** The published day is a week too early for the hall: moved before the meeting. */
export const electionDayMoved: Variant = both(
  instead(
    'residents.election-plan-published',
    piece('residents.election-plan-published', ({ on, cast, next }) => ({
      on,
      method: cast.method,
      electionDay: addDays(next('residents.election-meeting-held'), -7),
    })),
  ),
  ahead('residents.election-meeting-held', dayMoved),
  instead('residents.election-meeting-held', {
    ...residentsElectionMeeting,
    day: (given) => addDays(electionDay(given), 7),
  }),
);
