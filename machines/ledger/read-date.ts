import type { IsoDate } from '../calendar.ts';
import type { Text } from '../text.ts';

/** A day, or the month that is all that was written: `1980-05-04`, `1980-05`. */
export type Written =
  | { readonly day: IsoDate; readonly month?: undefined }
  | { readonly month: string; readonly day?: undefined };

const FORMS = [
  /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})?$/,
  /^(?<y>\d{4})[-./](?<m>\d{1,2})(?:[-./](?<d>\d{1,2}))?$/,
  /^(?<y>\d{4})年(?<m>\d{1,2})月(?:份|(?<d>\d{1,2})[日号])?$/,
];

const UNREADABLE: Text = {
  zh: '不是日期，应写成1980-05-04，至少写到月份（1980-05）',
  en: 'is no date: write 1980-05-04, or at least the month, 1980-05',
};
const NO_SUCH_DAY: Text = { zh: '没有这一天', en: 'is a day that does not exist' };
const OCTOBER: Text = {
  zh: '月份不明：单元格里的1980.1可能是1月，也可能是10月，应写成1980-01或1980-10',
  en: 'leaves the month open: 1980.1 in a cell is January or October; write 1980-01 or 1980-10',
};

const two = (digits: string) => digits.padStart(2, '0');

function exists(day: string): boolean {
  try {
    Temporal.PlainDate.from(day, { overflow: 'reject' });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Reads a date as people write it in a ledger. A number of tenths is what Excel makes of both .1 and .10. */
export function readDate(value: string | number): Written | Text {
  if (typeof value === 'number' && /^\d{4}\.1$/.test(String(value))) return OCTOBER;
  const text = String(value)
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replace(/T?00:00(:00(\.0+)?)?Z?$/, '');
  const groups = FORMS.map((form) => form.exec(text)?.groups).find((found) => found !== undefined);
  if (groups === undefined) return UNREADABLE;
  const { y = '', m = '', d } = groups;
  const month = `${y}-${two(m)}`;
  if (!exists(`${month}-${two(d ?? '1')}`)) return NO_SUCH_DAY;
  return d === undefined ? { month } : { day: `${month}-${two(d)}` };
}

/** The last day of a month `YYYY-MM`. */
export function lastDayOf(month: string): IsoDate {
  const first = Temporal.PlainDate.from(`${month}-01`);
  return first.with({ day: first.daysInMonth }).toString();
}
