import { describe, expect, test } from 'vitest';
import { addDays } from '../../../machines/calendar.ts';
import { daysLeft } from '../../../machines/reminders/days-left.ts';
import type { MessageContent, MessageItem } from '../../../services/reminders/message-content.ts';
import { wordingOf } from '../../../services/reminders/wording.ts';

const TODAY = '2021-03-05';
const LINK = 'https://renewal.example.cn/m/0123abcd';

function item(change: Partial<MessageItem> = {}): MessageItem {
  const dueOn = change.dueOn ?? '2021-03-10';
  return {
    renewal: '150626100010-2021',
    community: { code: '150626100010', name: '文苑社区居委会' },
    step: 'residents-committee.result',
    title: { zh: '公布、封存并备案选举结果', en: 'Announce, seal and file the result' },
    clause: '四(二)2(4)④',
    waitingOn: ['community-secretary'],
    dueOn,
    kind: 'plan',
    daysLeft: daysLeft(dueOn, TODAY),
    startBy: null,
    because: 'due',
    form: 'digest',
    rungs: ['due-in-3-days'],
    missing: [{ title: { zh: '公布结果', en: 'Result announced' }, says: [], requires: [] }],
    lastAttempt: null,
    supervision: null,
    promised: null,
    promiseBroken: null,
    acknowledged: false,
    ...change,
  };
}

const content = (items: readonly MessageItem[], change: Partial<MessageContent> = {}): MessageContent => ({
  id: '00000000-0000-4000-8000-000000000000',
  person: { id: 'secretary', name: '某某' },
  kind: 'alone',
  form: 'digest',
  slot: '2021-03-05T01:00:00Z',
  items,
  resolved: 0,
  ...change,
});

const zh = { language: 'zh', today: TODAY, link: LINK } as const;
const lines = (change: Partial<MessageItem>) => {
  const [, body = ''] = wordingOf(content([item(change)]), zh).text.split('\n\n');
  return body.split('\n');
};

describe('the dates of an item', () => {
  test.each([
    { dueOn: '2021-03-02', kind: 'plan', says: '应于3月2日前完成（计划期限），已逾期3天' },
    { dueOn: '2021-03-04', kind: 'statutory', says: '应于3月4日前完成（法定期限），已逾期1天' },
    { dueOn: '2020-12-20', kind: 'plan', says: '应于2020年12月20日前完成（计划期限），已逾期75天' },
    { dueOn: '2021-03-05', kind: 'statutory', says: '今日到期：3月5日（法定期限）' },
    {
      dueOn: '2021-03-07',
      kind: 'plan',
      says: '请于3月7日（周日）前完成（计划期限），还剩2天（均非工作日）',
    },
    { dueOn: '2021-03-08', kind: 'plan', says: '请于3月8日（周一）前完成（计划期限），还剩3天（1个工作日）' },
    {
      dueOn: '2021-03-10',
      kind: 'statutory',
      says: '请于3月10日（周三）前完成（法定期限），还剩5天（3个工作日）',
    },
    { dueOn: '2021-03-31', kind: 'plan', says: '请于3月31日（周三）前完成（计划期限），还剩26天' },
  ] as const)('due $dueOn', ({ says, ...dates }) => {
    expect(lines(dates)[1]).toBe(says);
  });

  test('when the day by which it must begin is the reason, that comes first', () => {
    const begin = { because: 'latest-start', dueOn: '2021-03-31' } as const;
    expect(lines({ ...begin, startBy: '2021-03-08' })[1]).toBe(
      '最迟3月8日（周一）启动，否则难以按期完成；请于3月31日（周三）前完成（计划期限），还剩26天',
    );
    expect(lines({ ...begin, startBy: '2021-03-04' })[1]).toBe(
      '本应于3月4日前启动；请于3月31日（周三）前完成（计划期限），还剩26天',
    );
  });

  test('working days are told alone where no other day lies between', () => {
    const wednesday = { ...zh, today: '2021-03-03' };
    const dueOn = '2021-03-05';
    const friday = item({ dueOn, daysLeft: daysLeft(dueOn, wednesday.today) });
    expect(wordingOf(content([friday]), wednesday).text).toContain('还剩2个工作日');
  });
});

describe('what is missing', () => {
  const says = [{ zh: '至2021-03-10止，还差2日', en: 'until 2021-03-10, 2 days short' }];
  const requires = [{ zh: '选民证（960）', en: 'voter cards (960)' }];
  const title = { zh: '甲', en: 'A' };

  test.each([
    { of: 'nothing', missing: [{ title, says: [], requires: [] }], told: ['现可办理：甲'] },
    {
      of: 'only what facts will show',
      missing: [{ title, says: [], requires }],
      told: ['须核对：选民证（960）'],
    },
    {
      of: 'both',
      missing: [{ title, says, requires }],
      told: ['按今日计，尚未满足：至3月10日止，还差2日；另须核对：选民证（960）'],
    },
    {
      of: 'something before one of two',
      missing: [
        { title, says, requires: [] },
        { title: { zh: '乙', en: 'B' }, says: [], requires: [] },
      ],
      told: ['甲，按今日计，尚未满足：至3月10日止，还差2日', '现可办理：乙'],
    },
  ])('$of', ({ missing, told }) => {
    expect(lines({ missing }).slice(2, -1)).toEqual(told);
  });
});

