import { Outlet, useParams } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useAnswer } from '../../api/queries.ts';
import { ReasonedActNote } from '../../components/reasoned-act.tsx';
import { roleNames } from '../../components/role-names.ts';
import { useLanguage } from '../../language/language.tsx';
import { useMe } from '../../session/me.ts';
import { holdsElsewhere, returnsBehind } from './form-standing.ts';
import './card.css';

const words = {
  notYours: {
    zh: (community: string, role: string) =>
      `${community}不是您负责的社区：这一项由该社区的${role}登记，您不能提交。`,
    en: (community: string, role: string) =>
      `${community} is not your community: this is recorded by its own ${role}, and you cannot send it.`,
  },
} as const;

/** What stands above a form: that it is done again and why, and that it is another community's. */
export function AboveForm() {
  const { language } = useLanguage();
  const { id, type } = useParams({ strict: false });
  const { data: me } = useMe();
  const { data: renewal } = useAnswer('GET /api/renewals/{id}', { params: { id: String(id) }, query: {} });
  const returns = renewal === undefined ? [] : returnsBehind(renewal, String(type));
  const elsewhere = me && renewal ? holdsElsewhere(me, renewal, String(type)) : [];
  return (
    <>
      <div className="above-form">
        {renewal && elsewhere.length > 0 && (
          <Alert
            showIcon
            type="warning"
            title={words.notYours[language](renewal.community.name, roleNames(elsewhere)[language])}
          />
        )}
        {returns.map((act) => (
          <ReasonedActNote key={act.revision} act={act} as="again" />
        ))}
      </div>
      <Outlet />
    </>
  );
}
