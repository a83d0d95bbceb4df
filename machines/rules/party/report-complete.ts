import { type Static, Type } from 'typebox';
import { once, within } from '../contradictions.ts';
import { defineRule } from '../define.ts';
import { named } from '../labels.ts';
import { count, dateOrNull, facts, id, ids, votes } from '../schema.ts';

/** What the new committee reports to the town, in the order of the source. */
const CONTENTS = [
  'meetingOn',
  'expected',
  'present',
  'results',
  'committee',
  'secretary',
  'deputies',
] as const;

const labels = {
  meetingOn: { zh: '党员大会时间', en: 'date of the meeting' },
  expected: { zh: '应到会人数', en: 'expected attendance' },
  present: { zh: '实到会人数', en: 'attendance' },
  results: { zh: '选举结果和获得票数', en: 'results with votes' },
  committee: { zh: '当选委员名单', en: 'elected committee' },
  secretary: { zh: '书记', en: 'secretary' },
  deputies: { zh: '副书记', en: 'deputies' },
} as const;

const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(given: T) =>
  Type.Union([given, Type.Null()]);
const schema = facts({
  meetingOn: dateOrNull,
  expected: orNull(count),
  present: orNull(count),
  results: orNull(Type.Array(votes, { maxItems: 1000 })),
  committee: orNull(ids),
  secretary: orNull(id),
  deputies: orNull(ids),
});

/** An empty list reports nothing: there is a result, a committee and, by 三(三), a deputy. */
const reported = (given: Static<typeof schema>[(typeof CONTENTS)[number]]) =>
  given !== null && !(Array.isArray(given) && given.length === 0);

/** 四(二)1(8): the report of the election, on which the town replies. */
export const reportCompleteRule = defineRule({
  id: 'party.report-complete',
  title: { zh: '选举情况报告', en: 'Report of the election' },
  clause: '四(二)1(8)',
  level: 'mandatory',
  facts: schema,
  contradictions: ({ expected, present, results, committee, deputies }) => [
    ...(expected !== null && present !== null ? within('present', present, 'expected', expected) : []),
    ...once(
      'results',
      (results ?? []).map((row) => row.id),
      'id',
    ),
    ...(results ?? []).flatMap((row, at) =>
      present === null ? [] : within(`results[${at}].votes`, row.votes, 'present', present),
    ),
    ...once('committee', committee ?? []),
    ...once('deputies', deputies ?? []),
  ],
  judge(given) {
    const there = CONTENTS.filter((content) => reported(given[content]));
    const missing = CONTENTS.filter((content) => !there.includes(content));
    const absent = named(missing, labels);
    const figures = {
      zh: `选举情况报告须${CONTENTS.length}项，已有${there.length}项`,
      en: `${there.length} of ${CONTENTS.length} contents of the report are there`,
    };
    return {
      satisfied: missing.length === 0,
      required: CONTENTS,
      actual: there,
      shortBy: missing.length,
      message:
        missing.length === 0
          ? figures
          : { zh: `${figures.zh}，缺${absent.zh}`, en: `${figures.en}, missing ${absent.en}` },
      details: { missing },
    };
  },
});
