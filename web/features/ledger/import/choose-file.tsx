import { Button } from 'antd';
import { type DragEvent, useRef, useState } from 'react';
import { useLanguage } from '../../../language/language.tsx';

const words = {
  choose: { zh: '选择表格', en: 'Choose a file' },
  drop: { zh: '或把.xlsx文件拖到这里', en: 'or drop an .xlsx file here' },
  file: { zh: '人员台账表格', en: 'File with the ledger' },
} as const;

/** Where a file is dropped, or chosen. */
export function ChooseFile({ onFile }: { readonly onFile: (file: File) => void }) {
  const { say } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined) onFile(file);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is besides; the button does the same
    <div
      className={`ledger-drop${over ? ' ledger-drop-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={input}
        type="file"
        accept=".xlsx"
        hidden
        aria-label={say(words.file)}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) onFile(file);
          // The same file can be chosen again once it was mended.
          target.value = '';
        }}
      />
      <Button type="primary" size="large" onClick={() => input.current?.click()}>
        {say(words.choose)}
      </Button>
      <span className="ledger-soft">{say(words.drop)}</span>
    </div>
  );
}
