import { describe } from 'vitest';
import { partyCandidatesTable } from './party-candidates.table.ts';
import { partyElectionTable } from './party-election.table.ts';
import { partyRecommendationTable } from './party-recommendation.table.ts';
import { holdTo } from './table.ts';

describe('two recommendations, 四(二)1(1)-(3)', () => holdTo(partyRecommendationTable));
describe('the candidates, 四(二)1(4)-(7)①', () => holdTo(partyCandidatesTable));
describe('one election, 四(二)1(7)②-(9)', () => holdTo(partyElectionTable));
