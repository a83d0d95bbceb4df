import type { Piece } from '../piece.ts';
import { partyCandidacy } from './party-candidates.ts';
import { partyElection } from './party-election.ts';
import { partyRecommendation } from './party-recommendation.ts';

/** 社区党组织换届 (四(二)1). */
export const party: readonly Piece[] = [...partyRecommendation, ...partyCandidacy, ...partyElection];
