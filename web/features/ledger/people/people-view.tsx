import { Button } from 'antd';
import { useState } from 'react';
import { Nothing } from '../../../components/page-states.tsx';
import { useLanguage } from '../../../language/language.tsx';
import { findPeople, NOBODY_IN_PARTICULAR } from '../find-people.ts';
import { useOpenLedger } from '../ledger-context.tsx';
import { useAsked } from '../use-asked.ts';
import { PeopleFilters } from './people-filters.tsx';
import { PeopleRegister } from './people-register.tsx';
import { PersonDrawer } from './person-drawer.tsx';

const words = {
  add: { zh: '新增人员', en: 'Add somebody' },
  import: { zh: '从表格导入', en: 'Import a file' },
  empty: {
    zh: '台账还是空的。可以逐人新增，也可以把现有的表格一次导入。',
    en: 'The ledger is empty. Enter people one by one, or import the file that you have.',
  },
  emptyForReaders: { zh: '台账还是空的。', en: 'The ledger is empty.' },
  notFound: { zh: '没有符合条件的人员。', en: 'Nobody fits.' },
  clear: { zh: '清除条件', en: 'Clear the filters' },
  more: { zh: '再显示100人', en: 'Show 100 more' },
  count: {
    zh: (shown: number, all: number) => (shown === all ? `共${all}人` : `共${all}人，符合条件${shown}人`),
    en: (shown: number, all: number) => (shown === all ? `${all} people` : `${shown} of ${all} people`),
  },
} as const;

const AT_ONCE = 100;
/** Before the plan has come; the filter is there from the beginning. */
const NO_LIMIT = Number.POSITIVE_INFINITY;

/** The people of the ledger: found, looked at, entered. */
export function PeopleView() {
  const { say, language } = useLanguage();
  const { ledger, plan } = useOpenLedger();
  const { people } = ledger;
  const { asked, ask } = useAsked(ledger.community.code);
  const [shown, setShown] = useState(AT_ONCE);
  const youngAtMost = plan?.team.young.ageAtMost;
  const found = findPeople(people, asked.wanted, youngAtMost ?? NO_LIMIT);
  const add = ledger.mayEdit && (
    <Button type="primary" onClick={() => ask({ person: 'new' })}>
      {say(words.add)}
    </Button>
  );
  return (
    <>
      {people.length === 0 ? (
        <Nothing
          action={
            ledger.mayEdit && (
              <div className="ledger-actions">
                {add}
                <Button onClick={() => ask({ view: 'import' })}>{say(words.import)}</Button>
              </div>
            )
          }
        >
          {say(ledger.mayEdit ? words.empty : words.emptyForReaders)}
        </Nothing>
      ) : (
        <>
          <PeopleFilters
            wanted={asked.wanted}
            youngAtMost={youngAtMost}
            onChange={(wanted) => ask({ wanted })}
          />
          <div className="ledger-head">
            <p role="status" className="ledger-soft">
              {words.count[language](found.length, people.length)}
            </p>
            <div className="ledger-actions no-print">{add}</div>
          </div>
          {found.length === 0 ? (
            <Nothing
              action={
                <Button onClick={() => ask({ wanted: NOBODY_IN_PARTICULAR })}>{say(words.clear)}</Button>
              }
            >
              {say(words.notFound)}
            </Nothing>
          ) : (
            <PeopleRegister
              people={found.slice(0, shown)}
              mayEdit={ledger.mayEdit}
              onOpen={(person) => ask({ person })}
            />
          )}
          {found.length > shown && (
            <Button block onClick={() => setShown(shown + AT_ONCE)}>
              {say(words.more)}
            </Button>
          )}
        </>
      )}
      <PersonDrawer asked={asked.person} onClose={() => ask({ person: null })} />
    </>
  );
}
