import { Alert, Button } from 'antd';
import type { Text } from '../../../machines/text.ts';
import { useAnswer } from '../../api/queries.ts';
import { momentInWords } from '../../language/dates.ts';
import { useLanguage } from '../../language/language.tsx';

const words = {
  title: {
    zh: '填写期间情况有变化，已按最新情况重新核对',
    en: 'Something was recorded while you were filling this in; it is judged anew',
  },
  seen: { zh: '知道了，继续填写', en: 'I have seen it' },
} as const satisfies Record<string, Text>;

interface Props {
  readonly renewal: string;
  /** The revision that was seen last. */
  readonly since: number;
  readonly onSeen: () => void;
}

/** What somebody else has recorded since the form was begun. */
export function ChangedMeanwhile({ renewal, since, onSeen }: Props) {
  const { say, language } = useLanguage();
  const { data } = useAnswer('GET /api/renewals/{id}/events', {
    params: { id: renewal },
    query: { after: since },
  });
  return (
    <Alert
      role="status"
      type="warning"
      showIcon
      title={say(words.title)}
      description={
        <>
          <ul className="changes">
            {data?.events.map(({ revision, title, actor, recordedAt }) => (
              <li key={revision}>
                <strong>{say(title)}</strong> · {actor.name} · {momentInWords(recordedAt, language)}
              </li>
            ))}
          </ul>
          <Button onClick={onSeen}>{say(words.seen)}</Button>
        </>
      }
    />
  );
}
