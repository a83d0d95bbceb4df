import { vocabulary } from '../vocabulary.ts';
import { candidates } from './residents/candidates.ts';
import { election } from './residents/election.ts';
import { voters } from './residents/voters.ts';

/** 居民委员会换届 (四(二)2). */
export const residentsCommittee = vocabulary.createStateConfig({
  initial: 'election-committee',
  states: { ...voters.states, ...candidates.states, ...election.states },
  onDone: 'supervision-committee',
});
