import { describe, expect, test } from 'vitest';
import type { HistoryEvent, MessageAbout, Refusal } from '../../../web/api/api.gen.ts';
import { entriesOf, filtered } from '../../../web/features/record/history/entries.ts';
import { importancesOf } from '../../../web/features/record/history/importance.ts';
import { documentOf, maskedPaths, namesIn, saidOf } from '../../../web/features/record/history/said.ts';

const attempt = (type: string, revision: number) => ({
  revision,
  type,
  title: { zh: type, en: type },
  facts: {},
  verdicts: [],
  actor: { id: revision % 2 === 0 ? 'town' : 'secretary', name: null, role: 'town-party-committee' },
});
const event = (type: string, revision: number): HistoryEvent => ({
  ...attempt(type, revision),
  recordedAt: `2021-01-0${revision}T02:00:00Z`,
  recordedOn: `2021-01-0${revision}`,
  previous: '',
  hash: `${revision}`,
});
const refusal = (id: number, revision: number): Refusal => ({
  ...attempt('party.election-meeting-held', revision),
  id,
  refusedAt: `2021-01-0${revision}T09:00:00Z`,
  refusedOn: `2021-01-0${revision}`,
});
const message = {
  id: 'm',
  to: { id: 'secretary', name: 'A' },
  form: 'direct',
  composedAt: '2021-01-02T12:00:00Z',
  readAt: null,
  answers: [],
  told: [
    {
      step: 'party-organization.request',
      stepTitle: null,
      dueOn: '',
      rung: '',
      form: 'direct',
      role: 'community-secretary',
    },
  ],
} as unknown as MessageAbout;

const recorded = {
  events: [
    event('party.approval-requested', 1),
    event('party.candidates-returned', 2),
    event('party.meeting-prepared', 3),
  ],
  refusals: [refusal(1, 2)],
  messages: [message],
};

describe('the history', () => {
  test('has events, refusals and messages, the newest first', () => {
    expect(entriesOf(recorded).map(({ key }) => key)).toEqual([
      'event-3',
      'message-m',
      'refusal-1',
      'event-2',
      'event-1',
    ]);
  });

  test('ends at the moment that is shown, before what came after it', () => {
    const keysAt = (revision: number) =>
      entriesOf(recorded, { revision, today: `2021-01-0${revision}` }).map(({ key }) => key);
    expect(keysAt(2)).toEqual(['message-m', 'event-2', 'event-1']);
    expect(keysAt(3)).toHaveLength(5);
    expect(keysAt(1)).toEqual(['event-1']);
  });

  test.each([
    ['the day of the moment', '2021-01-02T15:59:00Z', 1],
    ['the day after it, though nothing was recorded yet', '2021-01-02T16:00:00Z', 0],
    ['before the next record', '2021-01-03T01:00:00Z', 0],
  ])('leaves out messages of later days: sent on %s', (_, composedAt, expected) => {
    const messages = [{ ...message, composedAt }];
    const seen = entriesOf({ ...recorded, messages }, { revision: 2, today: '2021-01-02' });
    expect(seen.filter(({ kind }) => kind === 'message')).toHaveLength(expected);
  });

  test('says of a message only what had come back by then', () => {
    const answer = { step: '', note: '', promised: null };
    const answers = ['2021-01-02T13:00:00Z', '2021-01-04T01:00:00Z'].map((at) => ({ ...answer, at }));
    const messages = [{ ...message, readAt: '2021-01-04T01:00:00Z', answers }];
    const messageAt = (moment?: { revision: number; today: string }) =>
      entriesOf({ ...recorded, messages }, moment).find(({ kind }) => kind === 'message')?.message;
    expect(messageAt()).toMatchObject({ readAt: '2021-01-04T01:00:00Z', answers });
    const then = messageAt({ revision: 2, today: '2021-01-02' });
    expect(then).toMatchObject({ readAt: null, answers: answers.slice(0, 1) });
  });

  test('is filtered by what it is about, by person and by the stay in a step', () => {
    const all = entriesOf(recorded);
    const keys = (filter: object, states: object[] = []) =>
      filtered(all, { importances: [], person: null, step: null, ...filter }, states as never).map(
        ({ key }) => key,
      );
    expect(keys({ importances: ['refused', 'message'] })).toEqual(['message-m', 'refusal-1']);
    expect(keys({ person: 'town' })).toEqual(['refusal-1', 'event-2']);
    const states = [{ id: 'party-organization.request', stays: [{ enteredAt: 1, leftAt: 2 }] }];
    expect(keys({ step: 'party-organization.request' }, states)).toEqual(['message-m', 'event-2']);
  });
});

test('what an event is about follows from its verdicts, its definition and its type', () => {
  const about = (type: string, ...verdicts: { rule: string; level: string }[]) => [
    ...importancesOf({ type, verdicts }),
  ];
  const byLaw = { rule: 'party.meeting-quorum', level: 'mandatory' };
  expect(about('party.election-meeting-held', byLaw)).toEqual(['statutory']);
  expect(about('party.meeting-prepared', { rule: 'step.everything-done', level: 'mandatory' })).toEqual([]);
  expect(about('party.candidates-approved')).toEqual(['approval']);
  expect(about('party.candidates-returned')).toEqual(['approval', 'correction']);
  expect(about('renewal.rule-waived')).toEqual(['exception']);
  expect(about('renewal.sent-back')).toEqual(['correction', 'inspection']);
});

describe('facts in words', () => {
  const names = namesIn([{ candidates: [{ id: 'person-01', name: '丁示一' }] }]);

  test('are labelled as on the paper form, with units, days written out and persons by name', () => {
    const facts = { on: '2021-01-09', expected: 53, secretary: { id: 'person-01' }, deputies: ['person-02'] };
    expect(saidOf('party.leaders-elected', facts, 'zh', names)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ value: '2021年1月9日 周六' }),
        expect.objectContaining({ value: '丁示一' }),
        expect.objectContaining({ value: 'person-02' }),
      ]),
    );
    expect(saidOf('renewal.sent-back', { to: 'party-organization.request' }, 'zh', names)[0]?.value).toBe(
      '向镇党委请示',
    );
  });

  test('say what is withheld, and where it can be asked for', () => {
    const facts = {
      on: '2021-01-09',
      secretary: { id: 'person-01', birthDate: '1980-**-**', partySince: '2002-**-**', education: 'college' },
    };
    expect(maskedPaths('party.leaders-elected', facts)).toEqual([
      '/facts/secretary/birthDate',
      '/facts/secretary/partySince',
    ]);
    expect(
      maskedPaths('party.leaders-elected', { secretary: { id: 'person-01', birthDate: '1980-01-01' } }),
    ).toEqual([]);
  });

  test('name their document', () => {
    expect(documentOf({ documentNumber: '嘎党发〔2021〕7号' })).toBe('嘎党发〔2021〕7号');
    expect(documentOf({ on: '2021-01-09' })).toBeNull();
  });
});
