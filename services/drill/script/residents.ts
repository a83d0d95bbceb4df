import type { Plan } from '../../../machines/plan/plan.ts';
import type { Piece } from '../piece.ts';
import { residentsCandidacy } from './residents-candidates.ts';
import { residentsElection } from './residents-election.ts';
import { residentsVoters } from './residents-voters.ts';

/** 居民委员会换届 (四(二)2). */
export const residents = (plan: Plan): readonly Piece[] => [
  ...residentsVoters,
  ...residentsCandidacy(plan),
  ...residentsElection,
];
