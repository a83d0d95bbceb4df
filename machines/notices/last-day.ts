import type { IsoDate } from '../calendar.ts';
import { posting } from '../rules/publicity.ts';
import type { Wall } from './public-notice.ts';

/** The last of the whole days that a notice hangs (rulebook section 1). */
export const lastDay = (postedOn: IsoDate, days: number, { plan }: Pick<Wall, 'plan'>): IsoDate =>
  posting(postedOn, postedOn, days, plan.counting.dayCount).completeOn;
