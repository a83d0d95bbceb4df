import type { LedgerField, LedgerPerson } from '../../../../machines/ledger/person.ts';
import { useLanguage } from '../../../language/language.tsx';
import { fieldTitle, valueInWords } from '../person-words.ts';
import type { PreviewRow } from './import-rows.ts';

const words = { same: { zh: '与台账一致', en: 'as the ledger says' } } as const;

/** Of somebody new: enough to see whether the row was understood. */
const IN_SHORT: readonly LedgerField[] = [
  'gender',
  'birthDate',
  'ethnicity',
  'education',
  'partySince',
  'posts',
];

interface Props {
  readonly row: PreviewRow & { readonly person?: string | null };
  /** Those against whom it was judged. */
  readonly people: readonly LedgerPerson[];
}

/** What a row says: of somebody new in short, of somebody who is known what changes; and how it was understood. */
export function RowSummary({ row, people }: Props) {
  const { say, language } = useLanguage();
  const { fields, action, changed, notes } = row;
  const known = people.find(({ id }) => id === row.person);
  const comma = language === 'zh' ? '，' : ', ';
  const titled = (field: string, text: string) =>
    `${say(fieldTitle(field))}${language === 'zh' ? '：' : ': '}${text}`;
  const said =
    fields === null
      ? []
      : action === 'update' && known !== undefined
        ? changed.map((field) =>
            titled(field, `${say(valueInWords(field, known))} → ${say(valueInWords(field, fields))}`),
          )
        : action === 'same'
          ? []
          : IN_SHORT.map((field) => titled(field, say(valueInWords(field, fields))));
  return (
    <>
      {said.length > 0 && <p>{said.join(comma)}</p>}
      {action === 'same' && <p className="ledger-soft">{say(words.same)}</p>}
      {notes.map(({ field, text }) => (
        <p key={`${field} ${text.en}`} className="ledger-soft">
          {titled(field, say(text))}
        </p>
      ))}
    </>
  );
}
