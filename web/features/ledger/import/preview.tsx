import { Alert, Button, Checkbox, Pagination } from 'antd';
import { useState } from 'react';
import type { LedgerRow } from '../../../../machines/ledger/judge-import.ts';
import { MOST_PEOPLE } from '../../../../machines/ledger/person.ts';
import type { ReadSheet } from '../../../../machines/ledger/sheet.ts';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useLanguage } from '../../../language/language.tsx';
import { ledgerSays } from '../words.ts';
import { AboutFile } from './about-file.tsx';
import { type Counts, countsOf, withCell, withoutLine } from './import-rows.ts';
import { PreviewTable } from './preview-table.tsx';
import { useImport } from './use-import.ts';
import { usePreview } from './use-preview.ts';

const words = {
  counts: {
    zh: ({ add, update, same, refused, open }: Counts) =>
      `新增${add}行，更新${update}行，无变化${same}行，有误${refused}行${open > 0 ? `，待核对${open}行` : ''}`,
    en: ({ add, update, same, refused, open }: Counts) =>
      `${add} to add, ${update} to update, ${same} as they are, ${refused} faulty${open > 0 ? `, ${open} to be checked` : ''}`,
  },
  onlyFaulty: { zh: '只看有误的行', en: 'Only faulty rows' },
  submit: {
    zh: (count: number) => `导入全部${count}行`,
    en: (count: number) => `Import all ${count} rows`,
  },
  faulty: {
    zh: '还有有误的行，改正后才能导入。可以在下面直接改，也可以改好表格重新选择。',
    en: 'Some rows are faulty; nothing is imported before they are right. Mend them here, or in the file.',
  },
  unchanged: { zh: '与台账一致，无需导入。', en: 'The ledger says all of this already.' },
  tooMany: {
    zh: `表格超过${MOST_PEOPLE}行，一次不能导入。`,
    en: `More than ${MOST_PEOPLE} rows are not imported at once.`,
  },
  another: { zh: '换一个文件', en: 'Another file' },
  checking: { zh: '正在核对……', en: 'Checking …' },
  pages: { zh: '分页', en: 'Pages' },
} as const;

const says = {
  ...ledgerSays,
  'rows-refused': {
    zh: '有的行不能导入，所以一行也没有导入。请按提示改正。',
    en: 'Some rows cannot be taken over, so none was. Please mend them.',
  },
};

const A_PAGE = 50;

interface Props {
  readonly name: string;
  readonly sheet: ReadSheet;
  readonly rows: readonly LedgerRow[];
  readonly onRows: (rows: readonly LedgerRow[]) => void;
  readonly onClose: () => void;
  readonly onDone: (counts: Counts) => void;
}

/** All rows of a file with what would become of each; faulty ones are mended in place. */
export function Preview({ name, sheet, rows, onRows, onClose, onDone }: Props) {
  const { say, language } = useLanguage();
  const { preview, people, problem, checking } = usePreview(rows);
  const counts = countsOf(preview);
  const [onlyFaulty, setOnlyFaulty] = useState(counts.refused > 0);
  // A row that was mended stays in sight, so that one sees what has become of it.
  const [mended, setMended] = useState<ReadonlySet<number>>(new Set());
  const [page, setPage] = useState(1);
  const sending = useImport(onDone);
  const shown = preview.filter(({ line, action }) => !onlyFaulty || action === 'refused' || mended.has(line));
  const pages = Math.max(1, Math.ceil(shown.length / A_PAGE));
  const at = Math.min(page, pages);
  const tooMany = rows.length > MOST_PEOPLE;
  const nothing = counts.same === rows.length;
  const ready = counts.refused === 0 && counts.open === 0 && !checking && !tooMany && !nothing;
  const cellsOf = new Map(rows.map(({ line, cells }) => [line, cells]));

  return (
    <div className="ledger-column ledger-wide">
      <AboutFile name={name} sheet={sheet} />
      <ProblemNote problem={sending.error ?? problem} says={says} />
      <div className="ledger-head">
        <p role="status">{checking ? say(words.checking) : words.counts[language](counts)}</p>
        <Checkbox checked={onlyFaulty} onChange={({ target }) => setOnlyFaulty(target.checked)}>
          {say(words.onlyFaulty)}
        </Checkbox>
      </div>
      {tooMany && <Alert type="error" showIcon title={say(words.tooMany)} />}
      {counts.refused > 0 && <Alert type="warning" showIcon title={say(words.faulty)} />}
      {nothing && <Alert type="info" showIcon title={say(words.unchanged)} />}
      <PreviewTable
        rows={shown.slice((at - 1) * A_PAGE, at * A_PAGE)}
        cellsOf={cellsOf}
        people={people}
        onCell={(line, field, text) => {
          setMended(new Set([...mended, line]));
          onRows(withCell(rows, line, field, text));
        }}
        onLeaveOut={(line) => onRows(withoutLine(rows, line))}
      />
      {pages > 1 && (
        <nav aria-label={say(words.pages)}>
          <Pagination
            current={at}
            pageSize={A_PAGE}
            total={shown.length}
            showSizeChanger={false}
            onChange={setPage}
          />
        </nav>
      )}
      <div className="ledger-actions ledger-form-actions">
        <Button
          type="primary"
          size="large"
          disabled={!ready}
          loading={sending.isPending}
          onClick={() => sending.mutate(rows)}
        >
          {words.submit[language](rows.length)}
        </Button>
        <Button size="large" onClick={onClose}>
          {say(words.another)}
        </Button>
      </div>
    </div>
  );
}
