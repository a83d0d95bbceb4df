import { useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, Button, Radio } from 'antd';
import { useState } from 'react';
import type { Violation } from '../../api/api.gen.ts';
import { useToday } from '../../api/today.ts';
import { Page } from '../../components/page.tsx';
import { Answered, Nothing } from '../../components/page-states.tsx';
import { useLanguage } from '../../language/language.tsx';
import { NewViolation } from './new-violation.tsx';
import { useViolations } from './use-violations.ts';
import { ViolationsRegister } from './violations-register.tsx';
import './violations.css';

const words = {
  title: { zh: '举报', en: 'Reports of violations' },
  take: { zh: '登记举报', en: 'Register a report' },
  law: {
    zh: '举报全部办结之前，该社区的换届不能验收。登记簿只有督查组看得到。',
    en: 'A renewal is not accepted before all reports about it are closed. Only the inspection team sees this register.',
  },
  show: { zh: '显示', en: 'Show' },
  open: { zh: '未办结', en: 'Open' },
  all: { zh: '全部', en: 'All' },
  none: { zh: '没有登记过举报。', en: 'No report has been registered.' },
  noneOpen: {
    zh: '举报都已办结，不影响验收。',
    en: 'All reports are closed; none stands in the way of acceptance.',
  },
} as const;

function standing(violations: readonly Violation[]) {
  const open = violations.filter(({ state }) => state !== 'closed');
  const late = open.filter(({ overdue }) => overdue).length;
  const communities = new Set(open.map(({ community }) => community.code)).size;
  return {
    zh: `未办结 ${open.length} 件，涉及 ${communities} 个社区，其中逾期 ${late} 件`,
    en: `${open.length} open, about ${communities} ${communities === 1 ? 'community' : 'communities'}, ${late} of them overdue`,
  };
}

const shownIn = (search: Readonly<Record<string, unknown>>) => (search.show === 'all' ? 'all' : 'open');

/** The renewal about which somebody has come here to register a report. */
const aboutIn = ({ about }: Readonly<Record<string, unknown>>) =>
  typeof about === 'string' ? about : undefined;

/** The register of reports (举报), for the inspection team. */
export function ViolationsPage() {
  const { say } = useLanguage();
  const navigate = useNavigate();
  const search = useSearch({ strict: false });
  const [shown, about] = [shownIn(search), aboutIn(search)];
  const violations = useViolations();
  const today = useToday();
  const [taking, setTaking] = useState(about !== undefined);

  function close() {
    setTaking(false);
    if (about !== undefined)
      void navigate({ to: '/violations', search: shown === 'all' ? { show: 'all' } : {}, replace: true });
  }

  const list = (all: readonly Violation[]) => {
    const rows = shown === 'all' ? all : all.filter(({ state }) => state !== 'closed');
    if (rows.length === 0) return <Nothing>{say(all.length === 0 ? words.none : words.noneOpen)}</Nothing>;
    return <ViolationsRegister violations={rows} today={today} />;
  };

  return (
    <Page
      title={words.title}
      actions={
        <Button type="primary" onClick={() => setTaking(true)}>
          {say(words.take)}
        </Button>
      }
    >
      <Alert type="info" showIcon title={say(words.law)} />
      <Answered of={violations}>
        {(all) => (
          <>
            <div className="violations-bar">
              <p role="status">{say(standing(all))}</p>
              <Radio.Group
                aria-label={say(words.show)}
                value={shown}
                onChange={({ target }) =>
                  navigate({
                    to: '/violations',
                    search: target.value === 'all' ? { show: 'all' } : {},
                    replace: true,
                  })
                }
                options={(['open', 'all'] as const).map((value) => ({ value, label: say(words[value]) }))}
              />
            </div>
            {list(all)}
          </>
        )}
      </Answered>
      {today !== undefined && <NewViolation open={taking} today={today} about={about} onClose={close} />}
    </Page>
  );
}
