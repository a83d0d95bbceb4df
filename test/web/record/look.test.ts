import { expect, test } from 'vitest';
import { brokenAt } from '../../../web/features/record/chain-links.ts';
import { fitted, levelOf, overview, scaleStep, zoomed } from '../../../web/features/record/chart/view.ts';
import { lookOf } from '../../../web/features/record/look.ts';
import { returnPlaces } from '../../../web/features/record/return-places.ts';

test('the address says at which moment one looks, and leaves out what makes no sense', () => {
  expect(lookOf({ at: 23, as: 'table' })).toMatchObject({ at: 23, as: 'table' });
  expect(lookOf({ at: '0', from: 3, to: '9' })).toEqual({ at: 0, from: 3, to: 9, as: 'chart' });
  expect(lookOf({ at: 'x', from: 9, to: 3 })).toEqual({
    at: undefined,
    from: undefined,
    to: undefined,
    as: 'chart',
  });
  for (const at of [-1, '-1', '', ' ', '1e3', '0x1', '3.0'])
    expect(lookOf({ at }).at, `${at}`).toBeUndefined();
});

test('a chain breaks where an entry does not follow the one before it, or where the head is another', () => {
  const events = [1, 2, 3].map((revision) => ({
    revision,
    previous: `h${revision - 1}`,
    hash: `h${revision}`,
  }));
  expect(brokenAt(events, 'h3')).toBeNull();
  expect(brokenAt(events, 'h9')).toBe(3);
  expect(
    brokenAt(
      events.filter(({ revision }) => revision !== 2),
      'h3',
    ),
  ).toBe(3);
  expect(
    brokenAt(
      events.map((one) => (one.revision === 2 ? { ...one, previous: 'x' } : one)),
      'h3',
    ),
  ).toBe(2);
  expect(brokenAt([], 'h0')).toBeNull();
});

test('a renewal is sent back to a step before its own, the latest of them first; while suspended, before where it stood', () => {
  const step = 'party-organization.inspection-list';
  const stage = 'party-organization';
  const running = returnPlaces({ step, status: 'running', stage, held: [] });
  expect(running[0]?.id).toBe('party-organization.town-recommendation');
  expect(running.at(-1)).toMatchObject({ id: 'preparation', title: { zh: '准备阶段' } });
  for (const { id, title } of running) expect(title.zh).not.toBe(id);
  const suspended = { step: 'suspended', status: 'suspended' } as const;
  expect(returnPlaces({ ...suspended, stage, held: [step] })).toEqual(running);
  // A handover held beside the stage tells nothing of it.
  const beside = ['follow-up.party-handover', 'residents-committee.result'];
  expect(returnPlaces({ ...suspended, stage: 'residents-committee', held: beside })[0]?.id).toBe(
    'residents-committee.election-meeting',
  );
});

test('the point under the pointer stays where it is when one zooms', () => {
  const view = { scale: 0.5, x: 100, y: 50 };
  const at = { x: 300, y: 200 };
  const next = zoomed(view, 2, at);
  const chartPoint = ({ scale, x, y }: typeof view) => [(at.x - x) / scale, (at.y - y) / scale];
  expect(next.scale).toBe(1);
  expect(chartPoint(next)).toEqual(chartPoint(view));
});

test('a rectangle is shown whole and in the middle, never larger than it is drawn', () => {
  const window = { width: 1000, height: 500 };
  const { scale, x, y } = fitted({ x: 0, y: 0, width: 4000, height: 4000 }, window);
  expect(scale).toBeCloseTo(476 / 4000);
  expect([x + 2000 * scale, y + 2000 * scale].map(Math.round)).toEqual([500, 250]);
  expect(fitted({ x: 0, y: 0, width: 10, height: 10 }, window).scale).toBe(1);
  expect([0.1, 0.5, 1].map(levelOf)).toEqual(['far', 'middle', 'near']);
});

test('all of the chart is shown where its names can be read, else its beginning in full width', () => {
  const wide = { width: 6000, height: 4000 };
  const office = { width: 1200, height: 600 };
  expect(overview(wide, office)).toEqual(fitted({ x: 0, y: 0, ...wide }, office));
  const phone = { width: 360, height: 560 };
  const { scale, x, y } = overview({ width: 1800, height: 12_000 }, phone);
  expect(scale).toBeGreaterThan(0.18);
  expect(x).toBeGreaterThan(0);
  expect(x + 1800 * scale).toBeLessThan(360);
  expect(y >= 0 && y < 30).toBe(true);
});

test('the places of names are found for scales below the one that is shown, and not far below', () => {
  for (const scale of [0.05, 0.12, 0.1425, 0.25, 0.499]) {
    const step = scaleStep(scale);
    expect(step <= scale && step > scale * 0.95).toBe(true);
    expect(scaleStep(step * 1.0001)).toBeCloseTo(step, 10);
  }
});
