import { useQueryClient } from '@tanstack/react-query';
import { Button, Flex, Progress, Typography } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { queryOf } from '../../api/queries.ts';
import { useLanguage } from '../../language/language.tsx';
import { TOUR, type TourStop } from './tour-stops.ts';
import { useBecome } from './use-become.ts';

const words = {
  tour: { zh: '五分钟导览', en: 'Five-minute tour' },
  next: { zh: '下一站', en: 'Next' },
  back: { zh: '上一站', en: 'Back' },
  close: { zh: '结束导览', en: 'End the tour' },
  residentsPage: { zh: '打开居民页面（新窗口）', en: "Open the residents' page (new window)" },
} as const;

/** A guide through the three groups' work: each stop becomes somebody, opens a page, and says what to see there. */
export function Tour({ onClose }: { readonly onClose: () => void }) {
  const { say, language } = useLanguage();
  const become = useBecome();
  const kept = useQueryClient();
  const [at, setAt] = useState(0);
  /** One after the other: of two who sign in at once, the last to arrive would stay. */
  const walk = useRef(Promise.resolve());
  const stop: TourStop | undefined = TOUR[at];

  function go(to: number) {
    const next = TOUR[to];
    if (next === undefined) return;
    setAt(to);
    walk.current = walk.current.catch(() => undefined).then(() => enter(next));
  }

  async function enter({ role: wanted, community, path }: TourStop) {
    const { people } = await kept.fetchQuery(queryOf('GET /api/sign-in/demo', {}));
    const fits = ({ role, prefix }: (typeof people)[number]['roles'][number]) =>
      role === wanted && (community === undefined || prefix === community);
    const person = people.find(({ roles }) => roles.some(fits));
    if (person !== undefined) await become(person.id, path);
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the tour begins
  useEffect(() => go(0), []);
  if (stop === undefined) return null;
  return (
    <aside className="tour no-print" aria-label={say(words.tour)}>
      <Progress percent={((at + 1) / TOUR.length) * 100} showInfo={false} size="small" aria-hidden="true" />
      <div aria-live="polite">
        <Typography.Title level={2} style={{ fontSize: 17, margin: '4px 0' }}>
          {at + 1}/{TOUR.length} {say(stop.title)}
        </Typography.Title>
        <p className="tour-text">{say(stop.text)}</p>
      </div>
      {stop.residentsPage && (
        <Button
          block
          className="tour-page"
          href={`${stop.residentsPage}${language === 'en' ? '?lang=en' : ''}`}
          target="_blank"
          rel="noopener"
        >
          {say(words.residentsPage)}
        </Button>
      )}
      <Flex justify="space-between" gap="small">
        <Button onClick={onClose}>{say(words.close)}</Button>
        <Flex gap="small">
          {at > 0 && <Button onClick={() => go(at - 1)}>{say(words.back)}</Button>}
          {at < TOUR.length - 1 && (
            <Button type="primary" onClick={() => go(at + 1)}>
              {say(words.next)}
            </Button>
          )}
        </Flex>
      </Flex>
    </aside>
  );
}
