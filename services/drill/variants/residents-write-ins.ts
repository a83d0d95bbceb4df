import { inventedPerson } from '../people.ts';
import { piece } from '../piece.ts';
import { documentOf } from '../script/documents.ts';
import { countOf } from '../script/residents-election.ts';
import { instead, type Variant } from '../vary.ts';
import { meetingWith, members, residentsSupplementary } from './residents-election.ts';

/** Somebody who did not stand, and whom the voters write on their ballots (另选他人). */
const writtenIn = inventedPerson(50, false);

/** The last seat for member goes to somebody written in. */
const meeting = meetingWith((scene) => {
  const { sure, open } = members(scene);
  const count = countOf(scene, 'member', [...sure, writtenIn.id], open);
  return {
    ...count,
    tallies: count.tallies.map((one) => (one.id === writtenIn.id ? { ...one, writeIn: true } : one)),
  };
});

/** The town finds nothing against the one written in, who takes the seat. */
export const writeInElected: Variant = instead(
  'residents.election-meeting-held',
  {
    ...meeting,
    recast: (cast) => ({
      ...cast,
      residents: {
        ...cast.residents,
        member: cast.residents.member.toSpliced(cast.seats.residents.member - 1, 0, writtenIn),
      },
    }),
  },
  piece('residents.write-ins-reviewed', ({ on, plan }) => ({
    on,
    persons: [writtenIn.id],
    findings: [],
    documentNumber: documentOf(plan, 36),
  })),
);

/** The one written in could not have stood: the election is annulled, and the seat elected. For a cast of five seats. */
export const writeInAnnulled: Variant = instead(
  'residents.election-meeting-held',
  meeting,
  piece('residents.write-in-annulled', ({ on, plan }) => ({
    on,
    findings: [
      { person: writtenIn.id, code: 2, authority: '公安部门', documentNumber: documentOf(plan, 37) },
    ],
    documentNumber: documentOf(plan, 38),
  })),
  residentsSupplementary,
);
