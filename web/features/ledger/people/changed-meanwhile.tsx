import { Alert, Button } from 'antd';
import type { LedgerField } from '../../../../machines/ledger/person.ts';
import { useLanguage } from '../../../language/language.tsx';
import { type Draft, mergeDraft } from '../person-draft.ts';
import { fieldTitle, valueInWords } from '../person-words.ts';
import type { ShownPerson } from '../use-ledger.ts';

const words = {
  title: { zh: '此人刚被他人修改', en: 'Somebody else has just changed this person' },
  deleted: { zh: '此人刚被他人从台账中删除', en: 'Somebody else has just deleted this person' },
  deletedHint: {
    zh: '您填写的内容还在。保存将把此人重新列入台账；不需要时请取消。',
    en: 'What you have typed is still here. Saving enters the person again; otherwise cancel.',
  },
  both: { zh: '您也改了这一项，将以您填写的为准', en: 'you changed this too; yours would stay' },
  keep: { zh: '保留我填写的，其余取最新', en: 'Keep what I typed, take over the rest' },
  drop: { zh: '放弃我填写的，全取最新', en: 'Drop what I typed' },
} as const;

interface Props {
  readonly before: ShownPerson;
  /** Undefined: deleted. */
  readonly now: ShownPerson | undefined;
  readonly draft: Draft;
  readonly onKeep?: () => void;
  readonly onDrop?: () => void;
}

/** What somebody else has done to a person while the form was open, and the two ways on. */
export function ChangedMeanwhile({ before, now, draft, onKeep, onDrop }: Props) {
  const { say } = useLanguage();
  if (now === undefined)
    return (
      <Alert
        role="alert"
        type="warning"
        showIcon
        title={say(words.deleted)}
        description={say(words.deletedHint)}
      />
    );
  const { taken, kept } = mergeDraft(before, now, draft);
  const line = (field: LedgerField, more: string) => (
    <li key={field}>
      {say(fieldTitle(field))}：{say(valueInWords(field, before))} → {say(valueInWords(field, now))}
      {more}
    </li>
  );
  return (
    <Alert
      role="alert"
      type="warning"
      showIcon
      title={say(words.title)}
      description={
        <>
          <ul className="ledger-changes">
            {taken.map((field) => line(field, ''))}
            {kept.map((field) => line(field, `（${say(words.both)}）`))}
          </ul>
          <div className="ledger-actions">
            <Button type="primary" onClick={onKeep}>
              {say(words.keep)}
            </Button>
            <Button onClick={onDrop}>{say(words.drop)}</Button>
          </div>
        </>
      }
    />
  );
}
