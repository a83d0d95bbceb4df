import { describe, expect, test } from 'vitest';
import { galutu2020 } from '../../machines/plan/galutu-2020.ts';
import { anotherTown } from '../plans/another-town.ts';
import { actsOf, courses } from './courses.ts';
import { begun, replay } from './replay.ts';

const settings = [
  { plan: galutu2020, from: '2020-12-16' },
  { plan: anotherTown, from: '2023-09-04' },
].flatMap((one) =>
  (['direct', 'indirect'] as const).map((method) => ({ ...one, method, name: one.plan.id })),
);

describe.each(settings)('under $name, $method', (setting) => {
  test.each(courses)('$title, and the renewal still concludes', (course) => {
    const acts = actsOf(course, setting);
    const { status, context } = replay(begun(acts, setting.plan), acts, setting.plan);
    expect(status).toBe('done');
    expect(context.handedOverOn).toEqual({ party: expect.any(String), residents: expect.any(String) });
  });
});
