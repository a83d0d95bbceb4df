import { expect, test } from 'vitest';
import { plainSearchIn, plainSearchOf } from '../../../../web/app/plain-search.ts';
import {
  askedOf,
  choiceIn,
  isFiltered,
  searchOf,
  withoutFigures,
  withoutFilters,
} from '../../../../web/features/board/choice.ts';

const full = {
  region: '150626',
  stage: 'residents-committee',
  status: 'behind.overdue',
  waitingOn: 'work-group',
  workGroup: 'work-group-1',
  name: '朝阳',
  sort: 'code',
  view: 'cards',
  folded: 'preparation.follow-up',
  steps: 'all',
  unfinished: 'galutu-2020.residents-committee.2021-03-26',
  statutory: 'at-risk',
};

test('an address that is read and written again is the same address', () => {
  expect(searchOf(choiceIn(full))).toEqual(full);
  expect(searchOf(choiceIn({}))).toEqual({});
});

test('a region stands in the address as it is, and is read as text or as a number', () => {
  const address = plainSearchOf(searchOf(choiceIn({ region: '150626101' })));
  expect(address).toBe('?region=150626101');
  expect(choiceIn(plainSearchIn(address)).region).toBe('150626101');
  expect(choiceIn({ region: 150626101 }).region).toBe('150626101');
});

test('what an address cannot mean is left out', () => {
  const choice = choiceIn({
    region: '15x',
    stage: 'never',
    status: 'overdue.nonsense',
    unfinished: 'galutu-2020.never',
    statutory: 'perhaps',
    sort: 'best',
    view: 3,
  });
  expect(searchOf(choice)).toEqual({ status: 'overdue' });
});

test('the server is asked for what was chosen, and for nothing about how it is shown', () => {
  expect(askedOf(choiceIn(full))).toEqual({
    region: '150626',
    stage: 'residents-committee',
    status: ['behind', 'overdue'],
    waitingOn: 'work-group',
    workGroup: 'work-group-1',
    search: '朝阳',
    plan: 'galutu-2020',
    notDoneWith: 'residents-committee',
    notDoneBy: '2021-03-26',
    statutoryAtRisk: true,
    sort: 'code',
  });
  expect(askedOf(choiceIn({ folded: 'preparation', steps: 'all' }))).toEqual({ sort: 'slack' });
});

test('a region is a place, not a filter; clearing filters stays there', () => {
  expect(isFiltered(choiceIn({ region: '150626', sort: 'code' }))).toBe(false);
  for (const [name, value] of Object.entries({
    stage: 'follow-up',
    status: 'close',
    name: '文苑',
    unfinished: 'galutu-2020.follow-up',
    statutory: 'at-risk',
  }))
    expect(isFiltered(choiceIn({ [name]: value }))).toBe(true);
  expect(searchOf(withoutFilters(choiceIn(full)))).toEqual({
    region: '150626',
    sort: 'code',
    view: 'cards',
    folded: 'preparation.follow-up',
    steps: 'all',
  });
});

test('the figures count all, whatever was chosen by them', () => {
  const { region, waitingOn, workGroup, name: search, sort } = choiceIn(full);
  expect(askedOf(withoutFigures(choiceIn(full)))).toEqual({ region, waitingOn, workGroup, search, sort });
});
