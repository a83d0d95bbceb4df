import { Drawer } from 'antd';
import { useLanguage } from '../../../language/language.tsx';
import { useOpenLedger } from '../ledger-context.tsx';
import { OnePerson } from './one-person.tsx';
import { PersonForm } from './person-form.tsx';

const words = {
  add: { zh: '新增人员', en: 'Add somebody' },
} as const;

interface Props {
  /** The id of somebody, or `new`; null: closed. */
  readonly asked: string | null;
  readonly onClose: () => void;
}

/** One person: to be read, or to be changed by those who keep the ledger. */
export function PersonDrawer({ asked, onClose }: Props) {
  const { say } = useLanguage();
  const {
    ledger: { mayEdit, people },
  } = useOpenLedger();
  const person = people.find(({ id }) => id === asked);
  const entering = asked === 'new' && mayEdit;
  return (
    <Drawer
      // Kept while somebody else deletes the person, so that what was typed stays.
      open={asked !== null && (entering || person !== undefined || mayEdit)}
      title={entering ? say(words.add) : person?.name}
      size="min(640px, 100vw)"
      onClose={onClose}
      destroyOnHidden
    >
      {asked !== null && (
        <div className="ledger-person" key={asked}>
          {entering ? <PersonForm onDone={onClose} /> : <OnePerson id={asked} onDone={onClose} />}
        </div>
      )}
    </Drawer>
  );
}
