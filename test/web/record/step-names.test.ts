import { describe, expect, test } from 'vitest';
import { allNodes, stepId } from '../../../machines/step-title.ts';
import { rectAt } from '../../../web/features/record/chart/place-names.ts';
import { readingOf } from '../../../web/features/record/chart/reading.ts';
import { shortName } from '../../../web/features/record/chart/short-names.ts';
import { placedAt, scaled, sizeOf, stepNames } from '../../../web/features/record/chart/step-names.ts';
import { overview, scaleStep } from '../../../web/features/record/chart/view.ts';
import { inset, type Rect } from '../../../web/features/record/chart/whole.ts';
import { actsBefore, actsOf, FIRST } from '../../support/town.ts';
import { wholeIn } from './laid-out.ts';
import { seenAfter } from './moments.ts';

const LETTERS = 11;
const NO_MOMENTS = new Map<string, string>();
/** The window of the chart on the screen of an office, 1440 × 900, and on a phone. */
const WINDOWS = { screen: { width: 1215, height: 684 }, phone: { width: 356, height: 556 } } as const;

const seen = {
  ...seenAfter(actsBefore(actsOf(FIRST), 'party.election-meeting-held')),
  waivers: [],
  revision: 0,
};

async function namesIn(language: 'zh' | 'en', shape: 'screen' | 'phone', moments = NO_MOMENTS) {
  const whole = await wholeIn(language, shape);
  return { whole, names: stepNames(whole, readingOf(whole, seen, []), moments, language) };
}

const REFUSED = { type: 'party.town-reviewed', revision: 9, on: '2020-12-20' };

const overlap = (a: Rect, b: Rect) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

test('every step has a short name, and no two of a stage the same', () => {
  const steps = allNodes()
    .filter((node) => node.meta !== undefined && node.type === 'atomic')
    .map(stepId)
    .filter((id) => id !== 'suspended');
  expect(steps.length).toBeGreaterThan(60);
  for (const id of steps) expect(shortName(id)?.zh, id).toMatch(/^.{2,6}$/u);
  const named = steps.map((id) => `${id.split('.')[0]} ${shortName(id)?.en}`);
  expect(new Set(named).size).toBe(steps.length);
});

describe.each([
  ['zh', 'screen'],
  ['zh', 'phone'],
  ['en', 'screen'],
  ['en', 'phone'],
] as const)('the chart in %s on a %s', (language, shape) => {
  test('names every step in its overview', async () => {
    const { whole, names } = await namesIn(language, shape);
    const places = placedAt(whole, names, scaleStep(overview(whole, WINDOWS[shape]).scale), LETTERS);
    const steps = names.filter(({ standing }) => standing !== null);
    expect(steps.length).toBeGreaterThan(60);
    const unnamed = steps.filter(
      ({ key, wordings }) => (wordings[places.get(key)?.wording ?? 9] ?? '').length < 2,
    );
    expect(unnamed.map(({ key }) => key)).toEqual([]);
  });

  test('has no name over another, over a box not its own, or out of its panel, at any scale', async () => {
    const { whole, names } = await namesIn(language, shape);
    for (let scale = 0.06; scale < 0.5; scale *= 1.03) {
      const places = placedAt(whole, names, scaleStep(scale), LETTERS);
      const rects = names.flatMap((name) => {
        const place = places.get(name.key);
        if (place === undefined || name.standing === 'current') return [];
        const rect = rectAt(place.spot, scaled(name.box, scale), sizeOf(name, place.wording, LETTERS));
        return [{ name, rect }];
      });
      for (const [number, { name, rect }] of rects.entries()) {
        const under = rects.slice(number + 1).filter((other) => overlap(rect, other.rect));
        expect(
          under.map((other) => `${name.key} / ${other.name.key}`),
          `${scale}`,
        ).toEqual([]);
        const covered = names.filter(({ key, box }) => key !== name.key && overlap(rect, scaled(box, scale)));
        expect(
          covered.map(({ key }) => `${name.key} / ${key}`),
          `${scale}`,
        ).toEqual([]);
        const panel = scaled(name.bounds, scale);
        expect(rect.x >= panel.x && rect.x + rect.width <= panel.x + panel.width, name.key).toBe(true);
        expect(rect.y >= panel.y && rect.y + rect.height <= panel.y + panel.height, name.key).toBe(true);
      }
    }
  });
});

test('where it stands is named at every scale, in full where there is room', async () => {
  const { whole, names } = await namesIn('zh', 'screen');
  const current = names.filter(({ standing }) => standing === 'current');
  expect(current.map(({ wordings }) => wordings)).toEqual([['● 召开党员大会选举', '● 党员大会']]);
  const wordings = [0.05, 0.1, 0.15, 0.3].map((scale) => {
    const places = placedAt(whole, names, scale, LETTERS);
    return current.map(({ key }) => places.get(key)?.wording);
  });
  expect(wordings).toEqual([[1], [0], [0], [0]]);
});

test('a name says how its step stands, what was refused and waived there, and which moment is compared', async () => {
  const { whole, names: unmarked } = await namesIn('zh', 'screen');
  const state = 'party-organization.town-review';
  const marked = {
    ...seen,
    states: seen.states.map((one) =>
      one.id === state ? { ...one, refusedAt: [REFUSED, REFUSED], waivedRules: ['seats.party'] } : one,
    ),
  };
  const names = stepNames(whole, readingOf(whole, marked, []), new Map([[state, '止']]), 'zh');
  const nameOf = (id: string, all = names) => {
    const found = all.find(({ key }) => key.endsWith(`.${id}`));
    if (found === undefined) throw new Error(`${id} has no name`);
    return found;
  };
  const review = nameOf(state);
  expect(review.wordings).toEqual(['✓ 镇审核', '✓']);
  expect(review.notes.map(({ text }) => text)).toEqual(['止', '✕2', '○1']);
  expect(review.rank).toBeLessThan(nameOf(state, unmarked).rank);
  expect(sizeOf(review, 0, LETTERS).width).toBeGreaterThan(
    sizeOf(nameOf(state, unmarked), 0, LETTERS).width + 3 * LETTERS,
  );
  expect(nameOf('residents-committee.result')).toMatchObject({ wordings: ['结果备案'], notes: [] });
  expect(nameOf('party-organization.tie-vote').wordings[0]).toBe('◌ 再次投票');
});

test('boxes lie where their names look for them', async () => {
  const { whole, names } = await namesIn('zh', 'screen');
  const [stage] = whole.stages;
  const box = stage?.layout.boxes.find(({ place }) => place.state === 'preparation.survey.open');
  const name = names.find(({ key }) => key.endsWith('preparation.survey.open'));
  if (stage === undefined || box === undefined || name === undefined)
    throw new Error('No survey in the chart');
  const { x, y } = inset(stage);
  expect(name.box).toEqual({ x: x + box.x, y: y + box.y, width: box.width, height: box.height });
});
