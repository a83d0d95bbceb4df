import { useNavigate, useSearch } from '@tanstack/react-router';
import { Select } from 'antd';
import { useAnswer } from '../../api/queries.ts';
import { useToday } from '../../api/today.ts';
import { Page } from '../../components/page.tsx';
import { Answered, Loading } from '../../components/page-states.tsx';
import { useLanguage } from '../../language/language.tsx';
import { HelpContents } from './help-contents.tsx';
import './help.css';

const words = { plan: { zh: '方案', en: 'Plan' } } as const;

/** Under which plan, where there are several; the latest unless the address names another one. */
function ChosenPlan({ plans }: { readonly plans: readonly string[] }) {
  const { say } = useLanguage();
  const { plan: asked }: { plan?: unknown } = useSearch({ strict: false });
  const navigate = useNavigate();
  const today = useToday();
  const chosen = plans.find((one) => one === asked) ?? plans.at(-1) ?? '';
  const plan = useAnswer('GET /api/plans/{id}', { params: { id: chosen } }, { enabled: chosen !== '' });
  return (
    <>
      {plans.length > 1 && (
        <Select
          aria-label={say(words.plan)}
          className="help-plan"
          value={chosen}
          options={plans.map((one) => ({ value: one, label: one }))}
          onChange={(one) => void navigate({ to: '/help', search: { plan: one } })}
        />
      )}
      <Answered of={plan}>
        {(answer) =>
          today === undefined ? <Loading /> : <HelpContents key={answer.id} plan={answer} today={today} />
        }
      </Answered>
    </>
  );
}

export function HelpPage() {
  const plans = useAnswer('GET /api/plans', {});
  return (
    <Page title={{ zh: '帮助', en: 'Help' }}>
      <Answered of={plans}>{(answer) => <ChosenPlan plans={answer.plans} />}</Answered>
    </Page>
  );
}
