import { type TProperties, Type } from 'typebox';
import type { PersonFinding } from '../context.ts';
import { personal } from '../personal/mark.ts';
import { CORRECTION_REASONS } from '../plan/words.ts';
import { IN_WORDS } from '../rules/invalid-facts.ts';
import { date, education, facts, id, kinshipsUpTo, personalDay, post, written } from '../rules/schema.ts';

/** Every event says on which day its act took place; days before today are fine, days to come are not. */
export const act = <P extends TProperties>(properties: P) => facts({ on: date, ...properties });

/** 文号, e.g. 嘎党发〔2021〕7号. */
export const documentNumber = written(60);

/** Why something was sent back, waived or held again. About the procedure, not about persons. */
export const reason = Type.String({ minLength: 2, maxLength: 300, pattern: IN_WORDS });

/** Why somebody was left out, taken in or preferred: that cannot but be about them. */
export const reasonAboutPerson = personal('reason', reason);

export const name = personal('name', written(40));
export const candidate = facts({ id, name });
export const postCandidate = facts({ id, name, post });
export const kinships = kinshipsUpTo(500);

/** Whoever is to be secretary, with what `team.secretary` asks. */
export const secretary = facts({ id, birthDate: personalDay, partySince: personalDay, education });

const code = Type.Integer({ minimum: 1, maximum: 17 });
const authority = written(60);
const dates = { on: Type.Optional(date), until: Type.Optional(date) };

/** A finding about a person is a code with its document, never a text (rulebook section 5). */
const personFinding = facts({ person: id, code, authority, documentNumber, ...dates });

/** One whole, none where there are none: neither about whom there are findings nor how many is to be told. */
const findingsOf = (atLeast: number, atMost: number) =>
  personal('finding', Type.Array(personFinding, { minItems: atLeast, maxItems: atMost }));
export const findings = findingsOf(0, 200);
export const oneFinding = findingsOf(1, 1);

/** Which finding is meant: of this person, with this code, by this document. */
export const findingNamed = personal('finding', facts({ person: id, code, documentNumber }));

/** What a finding is found to be in truth, by whom, and which kind of mistake it was. */
export const findingCorrection = personal(
  'finding',
  facts({
    /** Null where nothing is left of it. */
    to: Type.Union([facts({ code, ...dates }), Type.Null()]),
    authority,
    documentNumber,
    reason: Type.Enum([...CORRECTION_REASONS]),
  }),
);

/** What `candidates.qualification` asks of a finding: its code and dates, and nothing of whose it is. */
export const bareFinding = ({ code, on, until }: Pick<PersonFinding, 'code' | 'on' | 'until'>) => ({
  code,
  ...(on && { on }),
  ...(until && { until }),
});
