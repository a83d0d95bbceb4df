import { type TSchema, Type } from 'typebox';
import { personal } from '../personal/mark.ts';
import { BODIES, EDUCATION, RELATIONS } from '../plan/words.ts';
import { NO_IDENTITY_NUMBER, NOT_BLANK } from './invalid-facts.ts';

/** The building blocks from which the facts of rules and events are drawn. */

/** A calendar date `YYYY-MM-DD` that exists: 2021-02-29 does not. */
export const date = Type.String({ format: 'date', description: 'YYYY-MM-DD, Asia/Shanghai' });
export const dateOrNull = Type.Union([date, Type.Null()]);

/** A number of persons, seats, households or sheets of paper. */
export const count = Type.Integer({ minimum: 0, maximum: 100_000_000 });

/**
 * Anyone or anything that is referred to: a candidate, a member, an objection. Ids stay in the record for good, so no
 * identity number (公民身份号码) may be one.
 */
export const id = Type.String({ minLength: 1, maxLength: 64, pattern: NO_IDENTITY_NUMBER });
export const ids = Type.Array(id, { maxItems: 1000 });

/** A line that somebody writes: a name, the number of a document. */
export const written = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: NOT_BLANK });

/** An object in which a misspelt name is an error, not a silence. */
export const facts = <P extends Record<string, TSchema>>(properties: P) =>
  Type.Object(properties, { additionalProperties: false });

export const education = personal('trait', Type.Enum([...EDUCATION]));
/** A birthday, the day of joining the party. */
export const personalDay = personal('day', date);

export const method = Type.Enum(['direct', 'indirect']);
export const post = Type.Enum(['director', 'deputy', 'member']);
export const organizationForm = Type.Enum(['branch', 'general-branch', 'committee']);

export const body = Type.Enum([...BODIES]);

export const relation = Type.Enum([...RELATIONS]);
export const kinship = facts({ a: id, b: id, relation });
/** Together: that two persons are related at all is about them. */
export const kinshipsUpTo = (maxItems: number) => personal('kinship', Type.Array(kinship, { maxItems }));

/** Votes for one name, as counted in public. */
export const votes = facts({ id, votes: count });
/** One name on a ballot with 赞成, 反对, 弃权. */
export const tally = facts({ id, approve: count, oppose: count, abstain: count });

/** Seats that an election or a recommendation is held for: for none, none is held. */
export const seatsToFill = Type.Integer({ minimum: 1, maximum: 1000 });
