import { expect, test } from 'vitest';
import { checkIds } from '../../machines/conditions/catalog.ts';
import { galutu2020 } from '../../machines/plan/galutu-2020.ts';
import type { Plan } from '../../machines/plan/plan.ts';
import { countOf, matching, type Section } from '../../web/features/help/entry.ts';
import { figuresOf, planFigures } from '../../web/features/help/figures/of-rule.ts';

const entry = (id: string, zh: string, en: string) => ({ id, words: [{ zh, en }], body: null });
const sections: readonly Section[] = [
  {
    id: 'rules',
    title: { zh: '规则', en: 'Rules' },
    groups: [
      {
        id: 'party',
        title: { zh: '党组织', en: 'Party' },
        entries: [entry('quorum', '到会人数', 'Attendance'), entry('notice', '公示', 'Publicity')],
      },
      { id: 'team', title: { zh: '班子', en: 'Team' }, entries: [entry('women', '妇女', 'Women')] },
    ],
  },
];
const found = (query: string) =>
  matching(sections, query).flatMap(({ groups }) =>
    groups.flatMap((group) => group.entries.map(({ id }) => id)),
  );

test.each([
  ['', ['quorum', 'notice', 'women']],
  ['  ', ['quorum', 'notice', 'women']],
  ['公示', ['notice']],
  ['ATTENDANCE', ['quorum']],
  ['ｗｏｍｅｎ', ['women']],
  ['党组织', ['quorum', 'notice']],
  ['党组织 公示', ['notice']],
  ['班子 公示', []],
])('“%s” finds what has every word of it, in either language or in the name of the group', (query, ids) => {
  expect(found(query)).toEqual(ids);
  expect(countOf(matching(sections, query))).toBe(ids.length);
});

test('figures are given for rules and conditions that there are, and each is said in both languages', () => {
  const known: readonly string[] = checkIds;
  for (const id of Object.keys(planFigures)) {
    expect(known).toContain(id);
    const figures = figuresOf(id, galutu2020);
    expect(figures.length).toBeGreaterThan(0);
    expect(new Set(figures.map(({ of }) => of.en)).size).toBe(figures.length);
    for (const { of, is } of figures)
      for (const text of [of, is]) expect([text.zh, text.en].every((one) => /\S/.test(one))).toBe(true);
  }
});

test('the figures are those of the plan, so another plan has others', () => {
  const other: Plan = {
    ...galutu2020,
    party: {
      ...galutu2020.party,
      publicityDays: 7,
      meetingQuorum: { num: 3, den: 4, compare: 'at-least' },
    },
  };
  const said = (id: string, plan: Plan) => figuresOf(id, plan).map(({ is }) => is.zh);
  expect(said('party.publicity', galutu2020)).toEqual(['5日']);
  expect(said('party.publicity', other)).toEqual(['7日']);
  expect(said('party.meeting-quorum', galutu2020)).toEqual(['超过4/5']);
  expect(said('party.meeting-quorum', other)).toEqual(['不少于3/4']);
});
