import { closed, integer, isoDate, list } from './building.ts';

export const deadlineDays = closed({
  today: isoDate,
  days: list(closed({ on: isoDate, statutory: integer, plan: integer }, 'DeadlineDay')),
});
