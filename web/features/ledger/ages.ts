import { fullYears, type IsoDate } from '../../../machines/calendar.ts';

const FULL_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Age in full years, from the youngest to the oldest that it can be: of a masked day only the year is known. */
export function ageOf(birthDate: string, today: IsoDate): { readonly least: number; readonly most: number } {
  if (FULL_DAY.test(birthDate)) {
    const years = fullYears(birthDate, today);
    return { least: years, most: years };
  }
  const most = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return { least: Math.max(0, most - 1), most };
}
