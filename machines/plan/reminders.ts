import { type Static, Type } from 'typebox';
import { names, section, text } from './shapes.ts';
import { ROLES } from './words.ts';

/** A time of day in the town, on the minute. */
const timeOfDay = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' });

/** How a reminder looks: in the day's digest, alone, or as one of the three supervision notices (蓝黄红督办单). */
export const FORMS = ['digest', 'direct', 'blue', 'yellow', 'red'] as const;
export type Form = (typeof FORMS)[number];

/** A rung's recipients are roles; `waiting-on` stands for those on whom the step waits. */
export const RECIPIENTS = ['waiting-on', ...ROLES] as const;
export type Recipient = (typeof RECIPIENTS)[number];

const rung = section({
  /** Names the rung in the record of what was sent. */
  id: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,39}$' }),
  title: text,
  /** What the days are counted from: the day by which the step must begin, or the day on which it is due. */
  from: Type.Enum(['latest-start', 'due']),
  /** Days after that day; before it when negative. */
  days: Type.Integer({ minimum: -60, maximum: 60 }),
  unit: Type.Enum(['calendar-days', 'working-days']),
  /** With the digest of that day, or at a time of its own. */
  at: Type.Union([Type.Literal('digest'), timeOfDay]),
  form: Type.Enum([...FORMS]),
  to: Type.Array(Type.Enum([...RECIPIENTS]), { minItems: 1, uniqueItems: true }),
  /** For statutory days or for those of the plan alone; for both where it is left out. */
  only: Type.Optional(Type.Enum(['statutory', 'plan'])),
  /** After that, once a day with the digest, until the step is done. */
  repeatDaily: Type.Optional(Type.Boolean()),
});

/** Who is told what, when and how, and when nobody is told anything. */
export const reminders = section({
  /** When the one digest of a day goes out. */
  digest: section({
    at: timeOfDay,
    later: section({ at: timeOfDay, roles: names([...ROLES]) }),
  }),
  /** No message leaves from `from` until `until` of the next morning, nor on an official holiday. */
  quiet: section({ from: timeOfDay, until: timeOfDay, onHolidays: Type.Boolean() }),
  ladder: Type.Array(rung, { minItems: 1 }),
  acknowledgement: section({
    /** For how many days 收到 keeps daily repetitions away from whoever said so. */
    lastsDays: Type.Integer({ minimum: 1, maximum: 30 }),
    /** How far ahead a promised date may lie. */
    promiseWithinDays: Type.Integer({ minimum: 1, maximum: 60 }),
  }),
});

export type Reminders = Static<typeof reminders>;
export type Rung = Static<typeof rung>;
