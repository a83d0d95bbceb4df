import { InvalidFacts } from '../../../machines/rules/invalid-facts.ts';

/** The fields that the error names, in its order; a verdict instead of the error fails the test. */
export function invalidFields(judging: () => unknown): string[] {
  try {
    judging();
  } catch (error) {
    if (error instanceof InvalidFacts) return error.problems.map(({ field }) => field);
    throw error;
  }
  throw new Error('Expected InvalidFacts, got a verdict');
}
