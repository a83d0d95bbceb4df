import type { Json } from '../../machines/json.ts';
import type { RecordedVerdict } from '../../machines/judge.ts';
import { daysOf } from '../../machines/personal/of-events.ts';

/** Of a day its year: enough to tell two persons apart, not to find one. */
export const yearOf = (day: Json): Json => (typeof day === 'string' ? `${day.slice(0, 4)}-**-**` : day);

const isObject = (value: Json | undefined): value is { readonly [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** How far somebody is off, not told: only whether. */
const whether = (satisfied: Json | undefined) => (satisfied === true ? 0 : 1);

/**
 * A verdict without the days of persons that it quotes, and without how many days they are off: counted from the day
 * that is required, which everybody may see, that is the day itself. Days are found by what the rule calls them and not
 * by what they are, or one that is required and is masked as well would be known for the same.
 */
export function withoutDays(verdict: RecordedVerdict): RecordedVerdict {
  const days = daysOf(verdict.rule);
  const { actual, satisfied, details } = verdict;
  if (!isObject(actual) || !Object.keys(actual).some((name) => days.has(name))) return verdict;
  const { parts } = details;
  const maskedPart = (part: Json): Json =>
    isObject(part) && typeof part.fact === 'string' && days.has(part.fact)
      ? { ...part, actual: yearOf(part.actual ?? null), shortBy: whether(part.satisfied) }
      : part;
  return {
    ...verdict,
    actual: Object.fromEntries(
      Object.entries(actual).map(([name, one]) => [name, days.has(name) ? yearOf(one) : one]),
    ),
    shortBy: whether(satisfied),
    details: { ...details, ...(Array.isArray(parts) && { parts: parts.map(maskedPart) }) },
  };
}
