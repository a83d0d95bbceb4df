import type { Readable } from 'node:stream';
import writeExcelFile, { type Cell, type Row } from 'write-excel-file/node';
import { readWindow } from '../../db/board/window.ts';
import type { IsoDate } from '../../machines/calendar.ts';
import { STAGES } from '../../machines/plan/words.ts';
import { InvalidFacts } from '../../machines/rules/invalid-facts.ts';
import { named, roleLabels, stageLabels } from '../../machines/rules/labels.ts';
import type { Text } from '../../machines/text.ts';
import { cellText } from '../../machines/wall-chart/cell-text.ts';
import { cellsOf } from '../../machines/wall-chart/cells.ts';
import { COLUMNS } from '../../machines/wall-chart/columns.ts';
import { daysOfCommunity, pressingStep } from '../../machines/wall-chart/community-days.ts';
import { type BoardStatus, COLOURS, lightOf, statusLabels } from '../../machines/wall-chart/status.ts';
import { type BoardCommunity, communityOf } from '../board.ts';
import type { Deps } from '../deps.ts';
import { type BoardChoice, type BoardWindow, daysOf, filterOf } from './query.ts';
import { type PrintedTable, printedOnA3 } from './sheet-on-paper.ts';
import { type BoardTotals, type ColumnTotals, readTotals } from './totals.ts';

type Lang = keyof Text;

export interface SheetQuery extends BoardChoice, Pick<BoardWindow, 'sort'> {
  readonly lang: Lang;
}

/** The sheet is made at one go, during which the process does nothing else: a county, not a province. */
export const MOST_IN_SHEET = 1_000;

const HEADS: readonly Text[] = [
  { zh: '代码', en: 'Code' },
  { zh: '社区', en: 'Community' },
  { zh: '阶段', en: 'Stage' },
  { zh: '状态', en: 'Status' },
  { zh: '到期日', en: 'Due' },
  { zh: '余量或逾期（天）', en: 'Days left or late' },
  { zh: '等谁办', en: 'Waiting for' },
];
const WIDTHS = [14, 30, 18, 12, 12, 10, 24];

/** Below the chart, as on paper. */
const COUNTS: readonly { readonly of: keyof ColumnTotals; readonly title: Text; readonly share: Text }[] = [
  {
    of: 'done',
    title: { zh: '已完成数量', en: 'Done' },
    share: { zh: '已完成占比', en: 'Done, share' },
  },
  {
    of: 'open',
    title: { zh: '正在办理数量', en: 'Open' },
    share: { zh: '正在办理占比', en: 'Open, share' },
  },
  {
    of: 'overdue',
    title: { zh: '逾期数量', en: 'Overdue' },
    share: { zh: '逾期占比', en: 'Overdue, share' },
  },
];

const NAME: Text = { zh: '换届作战图', en: 'Wall chart' };

/** Light enough for black signs, in print too. */
const FILL = { blue: '#9ec9f5', yellow: '#ffe08a', red: '#f5a3a0' } as const;
const DONE_FILL = '#d9ead3';
const HEAD_FILL = '#eeeeee';

const fillOf = (status: BoardStatus) => {
  const colour = COLOURS[status];
  return colour === undefined ? {} : { backgroundColor: FILL[colour] };
};
const centred = { align: 'center', borderStyle: 'thin' } as const;
const head = (value: string): Cell => ({ ...centred, value, fontWeight: 'bold', backgroundColor: HEAD_FILL });
const blanks = (count: number): Cell[] => Array.from({ length: count }, () => null);

/** The stage over its columns. */
function stageRow(lang: Lang): Row {
  return [
    ...blanks(HEADS.length),
    ...STAGES.flatMap((stage): Cell[] => {
      const { length } = COLUMNS.filter((column) => column.stage === stage);
      const cell = { ...centred, value: stageLabels[stage][lang], fontWeight: 'bold', columnSpan: length };
      return [{ ...cell, backgroundColor: HEAD_FILL } as Cell, ...blanks(length - 1)];
    }),
  ];
}

function communityRow(community: BoardCommunity, today: IsoDate, lang: Lang): Row {
  const { code, name, renewal, stage, status } = community;
  // While suspended nothing runs out, whatever the day that its investigation is due.
  const pressing = pressingStep(community);
  const dueOn = status === 'suspended' ? undefined : pressing?.dueOn;
  return [
    code,
    name,
    stage === null ? null : stageLabels[stage][lang],
    { value: statusLabels[status][lang], ...fillOf(status) },
    dueOn ?? null,
    daysOfCommunity(community, today),
    pressing === undefined ? null : named(pressing.waitingOn, roleLabels)[lang],
    ...cellsOf({ ...community, started: renewal !== null }).map((cell): Cell => {
      const value = cellText(cell, today);
      if (value === '') return null;
      if (cell.state === 'open') return { ...centred, value, ...fillOf(lightOf(cell.open, today)) };
      return cell.state === 'done'
        ? { ...centred, value, backgroundColor: DONE_FILL }
        : { ...centred, value };
    }),
  ];
}

function countRows({ columns, communities }: BoardTotals, lang: Lang): Row[] {
  const row = (title: Text, cellOf: (count: number) => Cell, of: keyof ColumnTotals): Row => [
    null,
    head(title[lang]),
    ...blanks(HEADS.length - 2),
    ...COLUMNS.map(({ id }) => cellOf(columns[id]?.[of] ?? 0)),
  ];
  return COUNTS.flatMap(({ of, title, share }) => [
    row(title, (count) => ({ ...centred, value: count }), of),
    row(share, (count) => ({ ...centred, value: communities && count / communities, format: '0%' }), of),
  ]);
}

/**
 * The wall chart as an .xlsx, with signs and days beside the colours and the counts below. Throws InvalidFacts where it
 * would have more than {@link MOST_IN_SHEET} communities.
 */
export async function boardSheet(
  { connection: { db }, memory }: Deps,
  { lang, sort = 'slack', ...choice }: SheetQuery,
  regions?: readonly string[],
): Promise<{ name: string; content: Readable }> {
  const world = await memory.currentWorld();
  const days = daysOf(world);
  const filter = await filterOf(world, choice, regions);
  const totals = await readTotals(db, world, filter, days);
  if (totals.communities > MOST_IN_SHEET) {
    const detail = `holds ${totals.communities} communities, a sheet at most ${MOST_IN_SHEET}: choose a smaller one`;
    throw new InvalidFacts([{ field: 'region', detail }]);
  }
  const rows = await readWindow(db, filter, days, { sort, offset: 0, limit: MOST_IN_SHEET });
  const { today } = days;
  const data: Row[] = [
    [{ value: `${NAME[lang]} ${today}`, fontWeight: 'bold' }],
    stageRow(lang),
    [...HEADS.map((title) => head(title[lang])), ...COLUMNS.map(({ title }) => head(title[lang]))],
    ...rows.map((row) => communityRow(communityOf(row, days), today, lang)),
    ...countRows(totals, lang),
  ];
  const columns = [...WIDTHS, ...COLUMNS.map(() => 10)].map((width) => ({ width }));
  const table: PrintedTable = { sheet: NAME[lang], headRows: 3, headColumns: 2 };
  const sheet = {
    sheet: table.sheet,
    columns,
    orientation: 'landscape',
    stickyRowsCount: table.headRows,
    stickyColumnsCount: table.headColumns,
  };
  const written = writeExcelFile(data, sheet as never, { features: [printedOnA3(table)] });
  const content = await (written.toStream as () => Promise<Readable>)();
  return { name: `board-${today}.xlsx`, content };
}
