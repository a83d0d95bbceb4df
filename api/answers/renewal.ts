import { checkIds } from '../../machines/conditions/catalog.ts';
import { eventTypes } from '../../machines/events/catalog.ts';
import { PLAN_DATES } from '../../machines/plan/words.ts';
import { BOARD_STATUSES } from '../../machines/wall-chart/status.ts';
import {
  anything,
  boolean,
  closed,
  community,
  instant,
  integer,
  isoDate,
  list,
  nullable,
  oneOf,
  recordedVerdict,
  role,
  string,
  text,
  verdict,
} from './building.ts';
import { reasonedAct, reasonedActParts } from './reasoned-act.ts';

const stepParts = {
  id: string,
  title: text,
  clause: string,
  waitingOn: list(role),
  dueOn: isoDate,
  dueKind: oneOf(['statutory', 'plan']),
  daysLeft: integer,
  startBy: nullable(isoDate),
  daysToStart: nullable(integer),
  documents: list(closed({ id: string, title: text })),
};

export const openStep = closed(stepParts, 'OpenStep');

/** An open step, and why it is to be done again. */
export const stepOfRenewal = closed({ ...stepParts, returned: nullable(reasonedAct) }, 'StepOfRenewal');

const possibleEvent = closed(
  {
    type: oneOf(eventTypes, 'EventType'),
    title: text,
    clause: string,
    roles: list(role),
    mine: nullable(boolean),
    /** A JSON Schema. */
    facts: anything,
    rules: list(closed({ id: oneOf(checkIds, 'CheckId'), title: text, clause: string, asks: text })),
    /** Its guards as far as they can be told before any facts are given, and those that cannot be yet. */
    judged: list(verdict),
    open: list(oneOf(checkIds, 'CheckId')),
    /** What open ones say as long as nothing is entered. */
    unentered: list(verdict),
    inTheWay: list(verdict),
  },
  'PossibleEvent',
);

export const waiver = closed({ rule: string, on: isoDate, reason: string, documentNumber: string }, 'Waiver');

export const extension = closed(
  {
    deadline: oneOf(PLAN_DATES),
    until: isoDate,
    on: isoDate,
    reason: string,
    documentNumber: string,
    plannedOn: isoDate,
  },
  'Extension',
);

const stay = closed(
  {
    enteredAt: integer,
    enteredOn: isoDate,
    leftAt: nullable(integer),
    leftOn: nullable(isoDate),
    cutShortBy: nullable(oneOf(['suspended', 'sent-back'])),
  },
  'Stay',
);

const refusedAttempt = closed({ type: string, revision: integer, on: isoDate }, 'RefusedAttempt');

const enteredState = closed(
  {
    id: string,
    title: nullable(text),
    active: boolean,
    stays: list(stay),
    refusedAt: list(refusedAttempt),
    waivedRules: list(string),
  },
  'EnteredState',
);

export const renewalHeading = {
  id: string,
  community,
  term: integer,
  plan: string,
  machineVersion: string,
  revision: integer,
  head: string,
  today: isoDate,
  status: oneOf(['running', 'suspended', 'concluded']),
  stage: nullable(string),
  step: string,
  retention: closed({ until: nullable(isoDate), erasedOn: nullable(isoDate) }),
};

/** Where a renewal stands, or stood after an event, and what is possible there. */
export const renewal = closed(
  {
    ...renewalHeading,
    standing: oneOf(BOARD_STATUSES),
    lastRevision: integer,
    asOf: oneOf(['now', 'then']),
    /** The value of the chart's state: a word, or words by region. */
    state: anything,
    openSteps: list(stepOfRenewal),
    suspension: nullable(closed({ ...reasonedActParts, held: list(openStep) }, 'Suspension')),
    coming: list(closed({ id: string, title: text, waitingOn: list(role) }, 'ComingStep')),
    possibleEvents: list(possibleEvent),
    waivers: list(waiver),
    extensions: list(extension),
    openViolations: nullable(integer),
    /** Of the chart, in its order. */
    states: list(enteredState),
    refusedOutOfOrder: list(refusedAttempt),
    /** Steps that were open when it was suspended. */
    held: list(string),
    replayedTo: integer,
  },
  'Renewal',
);

export const openedRenewal = closed({ id: string, revision: integer });

const recorded = {
  renewal: string,
  revision: integer,
  type: string,
  verdicts: list(recordedVerdict),
  recordedAt: instant,
};

/** An event that stands in the record. */
export const recordedEvent = closed(
  { outcome: oneOf(['recorded']), ...recorded, hash: nullable(string) },
  'RecordedEvent',
);

/**
 * What a dry run says of one that would be accepted, or of which it cannot tell: `open` has the checks that read what
 * the sender may not see.
 */
export const trialEvent = closed(
  {
    outcome: oneOf(['would-be-recorded', 'left-open']),
    ...recorded,
    open: list(oneOf(checkIds, 'CheckId')),
    hash: nullable(string),
  },
  'TrialEvent',
);

export const unmasked = closed({ values: list(closed({ path: string, value: anything })) });
