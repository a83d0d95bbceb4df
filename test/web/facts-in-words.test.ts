import { describe, expect, test } from 'vitest';
import { scenario } from '../../services/drill/scenario.ts';
import { drillCommunities } from '../../services/drill/set-up.ts';
import { partsInWords, type Telling, valueInWords } from '../../web/components/facts/value-in-words.ts';
import { actsOf, courses } from '../machines/courses.ts';

const names = new Map([['person-01', '演练甲']]);
const zh: Telling = { type: 'party.election-meeting-held', language: 'zh', names };
const en: Telling = { ...zh, language: 'en' };

describe('a fact in words', () => {
  test.each([
    { path: 'present', value: 41, said: ['41人', '41 persons'] },
    { path: 'on', value: '2021-01-09', said: ['2021年1月9日 周六', 'Sat 9 Jan 2021'] },
    { path: 'tallies[].id', value: 'person-01', said: ['演练甲', '演练甲'] },
    { path: 'tallies[].id', value: 'person-02', said: ['person-02', 'person-02'] },
    { path: 'tallies[].approve', value: 1, said: ['1票', '1 votes'] },
    { path: 'filed', value: true, said: ['是', 'yes'] },
    { path: 'filed', value: null, said: ['无', 'none'] },
    { path: 'agenda', value: [], said: ['无', 'none'] },
    { path: 'findings[].code', value: 7, said: ['第7项', 'condition 7'] },
    { path: 'previous.collegeShare', value: [3, 5], said: ['3 / 5', '3 / 5'] },
    {
      path: 'order.member',
      value: ['演练甲', '演练乙'],
      said: ['1. 演练甲、2. 演练乙', '1. 演练甲, 2. 演练乙'],
    },
    { path: 'deputies', value: ['person-01'], said: ['演练甲', '演练甲'] },
    { path: 'name', value: 'masked', said: ['（按权限不显示）', '(not shown to you)'] },
    {
      path: 'name',
      value: { erased: 'x' },
      said: ['（已按保存期限删除）', '(erased at the end of its retention)'],
    },
    { path: 'to', value: 'residents-committee.result', said: ['公布、封存并备案选举结果', /result/i] },
    { path: 'reason', value: 'residents-committee.result', said: ['residents-committee.result', /result/] },
    { path: 'rule', value: 'residents.turnout', said: ['参选率', 'Turnout'] },
  ])('$path $value', ({ path, value, said: [chinese, english] }) => {
    expect(valueInWords(zh, path, value)).toBe(chinese);
    expect(valueInWords(en, path, value)).toEqual(
      english instanceof RegExp ? expect.stringMatching(english) : english,
    );
  });

  test('a row in a line: whom it is about, then each fact by its name', () => {
    const row = { id: 'person-01', approve: 40, oppose: 1, abstain: undefined };
    expect(partsInWords(zh, 'tallies[0]', row)).toEqual(['演练甲', '赞成 40票', '反对 1票']);
    expect(partsInWords(zh, 'applicants[0]', { id: 'person-01', name: '某人', post: 'member' })).toEqual([
      '某人',
      '报名职务 委员',
    ]);
  });
});

test('no fact that was ever recorded is told by a word of the program', async () => {
  const acts = [
    ...scenario(await drillCommunities()).flatMap(({ scenes }) => scenes.map((scene) => scene.act)),
    ...courses.flatMap((course) => actsOf(course, { method: 'indirect' })),
  ];
  const said = new Set<string>();
  const tell = (type: Telling['type'], path: string, value: unknown): void => {
    if (Array.isArray(value) && value.some((one) => typeof one === 'object'))
      for (const one of value) tell(type, `${path}[]`, one);
    else if (typeof value === 'object' && value !== null && !Array.isArray(value))
      for (const [name, part] of Object.entries(value)) tell(type, `${path}.${name}`, part);
    else said.add(`${valueInWords({ ...zh, type }, path, value)}`);
  };
  for (const { type, facts } of acts)
    for (const [name, value] of Object.entries(facts)) tell(type, name, value);
  expect(said.size).toBeGreaterThan(200);
  const odd = [...said].filter((one) =>
    /undefined|\[object|true|false|null|\d{4}-\d\d-\d\d|[a-z]+\.[a-z]+-/.test(one),
  );
  expect(odd).toEqual([]);
});
