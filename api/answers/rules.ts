import { anything, closed, list, oneOf, string, text, verdict } from './building.ts';

const rule = closed(
  {
    id: string,
    title: text,
    clause: string,
    level: oneOf(['mandatory', 'advisory', 'both']),
    /** A JSON Schema. */
    facts: anything,
  },
  'Rule',
);

export const rulebook = closed({ rules: list(rule) });
export const judged = verdict;
