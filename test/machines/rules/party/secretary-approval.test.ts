import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { secretaryApprovalRule as rule } from '../../../../machines/rules/party/secretary-approval.ts';
import { invalidFields } from '../invalid-fields.ts';

const facts = (department: string | null, committee: string | null, reply: string | null) => ({
  countyDepartmentOn: department,
  countyCommitteeOn: committee,
  townReplyOn: reply,
});

test.each([
  {
    title: 'one after the other',
    given: facts('2021-01-04', '2021-01-06', '2021-01-07'),
    required: facts('any-date', '2021-01-04', '2021-01-06'),
    short: [0, 0, 0],
  },
  {
    title: 'all on one day',
    given: facts('2021-01-04', '2021-01-04', '2021-01-04'),
    required: facts('any-date', '2021-01-04', '2021-01-04'),
    short: [0, 0, 0],
  },
  {
    title: 'the committee a day before the department',
    given: facts('2021-01-04', '2021-01-03', '2021-01-07'),
    required: facts('any-date', '2021-01-04', '2021-01-04'),
    short: [0, 1, 0],
  },
  {
    title: 'the town before the committee',
    given: facts('2021-01-04', '2021-01-06', '2021-01-05'),
    required: facts('any-date', '2021-01-04', '2021-01-06'),
    short: [0, 0, 1],
  },
  {
    title: 'in the reverse order',
    given: facts('2021-01-10', '2021-01-08', '2021-01-05'),
    required: facts('any-date', '2021-01-10', '2021-01-10'),
    short: [0, 2, 5],
  },
  {
    title: 'the department is missing',
    given: facts(null, '2021-01-06', '2021-01-07'),
    required: facts('any-date', 'any-date', '2021-01-06'),
    short: [1, 0, 0],
  },
  {
    title: 'the committee is missing',
    given: facts('2021-01-04', null, '2021-01-07'),
    required: facts('any-date', '2021-01-04', '2021-01-04'),
    short: [0, 1, 0],
  },
  {
    title: 'the reply is missing',
    given: facts('2021-01-04', '2021-01-06', null),
    required: facts('any-date', '2021-01-04', '2021-01-06'),
    short: [0, 0, 1],
  },
  {
    title: 'nothing is there',
    given: facts(null, null, null),
    required: facts('any-date', 'any-date', 'any-date'),
    short: [1, 1, 1],
  },
])('四(二)1(5): $title', ({ given, required, short: [department, committee, reply] }) => {
  const shortBy = Number(department) + Number(committee) + Number(reply);
  expect(rule.judge(given, galutu2020)).toMatchObject({
    rule: 'party.secretary-approval',
    clause: '四(二)1(5)',
    level: 'mandatory',
    satisfied: shortBy === 0,
    required,
    actual: given,
    shortBy,
    details: {
      parts: [
        { fact: 'countyDepartmentOn', shortBy: department, satisfied: department === 0 },
        { fact: 'countyCommitteeOn', shortBy: committee, satisfied: committee === 0 },
        { fact: 'townReplyOn', shortBy: reply, satisfied: reply === 0 },
      ],
    },
  });
});

test.each([
  {
    title: 'missing and too early',
    given: facts('2021-01-04', null, '2021-01-02'),
    zh: '旗委常委会会议研究同意日期尚无记录；镇党委批复为2021-01-02，应不早于2021-01-04，早了2日',
    en: 'county standing committee: no date on record; reply of the town on 2021-01-02, not possible before 2021-01-04, 2 days early',
  },
  {
    title: 'complete',
    given: facts('2021-01-04', '2021-01-06', '2021-01-07'),
    zh: '旗委组织部部务会审议于2021-01-04；旗委常委会会议研究同意于2021-01-06；镇党委批复于2021-01-07',
    en: 'county organization department on 2021-01-04; county standing committee on 2021-01-06; reply of the town on 2021-01-07',
  },
])('四(二)1(5): the message, $title', ({ given, zh, en }) => {
  expect(rule.judge(given, galutu2020).message).toEqual({ zh, en });
});

test('四(二)1(5): a day that does not exist: invalid', () => {
  expect(invalidFields(() => rule.judge(facts('2021-02-30', null, null), galutu2020))).toEqual([
    'countyDepartmentOn',
  ]);
});
