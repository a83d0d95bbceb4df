import { describe, expect, test } from 'vitest';
import { standingFor } from '../../../machines/notices/persons.ts';
import type { PersonsOnNotice } from '../../../machines/notices/public-notice.ts';
import { galutu2020 } from '../../../machines/plan/galutu-2020.ts';
import { orderBySurnameStrokes } from '../../../machines/rules/surname/order.ts';
import { inventedCast } from '../../../services/drill/cast.ts';
import { wholeRenewal } from '../../../services/drill/script/whole.ts';
import { upTo, wallAfter } from './wall.ts';

const cast = inventedCast({ community: '150626100010', method: 'direct' });
const acts = wholeRenewal(cast, { plan: galutu2020, from: '2020-12-16', daysBetween: 1 });
const wall = wallAfter(acts);
const notice = (kind: string) => wall.find((one) => one.kind === kind);
const namesOf = (list: PersonsOnNotice | undefined) => list?.persons.map(({ name }) => name);

describe('names', () => {
  test('of candidates stand in the order of surname strokes, by post', () => {
    const lists = notice('residents-candidates')?.persons ?? [];
    expect(lists.map(({ post }) => post)).toEqual(['director', 'deputy', 'member']);
    for (const list of lists) {
      const names = list.persons.map(({ name }) => name ?? '');
      expect(names.length).toBeGreaterThan(1);
      expect(list.order).toBe('surname-strokes');
      expect(names).toEqual(orderBySurnameStrokes(names));
    }
  });

  test('of preliminary candidates tell nobody who is to be secretary: the county approves that later', () => {
    const posted = wallAfter(upTo(acts, 'party.publicity-posted')).find(
      (one) => one.kind === 'party-candidates',
    );
    expect(posted?.persons.map(({ post }) => post)).toEqual(['party-committee-member']);
    expect(posted?.persons[0]?.persons).toHaveLength(6);
    expect(JSON.stringify(posted)).not.toContain('书记');
  });

  test.each(['䶮一', '〇二'])(
    'with a character like that of %s stand as recorded, and the page is there',
    (strange) => {
      const people = ['赵示三', strange, '丁示一'].map((name, at) => ({ id: `person-${at}`, name }));
      const { order, persons } = standingFor('member', { zh: '委员', en: 'Members' }, people);
      const known = order === 'surname-strokes';
      if (!known) expect(persons.map(({ name }) => name)).toEqual(['赵示三', strange, '丁示一']);
      expect(persons).toHaveLength(3);
    },
  );

  test('that were erased stand nowhere, and neither do their ids', () => {
    const erased = [
      { id: 'person-01', name: 'person-01' },
      { id: 'person-02', name: '丁示一' },
    ];
    expect(namesOf(standingFor('member', { zh: '委员', en: 'Members' }, erased))).toEqual(['丁示一']);
  });
});

describe('results', () => {
  test('name those elected with their votes, most first', () => {
    const elected = notice('residents-result')?.persons ?? [];
    expect(elected.map(({ post }) => post)).toEqual(['director', 'deputy', 'member']);
    const votes = elected.at(-1)?.persons.map((one) => one.votes ?? 0) ?? [];
    expect(votes).toHaveLength(3);
    expect(votes).toEqual(votes.toSorted((a, b) => b - a));
    expect(namesOf(elected[0])).toEqual([cast.residents.director[0]?.name]);
  });

  test('of the party say who is secretary, deputy and discipline commissioner', () => {
    const lists = notice('party-result')?.persons ?? [];
    const [secretary, commissioner] = cast.party;
    expect(lists.map((list) => [list.post, ...(namesOf(list) ?? [])]).slice(0, 3)).toEqual([
      ['secretary', secretary?.name],
      ['deputy-secretary', commissioner?.name],
      ['discipline-commissioner', commissioner?.name],
    ]);
    expect(lists[3]?.persons).toHaveLength(5);
  });

  test('of the supervision committee name its chair', () => {
    const lists = notice('supervision-result')?.persons ?? [];
    expect(lists.map(({ post }) => post)).toEqual(['chair', 'member']);
    expect(namesOf(lists[0])).toEqual([cast.supervision[0]?.name]);
  });
});

test('the absence notice and the voter list hold numbers and no names', () => {
  for (const kind of ['absence', 'voter-list']) expect(notice(kind)?.persons).toEqual([]);
  expect(notice('absence')?.text[0]?.zh).toContain('居民12名');
  expect(notice('voter-list')?.text[0]?.zh).toContain('登记选民960名');
});

test('no notice has an id, a date of birth, a finding or an address in it', () => {
  const text = JSON.stringify(wall);
  const people = [...cast.party, ...Object.values(cast.residents).flat(), ...cast.supervision];
  for (const { id, birthDate, partySince } of people) {
    expect(text).not.toContain(`"${id}"`);
    expect(text).not.toContain(birthDate);
    expect(text).not.toContain(partySince);
  }
  expect(text).not.toMatch(/finding|phone|birth|documentNumber/i);
});

test('every notice has a title, a clause, where it hangs and a sentence, in both languages', () => {
  expect(wall).toHaveLength(10);
  for (const { title, clause, postedAt, text } of wall) {
    expect(clause).toMatch(/^四\(二\)/);
    expect(postedAt).toEqual(galutu2020.notices.postedAt);
    expect(text.length).toBeGreaterThan(0);
    for (const { zh, en } of [title, ...text]) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^[\p{ASCII}\p{Script=Han}]+$/u);
      expect(`${zh}${en}`).not.toMatch(/undefined|NaN|null/);
    }
  }
});
