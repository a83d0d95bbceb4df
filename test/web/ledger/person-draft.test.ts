import { describe, expect, test } from 'vitest';
import { LEDGER_FIELDS } from '../../../machines/ledger/person.ts';
import {
  changedMeanwhile,
  draftOf,
  judgeDraft,
  mergeDraft,
} from '../../../web/features/ledger/person-draft.ts';
import { somebody, TODAY } from './people.ts';

const person = somebody('person-01');
const { id: _, ...fields } = person;
const judged = (about: object) => judgeDraft({ ...draftOf(person), ...about }, TODAY);
const problemsOf = (about: object) => judged(about).problems.map(({ field, text }) => `${field}：${text.zh}`);

describe('a form', () => {
  test('that is opened and not touched says what the ledger says', () => {
    expect(judged({})).toEqual({ problems: [], notes: [], fields });
  });

  test('of somebody new asks for what has to be written, and for no more', () => {
    const { problems, fields: none } = judgeDraft(draftOf(undefined), TODAY);
    expect(problems.map(({ field }) => field)).toEqual([
      'name',
      'gender',
      'birthDate',
      'ethnicity',
      'education',
    ]);
    expect(new Set(problems.map(({ text }) => text.zh))).toEqual(new Set(['未填写']));
    expect(none).toBeNull();
  });

  test('reads what is typed as a file is read', () => {
    const typed = {
      name: ' 丁 示',
      birthDate: '1980年5月4日',
      ethnicity: '蒙古',
      partySince: '2002.7.1',
      phone: ' ',
    };
    expect(judged(typed).fields).toEqual(fields);
  });

  test('says how a month alone is understood', () => {
    const { fields: read, notes } = judged({ birthDate: '1980-05' });
    expect(read?.birthDate).toBe('1980-05-01');
    expect(notes.map(({ field }) => field)).toEqual(['birthDate']);
  });

  test.each([
    ['a day that does not exist', { birthDate: '1980-02-30' }, ['birthDate：没有这一天']],
    ['a day after today', { birthDate: '2020-12-21', partySince: '' }, ['birthDate：晚于今天']],
    ['a day before birth', { partySince: '1980-05-03' }, ['partySince：早于出生日期']],
    ['letters for a number', { phone: '一二三' }, ['phone：应为电话号码，只含数字、空格和连字符']],
    ['an emptied name', { name: '  ' }, ['name：未填写']],
  ])('refuses %s at its field', (_what, about, problems) => expect(problemsOf(about)).toEqual(problems));

  test('refuses an identity number wherever it is written', () => {
    expect(problemsOf({ phone: '150626198005040012' })).toHaveLength(1);
    expect(judged({ phone: '150626198005040012' }).fields).toBeNull();
  });
});

test.each([
  { birthDate: '1980-**-**' },
  { partySince: '2002-**-**' },
  { phone: '138****0000' },
  { phone: '…' },
])('a form never saves a mask: %o', (masked) => {
  const { problems, fields: none } = judged(masked);
  expect(problems.map(({ field }) => field)).toEqual(Object.keys(masked));
  expect(none).toBeNull();
});

describe('somebody else saves the same person meanwhile', () => {
  const now = { ...person, education: 'bachelor', reserve: true } as const;
  const typed = { ...draftOf(person), education: 'master', phone: '0477-1234567' };

  test('what changed is named', () => {
    expect(changedMeanwhile(person, person)).toEqual([]);
    expect(changedMeanwhile(person, now)).toEqual(['education', 'reserve']);
  });

  test('what was typed stays, and the rest is theirs', () => {
    const { taken, kept, draft } = mergeDraft(person, now, typed);
    expect({ taken, kept }).toEqual({ taken: ['reserve'], kept: ['education'] });
    expect(judgeDraft(draft, TODAY).fields).toEqual({
      ...fields,
      education: 'master',
      reserve: true,
      phone: '0477-1234567',
    });
  });

  test('another day of the same year is a change', () => {
    expect(changedMeanwhile(person, { ...person, birthDate: '1980-05-05' })).toEqual(['birthDate']);
  });

  test('every field is in the form', () => {
    expect(Object.keys(draftOf(person))).toEqual([...LEDGER_FIELDS]);
  });
});
