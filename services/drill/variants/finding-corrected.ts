import { type Piece, piece, type Scene } from '../piece.ts';
import { documentOf } from '../script/documents.ts';
import { instead, type Variant } from '../vary.ts';

/** A finding about the last but one who is to stand for the party committee. */
const findingIn = ({ cast, plan }: Scene) => ({
  person: cast.party[cast.seats.party - 1]?.id ?? '',
  code: 13,
  documentNumber: documentOf(plan, 51),
});

export const inspectionWithFinding = piece('party.inspection-recorded', (scene) => ({
  on: scene.on,
  opinions: [...scene.plan.party.inspectionDepartments],
  secretaryCandidateInspectedWithCounty: true,
  findings: [{ ...findingIn(scene), authority: '演练旗纪委监委', on: '2019-07-08' }],
}));

/** It was about somebody else of the same name, and nothing is left of it. */
export const findingCorrected = piece('renewal.finding-corrected', (scene) => ({
  on: scene.on,
  finding: findingIn(scene),
  correction: {
    to: null,
    authority: '演练旗纪委监委',
    documentNumber: documentOf(scene.plan, 52),
    reason: 'another-person',
  },
}));

/** A finding is recorded and corrected before it keeps anybody from standing, with something around the correction. */
export const findingCorrectedWith = (before: readonly Piece[], after: readonly Piece[]): Variant =>
  instead('party.inspection-recorded', inspectionWithFinding, ...before, findingCorrected, ...after);
