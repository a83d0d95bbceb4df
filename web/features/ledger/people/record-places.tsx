import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { events } from '../../../../machines/events/catalog.ts';
import type { Text } from '../../../../machines/text.ts';
import { dayInWords } from '../../../language/dates.ts';
import { useLanguage } from '../../../language/language.tsx';

/** An event that names somebody. */
export interface Place {
  readonly renewal: string;
  readonly revision: number;
  readonly type: string;
  readonly on: string;
}

const words = {
  title: {
    zh: (name: string) => `换届记录中有${name}，不能删除`,
    en: (name: string) => `The record names ${name}, who therefore stays`,
  },
  where: { zh: '见以下记录：', en: 'In these entries:' },
} as const;

const titleOf = (type: string): Text =>
  (events as Readonly<Record<string, { readonly title: Text }>>)[type]?.title ?? { zh: type, en: type };

/** Where the record names somebody, with a way there. */
export function RecordPlaces({ name, places }: { readonly name: string; readonly places: readonly Place[] }) {
  const { say, language } = useLanguage();
  return (
    <Alert
      role="alert"
      type="warning"
      showIcon
      title={words.title[language](name)}
      description={
        <>
          {say(words.where)}
          <ul className="ledger-changes">
            {places.map(({ renewal, revision, type, on }) => (
              <li key={`${renewal} ${revision}`}>
                <Link to="/renewals/$id/chart" params={{ id: renewal }} search={{ at: revision }}>
                  {dayInWords(on, language)} {say(titleOf(type))}
                </Link>
              </li>
            ))}
          </ul>
        </>
      }
    />
  );
}
