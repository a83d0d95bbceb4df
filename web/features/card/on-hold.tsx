import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import type { Answer } from '../../api/client.ts';
import { useLanguage } from '../../language/language.tsx';

const words = {
  suspended: {
    zh: '督查组已暂停本社区的换届，恢复之前不能登记。',
    en: 'The inspection team has suspended this renewal; nothing can be recorded until it is resumed.',
  },
  concluded: { zh: '本社区换届工作已全部完成。', en: 'The renewal of this community is concluded.' },
  record: { zh: '看流程与记录', en: 'See the chart and the record' },
} as const;

/** Why nothing is to be done: suspended, or all done. */
export function OnHold({ renewal: { id, status } }: { readonly renewal: Answer<'GET /api/renewals/{id}'> }) {
  const { say } = useLanguage();
  if (status === 'running') return null;
  return (
    <Alert
      showIcon
      type={status === 'suspended' ? 'warning' : 'success'}
      title={say(words[status])}
      description={
        <Link to="/renewals/$id/chart" params={{ id }}>
          {say(words.record)}
        </Link>
      }
    />
  );
}
