import { meetingEvents } from './residents/meeting.ts';
import { resultEvents } from './residents/result.ts';
import { runOffEvents } from './residents/run-off.ts';
import { supplementaryEvents } from './residents/supplementary.ts';
import { writeInEvents } from './residents/write-ins.ts';

/** From the election meeting to the certificates, 四(二)2(4)③④. */
export const residentsElectionEvents = {
  ...meetingEvents,
  ...runOffEvents,
  ...supplementaryEvents,
  ...writeInEvents,
  ...resultEvents,
};
