import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { organizationFormRule as rule } from '../../../../machines/rules/preparation/organization-form.ts';
import { invalidFields } from '../invalid-fields.ts';

test.each([
  { title: '49 members may be a branch', form: 'branch', members: 49, most: 50, over: 0 },
  { title: '50 members may be a branch', form: 'branch', members: 50, most: 50, over: 0 },
  { title: '51 members are one too many for a branch', form: 'branch', members: 51, most: 50, over: 1 },
  { title: '99 members may be a general branch', form: 'general-branch', members: 99, most: 100, over: 0 },
  { title: '100 members may be a general branch', form: 'general-branch', members: 100, most: 100, over: 0 },
  { title: '101 members need a committee', form: 'general-branch', members: 101, most: 100, over: 1 },
  { title: 'a branch of 130 is 80 over its own bound', form: 'branch', members: 130, most: 50, over: 80 },
  { title: 'a committee has no upper bound', form: 'committee', members: 101, most: null, over: 0 },
])('四(一)2: $title', ({ form, members, most, over }) => {
  const verdict = rule.judge({ form, partyMembers: members }, galutu2020);
  expect(verdict).toMatchObject({
    rule: 'preparation.organization-form',
    clause: '四(一)2',
    level: 'mandatory',
    satisfied: over === 0,
    required: most,
    actual: members,
    shortBy: over,
  });
});

test('四(一)2: the message quotes the members, the bound and the excess', () => {
  expect(rule.judge({ form: 'branch', partyMembers: 53 }, galutu2020).message).toEqual({
    zh: '社区党支部现有党员53名（上限50名），超出3名，应先履行升格程序',
    en: '53 members in a party branch (at most 50), 3 too many: raise the form first',
  });
  expect(rule.judge({ form: 'committee', partyMembers: 120 }, galutu2020).message).toEqual({
    zh: '社区党委现有党员120名（不设上限），设置形式符合规定',
    en: '120 members in a party committee (no upper limit): the form fits',
  });
});

test.each([
  { title: 'a negative number', facts: { form: 'branch', partyMembers: -1 }, fields: ['partyMembers'] },
  { title: 'a part of a member', facts: { form: 'branch', partyMembers: 50.5 }, fields: ['partyMembers'] },
  { title: 'a form the plan does not know', facts: { form: 'cell', partyMembers: 5 }, fields: ['form'] },
])('四(一)2: $title is invalid', ({ facts, fields }) => {
  expect(invalidFields(() => rule.judge(facts, galutu2020))).toEqual(fields);
});

test('四(一)2: the bounds are those of the plan', () => {
  const plan = {
    ...galutu2020,
    preparation: {
      ...galutu2020.preparation,
      organizationForm: { branchAtMost: 30, generalBranchAtMost: 60 },
    },
  };
  expect(rule.judge({ form: 'branch', partyMembers: 31 }, plan)).toMatchObject({ required: 30, shortBy: 1 });
  expect(rule.judge({ form: 'general-branch', partyMembers: 61 }, plan)).toMatchObject({
    required: 60,
    shortBy: 1,
  });
});
