import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import type { LedgerRow } from '../../../../machines/ledger/judge-import.ts';
import type { ReadSheet } from '../../../../machines/ledger/sheet.ts';
import type { Text } from '../../../../machines/text.ts';
import { addressOf } from '../../../api/client.ts';
import { useLanguage } from '../../../language/language.tsx';
import { useOpenLedger } from '../ledger-context.tsx';
import { useAsked } from '../use-asked.ts';
import { ChooseFile } from './choose-file.tsx';
import type { Counts } from './import-rows.ts';
import { Preview } from './preview.tsx';
import { readFile, UnreadableFile } from './read-file.ts';

const words = {
  how: {
    zh: '表格在本机读取和核对，全部无误后才提交，要么全部导入，要么一行也不导入。',
    en: 'The file is read and checked on this device. Only when all is right is it sent, and taken over as a whole or not at all.',
  },
  template: { zh: '下载空白表格', en: 'Download the empty form' },
  noRows: { zh: '表中没有人员。', en: 'There is nobody in the file.' },
  done: { zh: '已导入', en: 'Imported' },
  result: {
    zh: ({ add, update, same }: Counts) => `新增${add}人，更新${update}人，无变化${same}人。`,
    en: ({ add, update, same }: Counts) => `${add} added, ${update} updated, ${same} as they were.`,
  },
  people: { zh: '查看人员', en: 'See the people' },
} as const;

interface Read {
  readonly name: string;
  readonly sheet: ReadSheet;
}

/** Takes people over from a file, which stays on this machine until all of it is right. */
export function ImportView() {
  const { say, language } = useLanguage();
  const { message } = App.useApp();
  const { ledger } = useOpenLedger();
  const { ask } = useAsked(ledger.community.code);
  const [file, setFile] = useState<Read | null>(null);
  const [rows, setRows] = useState<readonly LedgerRow[]>([]);
  const [unreadable, setUnreadable] = useState<Text | null>(null);
  const [done, setDone] = useState<Counts | null>(null);

  async function read(chosen: File) {
    setDone(null);
    setUnreadable(null);
    try {
      const sheet = await readFile(chosen);
      const [whole] = sheet.problems.filter(({ line }) => line === 0);
      if (whole !== undefined || sheet.rows.length === 0) {
        setUnreadable(whole?.problem.text ?? words.noRows);
        return;
      }
      setFile({ name: chosen.name, sheet });
      setRows(sheet.rows);
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      setUnreadable(error.text);
    }
  }

  function close() {
    setFile(null);
    setRows([]);
  }

  if (file !== null)
    return (
      <Preview
        name={file.name}
        sheet={file.sheet}
        rows={rows}
        onRows={setRows}
        onClose={close}
        onDone={(counts) => {
          close();
          setDone(counts);
          void message.success(say(words.done));
        }}
      />
    );
  return (
    <div className="ledger-column">
      {done !== null && (
        <Alert
          role="status"
          type="success"
          showIcon
          title={say(words.done)}
          description={words.result[language](done)}
          action={<Button onClick={() => ask({ view: 'people' })}>{say(words.people)}</Button>}
        />
      )}
      {unreadable !== null && <Alert role="alert" type="error" showIcon title={say(unreadable)} />}
      <p className="ledger-soft">{say(words.how)}</p>
      <ChooseFile onFile={(chosen) => void read(chosen)} />
      <p>
        <a href={addressOf('GET /api/ledger/template.xlsx')} download>
          {say(words.template)}
        </a>
      </p>
    </div>
  );
}
