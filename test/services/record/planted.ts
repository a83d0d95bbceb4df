import { FIRST, renewalOf, SECOND } from '../../support/town.ts';
import { ACTS, BEFORE_HEADS, SECOND_DAY } from './recorded-town.ts';

const renewal = renewalOf(FIRST);
const LAST = ACTS.length;
/** Before the first head was made. */
export const MIDDLE = 20;
const one = (revision: number) => `where renewal = '${renewal}' and revision = ${revision}`;

/** What somebody does who owns the tables, and how the first of what is found names it: kind and place. */
export const PLANTED: readonly { readonly fault: string; readonly sql: string; readonly names: string }[] = [
  {
    fault: 'a changed figure',
    sql: `update event set facts = regexp_replace(facts::text, '[0-9]', '7')::json ${one(MIDDLE)}`,
    names: `changed: ${renewal} ${MIDDLE}`,
  },
  {
    fault: 'a changed verdict',
    sql: `update event set verdicts = (verdicts::text || ' ')::json ${one(MIDDLE)}`,
    names: `changed: ${renewal} ${MIDDLE}`,
  },
  {
    fault: 'another actor',
    sql: `update event set actor = 'somebody' ${one(MIDDLE)}`,
    names: `changed: ${renewal} ${MIDDLE}`,
  },
  {
    fault: 'a changed figure with a hash that fits',
    sql: `update event set hash = repeat('0', 64) ${one(MIDDLE)}`,
    names: `broken: ${renewal} ${MIDDLE + 1}`,
  },
  {
    fault: 'a deleted event',
    sql: `delete from event ${one(MIDDLE)}`,
    names: `missing: ${renewal} ${MIDDLE}`,
  },
  {
    fault: 'the first event deleted',
    sql: `delete from event ${one(1)}`,
    names: `missing: ${renewal} 1`,
  },
  {
    fault: 'the last event deleted',
    sql: `delete from event ${one(LAST)}`,
    names: `missing: ${renewal} ${LAST}`,
  },
  {
    fault: 'the last event deleted, and the renewal brought in line',
    sql: `delete from event ${one(LAST)};
            update renewal set revision = ${LAST - 1},
              head = (select hash from event ${one(LAST - 1)}) where id = '${renewal}'`,
    names: `missing: ${renewal} ${LAST}`,
  },
  {
    fault: 'an event deleted and the others numbered anew',
    sql: `delete from event ${one(MIDDLE)};
            update event set revision = -revision where renewal = '${renewal}' and revision > ${MIDDLE};
            update event set revision = -revision - 1 where revision < 0;
            update renewal set revision = ${LAST - 1} where id = '${renewal}'`,
    names: `broken: ${renewal} ${MIDDLE}`,
  },
  {
    fault: 'two events swapped',
    sql: `update event set revision = -1 ${one(MIDDLE)};
            update event set revision = ${MIDDLE} ${one(MIDDLE + 1)};
            update event set revision = ${MIDDLE + 1} ${one(-1)}`,
    names: `order: ${renewal} ${MIDDLE}`,
  },
  {
    fault: 'an event inserted between two others',
    sql: `update event set revision = -revision where renewal = '${renewal}' and revision > ${MIDDLE};
            update event set revision = -revision + 1 where revision < 0;
            insert into event (renewal, revision, type, facts, verdicts, actor, role, recorded_at, recorded_on, previous, hash)
              select renewal, revision + 1, type, facts, verdicts, actor, role, recorded_at, recorded_on, hash, repeat('a', 64)
              from event ${one(MIDDLE)};
            update renewal set revision = ${LAST + 1} where id = '${renewal}'`,
    names: `inserted: ${renewal} ${MIDDLE + 1}`,
  },
  {
    fault: 'an event added at the end',
    sql: `insert into event (renewal, revision, type, facts, verdicts, actor, role, recorded_at, recorded_on, previous, hash)
            select renewal, revision + 1, type, facts, verdicts, actor, role, recorded_at, recorded_on, hash, repeat('a', 64)
            from event ${one(LAST)}`,
    names: `inserted: ${renewal} ${LAST + 1}`,
  },
  {
    fault: 'a changed refusal',
    sql: `update refusal set facts = replace(facts::text, 'one', 'won')::json`,
    names: `changed: ${renewal} refusal 1`,
  },
  {
    fault: 'a deleted refusal',
    sql: `delete from refusal where renewal = '${renewal}' and number = 1`,
    names: `missing: ${renewal} refusal 1`,
  },
  {
    fault: 'the last refusal deleted, and the renewal brought in line',
    sql: `delete from refusal where renewal = '${renewal}' and number = 2;
            update renewal set refusals = 1,
              refusals_head = (select hash from refusal where renewal = '${renewal}') where id = '${renewal}'`,
    names: `missing: ${renewal} refusal 2`,
  },
  {
    fault: 'a changed plan',
    sql: `update plan set body = replace(body::text, '嘎鲁图镇', '某镇')::json`,
    names: 'plan: galutu-2020',
  },
  {
    fault: 'a changed plan, and its digest with it',
    sql: `update plan set body = replace(body::text, '嘎鲁图镇', '某镇')::json;
            update plan set digest = encode(sha256(convert_to(body::text, 'UTF8')), 'hex')`,
    names: `opening: ${renewal} 1`,
  },
  {
    fault: 'another day of the opening',
    sql: `update renewal set started_on = started_on - 1 where id = '${renewal}'`,
    names: `opening: ${renewal} 1`,
  },
  {
    fault: 'a renewal deleted with all that was in it',
    sql: `delete from event where renewal = '${renewalOf(SECOND)}';
            delete from refusal where renewal = '${renewalOf(SECOND)}';
            delete from outbox where renewal = '${renewalOf(SECOND)}';
            delete from deadline where renewal = '${renewalOf(SECOND)}';
            alter table renewal disable trigger all;
            update renewal set id = 'elsewhere' where id = '${renewalOf(SECOND)}';
            update renewal set id = '${renewalOf(SECOND)}', revision = 0, refusals = 0, refusals_head = '',
              head = (select previous from kept_event where renewal = '${renewalOf(SECOND)}' and revision = 1)
              where id = 'elsewhere';
            alter table renewal enable trigger all`,
    names: `missing: ${renewalOf(SECOND)} 4`,
  },
  {
    fault: 'an entry of the audit deleted',
    sql: `delete from audit where kind = 'unmasked'`,
    names: `audit: ${SECOND_DAY}`,
  },
  {
    fault: 'an entry of the audit changed',
    sql: `update audit set person = 'somebody' where id = 1`,
    names: `audit: ${BEFORE_HEADS}`,
  },
  {
    fault: 'a head whose text was changed',
    sql: `update record_head set body = replace(body, '"refusals":2', '"refusals":1') where day = '${BEFORE_HEADS}'`,
    names: `head: ${BEFORE_HEADS}`,
  },
  {
    fault: 'a head whose text was changed, and its hash with it',
    sql: `update record_head set body = replace(body, '"refusals":2', '"refusals":1') where day = '${BEFORE_HEADS}';
            update record_head set hash = encode(sha256(convert_to(body, 'UTF8')), 'hex')`,
    names: `signature: ${BEFORE_HEADS}`,
  },
  {
    fault: 'a head under another day',
    sql: `update record_head set day = '2021-04-01' where day = '${BEFORE_HEADS}'`,
    names: 'order: 2021-04-01',
  },
  {
    fault: 'a head without its signatures',
    sql: `update record_head set signatures = '[]' where day = '${BEFORE_HEADS}'`,
    names: `signature: ${BEFORE_HEADS}`,
  },
  {
    fault: 'the first head deleted',
    sql: `delete from record_head where day = '${BEFORE_HEADS}'`,
    names: `missing: ${SECOND_DAY}`,
  },
];
