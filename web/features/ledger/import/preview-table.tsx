import { Button } from 'antd';
import { useState } from 'react';
import { LEDGER_FIELDS, type LedgerField, type LedgerPerson } from '../../../../machines/ledger/person.ts';
import type { LedgerCells } from '../../../../machines/ledger/read-cell.ts';
import type { Text } from '../../../../machines/text.ts';
import { type Column, Register } from '../../../components/register.tsx';
import { useLanguage } from '../../../language/language.tsx';
import { CellField } from './cell-field.tsx';
import { faultyFields, type PreviewRow } from './import-rows.ts';
import { RowSummary } from './row-summary.tsx';

const words = {
  caption: { zh: '表格各行的核对结果', en: 'What would become of each row' },
  line: { zh: '行', en: 'Line' },
  action: { zh: '处理', en: 'Action' },
  name: { zh: '姓名', en: 'Name' },
  what: { zh: '内容', en: 'What it says' },
  actions: { zh: '操作', en: 'Actions' },
  edit: { zh: '改这一行', en: 'Edit' },
  close: { zh: '收起', en: 'Close' },
  leaveOut: { zh: '不导入', en: 'Leave out' },
} as const;

interface Action extends Text {
  readonly sign: string;
  readonly tone: string;
}

const ACTIONS: Readonly<Record<PreviewRow['action'], Action>> = {
  add: { sign: '＋', zh: '新增', en: 'Add', tone: 'on-track' },
  update: { sign: '↻', zh: '更新', en: 'Update', tone: 'close' },
  same: { sign: '＝', zh: '无变化', en: 'As it is', tone: 'resting' },
  refused: { sign: '✕', zh: '有误', en: 'Faulty', tone: 'overdue' },
  open: { sign: '◷', zh: '待核对', en: 'To be checked', tone: 'resting' },
};

interface Props {
  readonly rows: readonly PreviewRow[];
  readonly cellsOf: ReadonlyMap<number, LedgerCells>;
  readonly people: readonly LedgerPerson[];
  readonly onCell: (line: number, field: LedgerField, text: string) => void;
  readonly onLeaveOut: (line: number) => void;
}

/** The rows of a file, one below the other, with the cells to mend. */
export function PreviewTable({ rows, cellsOf, people, onCell, onLeaveOut }: Props) {
  const { say, language } = useLanguage();
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const toggle = (line: number) =>
    setOpen(new Set(open.has(line) ? [...open].filter((one) => one !== line) : [...open, line]));
  const lineOf = (line: number) => (language === 'zh' ? `第${line}行` : `line ${line}`);
  const columns: readonly Column<PreviewRow>[] = [
    { title: words.line, cell: ({ line }) => lineOf(line) },
    {
      title: words.action,
      cell: ({ action }) => {
        const { sign, tone, ...title } = ACTIONS[action];
        return (
          <span className={`status-mark tone-${tone}`}>
            <span aria-hidden="true">{sign}</span>
            {say(title)}
          </span>
        );
      },
    },
    { title: words.name, cell: ({ line }) => String(cellsOf.get(line)?.name ?? '—') },
    {
      title: words.what,
      cell: (row) => {
        const cells = cellsOf.get(row.line) ?? {};
        const fields = open.has(row.line) ? LEDGER_FIELDS : faultyFields(row);
        return (
          <div className="ledger-row">
            {row.action !== 'refused' && <RowSummary row={row} people={people} />}
            {fields.length > 0 && (
              <div className="ledger-cells">
                {fields.map((field) => (
                  <CellField
                    key={field}
                    line={row.line}
                    field={field}
                    cell={cells[field]}
                    problems={row.problems.filter((one) => one.field === field)}
                    onChange={(text) => onCell(row.line, field, text)}
                  />
                ))}
              </div>
            )}
          </div>
        );
      },
    },
    {
      title: words.actions,
      actions: true,
      cell: ({ line }) => (
        <>
          <Button
            aria-expanded={open.has(line)}
            aria-label={`${say(open.has(line) ? words.close : words.edit)} ${lineOf(line)}`}
            onClick={() => toggle(line)}
          >
            {say(open.has(line) ? words.close : words.edit)}
          </Button>
          <Button aria-label={`${say(words.leaveOut)} ${lineOf(line)}`} onClick={() => onLeaveOut(line)}>
            {say(words.leaveOut)}
          </Button>
        </>
      ),
    },
  ];
  return (
    <Register caption={words.caption} columns={columns} rows={rows} keyOf={({ line }) => String(line)} />
  );
}
