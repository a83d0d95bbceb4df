import { Alert } from 'antd';
import { ledgerFieldLabels } from '../../../../machines/ledger/labels.ts';
import type { ReadSheet } from '../../../../machines/ledger/sheet.ts';
import { useLanguage } from '../../../language/language.tsx';
import { besideTheRows } from './import-rows.ts';

const words = {
  read: { zh: '读取的栏目：', en: 'Columns that were read: ' },
  ignored: { zh: '台账没有的栏目，不导入：', en: 'Columns that a ledger does not have are left out: ' },
  numbers: {
    zh: '表中有身份证号码。这些内容不会导入，也不会离开本机；台账不保存身份证号码，请从表格中删去。',
    en: 'The file holds identity numbers. They are not imported and do not leave this device; a ledger keeps none, so please remove them from the file.',
  },
  where: { zh: (line: number) => `第${line}行`, en: (line: number) => `line ${line}` },
} as const;

const MOST_LINES = 8;

/** What was found in a file, and what of it is left behind. */
export function AboutFile({ name, sheet }: { readonly name: string; readonly sheet: ReadSheet }) {
  const { say, language } = useLanguage();
  const comma = language === 'zh' ? '、' : ', ';
  const lines = [...new Set(besideTheRows(sheet).map(({ line }) => line))];
  return (
    <>
      <h2 className="ledger-file">{name}</h2>
      <p className="ledger-soft">
        {say(words.read)}
        {sheet.columns.map((field) => say(ledgerFieldLabels[field])).join(comma)}
      </p>
      {sheet.ignored.length > 0 && (
        <p className="ledger-soft">
          {say(words.ignored)}
          {sheet.ignored.join(comma)}
        </p>
      )}
      {lines.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={say(words.numbers)}
          description={`${lines
            .slice(0, MOST_LINES)
            .map((line) => words.where[language](line))
            .join(comma)}${lines.length > MOST_LINES ? '…' : ''}`}
        />
      )}
    </>
  );
}
