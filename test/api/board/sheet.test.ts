import readExcelFile from 'read-excel-file/node';
import { afterAll, describe, expect, test } from 'vitest';
import { daysFrom } from '../../../machines/calendar.ts';
import { named, roleLabels } from '../../../machines/rules/labels.ts';
import { cellsOf } from '../../../machines/wall-chart/cells.ts';
import { COLUMNS } from '../../../machines/wall-chart/columns.ts';
import { daysOfCommunity } from '../../../machines/wall-chart/community-days.ts';
import { statusLabels } from '../../../machines/wall-chart/status.ts';
import type { BoardCommunity } from '../../../services/board.ts';
import { cloneDatabase } from '../../support/database.ts';
import { openDesk } from '../../support/desk.ts';
import { playedTown } from '../../support/played-town.ts';
import { entryOfZip } from '../../support/zip.ts';

/** The town of the drill on its last day, as a file. */
const { connection, drop } = await cloneDatabase(await playedTown());
afterAll(drop);
const desk = await openDesk(connection);

describe('as a sheet', () => {
  /** Before it stand code, name, stage, status, due day, days, and whom it waits for. */
  const FIRST_COLUMN = 7;

  const fileOf = async (query: string) => {
    const answer = await desk.get(`/api/board.xlsx?${query}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toContain('spreadsheetml.sheet');
    return answer.rawPayload;
  };
  const sheetOf = async (query: string) => {
    const [sheet] = await readExcelFile(await fileOf(query));
    return sheet?.data ?? [];
  };

  test.each(['zh', 'en'] as const)('head, lines and counts, in %s', async (lang) => {
    const [title, stages, heads, ...rows] = await sheetOf(`region=150626&lang=${lang}`);
    const board = (await desk.get('/api/board?region=150626')).json();
    const { today, totals } = board;
    const those: BoardCommunity[] = board.communities;
    expect(title?.[0]).toContain(today);
    expect(stages?.filter((cell) => cell !== null)).toHaveLength(5);
    expect(heads?.slice(3, FIRST_COLUMN)).toEqual(
      lang === 'zh'
        ? ['状态', '到期日', '余量或逾期（天）', '等谁办']
        : ['Status', 'Due', 'Days left or late', 'Waiting for'],
    );
    expect(heads?.slice(FIRST_COLUMN)).toEqual(COLUMNS.map((column) => column.title[lang]));
    expect(rows.slice(0, those.length).map((row) => row.slice(0, 2))).toEqual(
      those.map(({ code, name }) => [code, name]),
    );
    for (const [at, one] of those.entries()) {
      const [status, dueOn, days, waitsFor] = rows[at]?.slice(3, FIRST_COLUMN) ?? [];
      expect(status).toBe(statusLabels[one.status][lang]);
      expect(days).toBe(daysOfCommunity(one, today));
      const ofThatDay = one.open.filter((step) => step.dueOn === dueOn);
      if (one.open.length === 0 || one.status === 'suspended') expect(dueOn).toBeNull();
      else expect(ofThatDay).not.toHaveLength(0);
      if (one.status === 'overdue') expect(days).toBe(daysFrom(String(dueOn), today));
      const waiting = one.status === 'suspended' ? one.open : ofThatDay;
      expect(
        waiting.length === 0 ? [null] : waiting.map((step) => named(step.waitingOn, roleLabels)[lang]),
      ).toContain(waitsFor);
      const cells = cellsOf({ ...one, started: one.renewal !== null });
      for (const [column, cell] of cells.entries()) {
        const shown = String(rows[at]?.[FIRST_COLUMN + column] ?? '');
        if (cell.state === 'open') {
          const { dueOn, startBy } = cell.open;
          const days = dueOn < today ? daysFrom(dueOn, today) : daysFrom(today, startBy ?? dueOn);
          expect(shown.slice(1)).toBe(String(days));
        } else expect(shown).not.toMatch(/\d/);
        expect(shown === '✓').toBe(cell.state === 'done');
      }
    }
    const [done, , open, , overdue] = rows.slice(those.length).map((row) => row.slice(FIRST_COLUMN));
    expect(done).toEqual(COLUMNS.map(({ id }) => totals.columns[id].done));
    expect(open).toEqual(COLUMNS.map(({ id }) => totals.columns[id].open));
    expect(overdue).toEqual(COLUMNS.map(({ id }) => totals.columns[id].overdue));
  });

  test('it is printed on A3 across, as wide as the paper, its head and the names on every page', async () => {
    const file = await fileOf('lang=zh');
    const sheet = entryOfZip(file, 'xl/worksheets/sheet1.xml');
    expect(/<pageSetup (?<set>[^>]*)\/>/.exec(sheet)?.groups?.set?.split(' ').sort()).toEqual([
      'fitToHeight="0"',
      'fitToWidth="1"',
      'orientation="landscape"',
      'paperSize="8"',
    ]);
    expect(sheet).toMatch(/<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr><sheetViews/);
    expect(entryOfZip(file, 'xl/workbook.xml')).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'换届作战图'!$A:$B,'换届作战图'!$1:$3</definedName>`,
    );
  });
});
