import type { Days } from '../../db/board/filter.ts';
import { countRegions, namesOf, type RegionCount } from '../../db/board/regions.ts';
import { daysFrom, type IsoDate, isBefore } from '../../machines/calendar.ts';
import type { BoardStatus } from '../../machines/wall-chart/status.ts';
import type { Deps } from '../deps.ts';
import { daysOf } from './query.ts';
import { byStatus } from './totals.ts';

/** How many digits name a province, a prefecture, a county, a town, a community. */
const LEVELS = [2, 4, 6, 9, 12];

interface Named {
  readonly code: string;
  /** Null where the divisions have no name for it. */
  readonly name: string | null;
}

export interface Region extends Named {
  readonly communities: number;
  readonly byStatus: Readonly<Record<BoardStatus, number>>;
  /** Days until something has to move in the first of its communities; negative when that has passed. */
  readonly slack: number | null;
}

export interface Regions {
  readonly today: IsoDate;
  /** From the province down to the region itself. */
  readonly path: readonly Named[];
  readonly regions: readonly Region[];
}

function regionOf(code: string, rows: readonly RegionCount[], { today }: Days): Region {
  const days = rows.flatMap(({ act_by }) => act_by ?? []);
  const first = days.reduce((a, b) => (isBefore(b, a) ? b : a), days[0] ?? '');
  return {
    code,
    name: rows[0]?.name ?? null,
    communities: rows.reduce((sum, { communities }) => sum + communities, 0),
    byStatus: byStatus(rows),
    slack: first === '' ? null : daysFrom(today, first),
  };
}

/** The next smaller regions within one, each with its communities by status: those within `regions`, where there are bounds. */
export async function readRegions(
  { connection: { db }, memory }: Deps,
  under: string,
  regions?: readonly string[],
): Promise<Regions> {
  const days = daysOf(await memory.currentWorld());
  const digits = LEVELS.find((level) => level > under.length) ?? under.length;
  const above = LEVELS.filter((level) => level <= under.length).map((level) => under.slice(0, level));
  const [path, counted] = await Promise.all([
    namesOf(db, above),
    countRegions(db, { region: under, regions }, days, digits),
  ]);
  return {
    today: days.today,
    path,
    regions: [...Map.groupBy(counted, ({ code }) => code)].map(([code, rows]) => regionOf(code, rows, days)),
  };
}
