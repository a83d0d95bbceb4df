import { Type } from 'typebox';
import { days, section, text } from './shapes.ts';

/** What hangs on the wall for how long, and what becomes of objections. The days of the rules themselves stay there. */
export const notices = section({
  /** Where notices hang, as people there call it. */
  postedAt: text,
  /** Commitments and results hang for so many days, counted as every publicity is. */
  commitmentsDays: days,
  resultsDays: days,
  objections: section({
    /** Within how many days of its filing an objection is decided, where no rule says so. */
    decideWithinDays: section({ 'party-candidates': days, absence: days }),
    /** How long after its filing the words and the address of whoever objected are kept. */
    keptDays: Type.Integer({ minimum: 30, maximum: 3_660 }),
  }),
});

/** Within how many working days a report of a violation (举报) is to be closed. */
export const violations = section({
  dueWithinWorkingDays: Type.Integer({ minimum: 1, maximum: 250 }),
});
