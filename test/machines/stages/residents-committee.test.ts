import { describe } from 'vitest';
import { residentsCandidatesTable } from './residents-candidates.table.ts';
import { residentsElectionTable } from './residents-election.table.ts';
import { residentsResultTable } from './residents-result.table.ts';
import { residentsVotersTable } from './residents-voters.table.ts';
import { holdTo } from './table.ts';

describe('who votes, 四(二)2(1)-(3)', () => holdTo(residentsVotersTable));
describe('who stands, 四(二)2(4)①②', () => holdTo(residentsCandidatesTable));
describe('the vote, 四(二)2(4)③④', () => holdTo(residentsElectionTable));
describe('the result, 四(二)2(4)④', () => holdTo(residentsResultTable));
