import { EDUCATION } from '../plan/words.ts';

type Education = (typeof EDUCATION)[number];

/** Whether a level of education is `least` or above, in the order of the words: 大专以上 includes 大专. */
export function educatedFrom(level: Education, least: Education): boolean {
  return EDUCATION.indexOf(level) >= EDUCATION.indexOf(least);
}
