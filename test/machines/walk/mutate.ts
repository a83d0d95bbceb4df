import { addDays } from '../../../machines/calendar.ts';
import type { Random } from './random.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const isDate = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

function otherLeaf(value: Json, random: Random): Json {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number')
    return random.pick([value - 1, value + 1, 0, -1, value * 2, value + 0.5, 1_000_000]) ?? 0;
  if (typeof value === 'string' && isDate(value))
    return random.pick([addDays(value, -1), addDays(value, 1), addDays(value, -40), '2021-02-29']) ?? value;
  return random.pick<Json>(['', 'person-01', 'person-40', 'nobody', null, 7]) ?? null;
}

/** One thing in the facts is not as it was: a number, a day, a name, somebody more, somebody fewer, a field gone. */
export function mutated(value: Json, random: Random): Json {
  if (Array.isArray(value)) {
    const at = random.below(value.length);
    const way = random.below(5);
    if (value.length === 0) return ['person-40'];
    if (way === 0) return value.toSpliced(at, 1);
    if (way === 1) return value.toSpliced(at, 0, value[at] ?? null);
    if (way === 2) return value.toReversed();
    return value.map((one, place) => (place === at ? mutated(one, random) : one));
  }
  if (typeof value === 'object' && value !== null) {
    const keys = Object.keys(value);
    const key = random.pick(keys);
    if (key === undefined || random.chance(3)) return { ...value, unheardOf: 1 };
    const record = value as { readonly [name: string]: Json };
    if (random.chance(5)) return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
    return { ...record, [key]: mutated(record[key] ?? null, random) };
  }
  return otherLeaf(value, random);
}
