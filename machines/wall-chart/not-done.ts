import { STAGES, type Stage } from '../plan/words.ts';

/** The stages in which a renewal is not done with one: that one and those before it. One that is in no stage is done. */
export const stagesNotDoneWith = (stage: Stage): readonly Stage[] =>
  STAGES.slice(0, STAGES.indexOf(stage) + 1);
