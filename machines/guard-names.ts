/**
 * The names of a guard as it stands in the chart: itself, those it combines with `and`, `not …` for a negated one.
 * Combined guards are functions that keep their parts.
 */
export function guardNames(guard: unknown): string[] {
  if (typeof guard === 'string') return [guard];
  if (typeof guard === 'function' && 'guards' in guard && Array.isArray(guard.guards)) {
    const names = guard.guards.flatMap(guardNames);
    return guard.name === 'not' ? names.map((name) => `not ${name}`) : names;
  }
  if (typeof guard === 'object' && guard !== null && 'type' in guard) return [String(guard.type)];
  return [];
}