test('promises, answers and the number of a notice stand in the last line', () => {
  const yellow = {
    number: '督〔2021〕7号',
    colour: 'yellow',
    issuedOn: TODAY,
    sentTo: [],
    state: 'open',
    mustReply: false,
  } as const;
  expect(lines({ supervision: yellow, promised: '2021-03-08', acknowledged: true }).at(-1)).toBe(
    '由社区党组织书记办理；依据四(二)2(4)④；督〔2021〕7号；已承诺3月8日办结；您已回复收到',
  );
  expect(lines({ promised: '2021-03-04', promiseBroken: '2021-03-04' }).at(-1)).toBe(
    '由社区党组织书记办理；依据四(二)2(4)④；承诺3月4日办结，未兑现',
  );
});

describe('a red notice', () => {
  const red = {
    number: '督〔2021〕3号',
    colour: 'red',
    issuedOn: TODAY,
    sentTo: ['community-secretary', 'leading-group'],
    state: 'open',
    mustReply: true,
  } as const;

  test.each([
    {
      to: 'whoever has to answer for it',
      supervision: red,
      says: '督〔2021〕3号：请书面回复，说明逾期原因和办结时间；本单已发社区党组织书记、换届工作领导小组',
    },
    {
      to: 'whoever watches',
      supervision: { ...red, mustReply: false },
      says: '督〔2021〕3号：已要求书面说明逾期原因；本单已发社区党组织书记、换届工作领导小组',
    },
    {
      to: 'somebody, once it is replied to',
      supervision: { ...red, mustReply: false, state: 'replied' as const },
      says: '督〔2021〕3号，已书面回复，办结后销号',
    },
  ])('to $to', ({ supervision, says }) => {
    expect(lines({ form: 'red', dueOn: '2021-03-02', supervision })).toContain(says);
  });

  test('asks for the reply below', () => {
    const { text, subject } = wordingOf(
      content([item({ form: 'red', dueOn: '2021-03-02', supervision: red })]),
      zh,
    );
    expect(subject).toBe('【换届督办·红】文苑社区：公布、封存并备案选举结果，逾期3天');
    expect(text.split('\n').slice(-2)).toEqual(['收到请回复，并书面说明原因：', LINK]);
  });
});

test.each([
  ['digest', '【换届提醒】文苑社区：公布、封存并备案选举结果，还剩5天（3个工作日）；另有1项'],
  ['direct', '【换届催办】文苑社区：公布、封存并备案选举结果，还剩5天（3个工作日）；另有1项'],
  ['blue', '【换届督办·蓝】文苑社区：公布、封存并备案选举结果，还剩5天（3个工作日）；另有1项'],
  ['yellow', '【换届督办·黄】文苑社区：公布、封存并备案选举结果，还剩5天（3个工作日）；另有1项'],
] as const)('the subject of a message on its own, %s', (form, subject) => {
  expect(wordingOf(content([item({ form }), item()]), zh).subject).toBe(subject);
});

test('a digest counts what is late and what is due today', () => {
  const items = ['2021-03-02', '2021-03-05', '2021-03-10'].map((dueOn) => item({ dueOn }));
  const { subject } = wordingOf(content(items, { kind: 'digest' }), zh);
  expect(subject).toBe('【换届日报】3项待办，1项逾期，1项今日到期');
});

test('of hundreds the first thirty are shown, and the rest is counted', () => {
  const many = Array.from({ length: 400 }, (_, at) => item({ dueOn: addDays(TODAY, at) }));
  const { text, markdown, short, subject } = wordingOf(content(many, { kind: 'digest', resolved: 2 }), zh);
  expect(text).toContain('\n30. ');
  expect(text).not.toContain('\n31. ');
  expect(text).toContain('另有370项，请点击链接查看。\n原有2项已办结或改期，不再列出。\n');
  expect(subject).toBe('【换届日报】400项待办，1项今日到期');
  expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(4096);
  const shown = markdown.match(/^\*\*\d+\. /gm)?.length ?? 0;
  expect(shown).toBeGreaterThan(5);
  expect(markdown).toContain(`另有${400 - shown}项`);
  expect(short.length).toBeLessThanOrEqual(70);
});

describe('names that others have entered', () => {
  const hostile = [
    '文苑\n社区\r\nSubject: x',
    '**红** [点此](http://evil.example)',
    '<@all> 社区 <script>',
    '\u202e倒\u200b社区\u0000',
    '# 标题\n> 引用\n- 项',
    '`代码` ~~删~~ |表| ![图](x)',
    'a@b.example.cn www.evil.example //evil.example',
    '社'.repeat(500),
    '𠮷'.repeat(100),
  ];

  test.each(hostile)('%j changes neither layout nor links', (name) => {
    const named = item({ community: { code: '150626100010', name } });
    const calm = item();
    for (const language of ['zh', 'en'] as const) {
      const options = { ...zh, language };
      const [found, plain] = [named, calm].map((one) => wordingOf(content([one, calm]), options));
      if (found === undefined || plain === undefined) throw new Error('nothing was worded');
      expect(found.subject).not.toMatch(/[\n\r\p{Cc}\u202e\u200b]/u);
      expect(found.text.split('\n')).toHaveLength(plain.text.split('\n').length);
      expect(found.markdown.split('\n')).toHaveLength(plain.markdown.split('\n').length);
      expect(found.text.match(/:\/\/|www\.|@/g)).toEqual(['://']);
      expect(found.markdown.match(/:\/\/|www\.|@/g)).toEqual(['://']);
      expect(found.markdown.match(/\]\(|!\[|[`~|<]/g)).toEqual(['](']);
      expect(found.markdown.match(/\*/g)).toHaveLength(plain.markdown.match(/\*/g)?.length ?? 0);
      expect(found.short.length).toBeLessThanOrEqual(70);
      expect(found.short.isWellFormed()).toBe(true);
    }
  });
});
