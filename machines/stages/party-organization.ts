import { vocabulary } from '../vocabulary.ts';
import { candidates } from './party/candidates.ts';
import { election } from './party/election.ts';
import { recommendations } from './party/recommendations.ts';

/** 社区党组织换届 (四(二)1). */
export const partyOrganization = vocabulary.createStateConfig({
  initial: 'recommendation-meeting',
  states: { ...recommendations.states, ...candidates.states, ...election.states },
  onDone: 'residents-committee',
});
