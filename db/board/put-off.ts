import { sql } from 'kysely';
import type { IsoDate } from '../../machines/calendar.ts';
import { STAGES, type Stage } from '../../machines/plan/words.ts';
import { isDecision } from '../decisions.ts';

/**
 * By renewal and stage, until when its deadline was put off: the last decision counts. By the index of decisions, of
 * which there are few beside the events that they stand among.
 */
export const PUT_OFF = sql`
  select distinct on (event.renewal, event.facts ->> 'deadline')
    event.renewal, event.facts ->> 'deadline' as stage, (event.facts ->> 'until')::date as until
  from event
  where ${isDecision} and event.type = 'renewal.deadline-extended'
  order by event.renewal, event.facts ->> 'deadline', event.revision desc`;

const IN_ORDER = sql`array[${sql.join(STAGES.map((stage) => sql.lit(stage)))}]`;

/** Of a row of `standing` and one of `put_off`: what was put off is a stage, and it is not done with. */
export const isNotDoneWithPutOff = sql`
  array_position(${IN_ORDER}, standing.stage) <= array_position(${IN_ORDER}, put_off.stage)`;

/** Of a row of `standing`: the day on which a stage has to be done, as it was put off or else as its plan has it. */
export const isDueOn = (stage: Stage, day: IsoDate) => sql`(
  standing.renewal in (
    select put_off.renewal from (${PUT_OFF}) as put_off where put_off.stage = ${stage} and put_off.until = ${day})
  or (
    standing.plan in (select plan.id from plan where plan.body #>> array['stages', ${stage}, 'deadline'] = ${day})
    and standing.renewal not in (
      select put_off.renewal from (${PUT_OFF}) as put_off where put_off.stage = ${stage})))`;
