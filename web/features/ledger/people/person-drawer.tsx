import { Drawer } from 'antd';
import { LEDGER_FIELDS } from '../../../../machines/ledger/person.ts';
import { useLanguage } from '../../../language/language.tsx';
import { useOpenLedger } from '../ledger-context.tsx';
import { isMasked } from '../masks.ts';
import { fieldTitle, valueInWords } from '../person-words.ts';
import type { ShownPerson } from '../use-ledger.ts';
import { DeletePerson } from './delete-person.tsx';
import { PersonForm } from './person-form.tsx';
import { UnmaskButton } from './unmask-button.tsx';

const words = {
  add: { zh: '新增人员', en: 'Add somebody' },
  masked: {
    zh: '出生日期、入党时间和电话已隐去。修改前须先查看完整信息。',
    en: 'Days and telephone number are masked. To change anything, show them first.',
  },
} as const;

function ReadPerson({ person }: { readonly person: ShownPerson }) {
  const { say } = useLanguage();
  return (
    <dl className="ledger-facts">
      {LEDGER_FIELDS.map((field) => (
        <div key={field}>
          <dt>{say(fieldTitle(field))}</dt>
          <dd>{say(valueInWords(field, person))}</dd>
        </div>
      ))}
    </dl>
  );
}

interface Props {
  /** The id of somebody, or `new`; null: closed. */
  readonly asked: string | null;
  readonly onClose: () => void;
}

/** One person: to be read, or to be changed by those who keep the ledger. */
export function PersonDrawer({ asked, onClose }: Props) {
  const { say } = useLanguage();
  const { ledger, people } = useOpenLedger();
  const person = people.find(({ id }) => id === asked);
  const entering = asked === 'new' && ledger.mayEdit;
  const masked = person !== undefined && isMasked(person);
  return (
    <Drawer
      // Kept while somebody else deletes the person, so that what was typed stays.
      open={asked !== null && (entering || person !== undefined || ledger.mayEdit)}
      title={entering ? say(words.add) : person?.name}
      size="min(640px, 100vw)"
      onClose={onClose}
      destroyOnHidden
    >
      {asked !== null && (
        <div className="ledger-person" key={`${asked} ${masked}`}>
          {person !== undefined && masked && ledger.mayEdit && (
            <div className="ledger-note">
              <p>{say(words.masked)}</p>
              <UnmaskButton people={[person]} />
            </div>
          )}
          {person !== undefined && (masked || !ledger.mayEdit) && <ReadPerson person={person} />}
          {ledger.mayEdit && !masked && <PersonForm person={person} onDone={onClose} />}
          {person !== undefined && ledger.mayEdit && <DeletePerson person={person} onDone={onClose} />}
        </div>
      )}
    </Drawer>
  );
}
