import type { RecordedVerdict } from '../../machines/judge.ts';
import type { Verdict } from '../../machines/rules/verdict.ts';

/** Facts that tell which report it is, and who looks into it. */
const TELLING = ['number', 'handler', 'documentNumber'] as const;

export const OF_REPORTS: readonly string[] = ['renewal.violation-reported', 'renewal.violation-closed'];

/** By event: the check whose verdict names reports that are open. */
const NAMES_REPORTS: Readonly<Record<string, string>> = {
  'renewal.violation-closed': 'step.one-of',
  'follow-up.accepted': 'step.nothing-open',
};

/** The facts of an event for somebody outside the inspection team; the names stay, so that it is plain what is left out. */
export function withoutReport(type: string, facts: unknown): unknown {
  if (!OF_REPORTS.includes(type) || typeof facts !== 'object' || facts === null) return facts;
  const masked = TELLING.filter((name) => name in facts).map((name) => [name, 'masked']);
  return { ...facts, ...Object.fromEntries(masked) };
}

/** That something is open is for everybody whom it stops; what, and how much, is not. */
function masked<V extends Verdict>(verdict: V): V {
  const { satisfied } = verdict;
  return {
    ...verdict,
    required: 'masked',
    actual: 'masked',
    shortBy: satisfied ? 0 : 1,
    message: satisfied
      ? { zh: '督查组没有未办结事项', en: 'the inspection team has nothing open' }
      : { zh: '督查组尚有未办结事项', en: 'the inspection team has open matters' },
    details: {},
  };
}

/** Verdicts on an event for somebody outside the inspection team; the same list where none tells of a report. */
export function verdictsWithoutReports<V extends Verdict | RecordedVerdict>(
  type: string,
  verdicts: readonly V[],
): readonly V[] {
  const rule = NAMES_REPORTS[type];
  const tells = (one: V) => one.rule === rule;
  return verdicts.some(tells) ? verdicts.map((one) => (tells(one) ? masked(one) : one)) : verdicts;
}

/** What was recorded of an attempt, as it is for somebody of the inspection team, or for anybody else. */
export function reportsFor<S extends { facts: unknown; verdicts: readonly RecordedVerdict[] }>(
  inspector: boolean,
  type: string,
  shown: S,
): S {
  if (inspector) return shown;
  const { facts, verdicts } = shown;
  return { ...shown, facts: withoutReport(type, facts), verdicts: verdictsWithoutReports(type, verdicts) };
}
