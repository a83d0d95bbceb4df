import { Card } from 'antd';
import type { Answer } from '../../api/client.ts';
import { roleNames } from '../../components/role-names.ts';
import { useLanguage } from '../../language/language.tsx';

const words = { coming: { zh: '接下来', en: 'What comes next' } } as const;

/** The steps after this one, and whose they are. */
export function ComingSteps({ renewal: { coming } }: { readonly renewal: Answer<'GET /api/renewals/{id}'> }) {
  const { say } = useLanguage();
  if (coming.length === 0) return null;
  return (
    <Card title={<h2 className="card-head">{say(words.coming)}</h2>}>
      <ol className="coming">
        {coming.map(({ id, title, waitingOn }) => (
          <li key={id}>
            {say(title)} <span className="next-step-soft">{say(roleNames(waitingOn))}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
