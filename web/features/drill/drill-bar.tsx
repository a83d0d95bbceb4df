import { FastForwardOutlined, StepForwardOutlined } from '@ant-design/icons';
import { App, Button, Space } from 'antd';
import { useState } from 'react';
import type { IsoDate } from '../../../machines/calendar.ts';
import { useSend } from '../../api/queries.ts';
import { dayInWords } from '../../language/dates.ts';
import { useLanguage } from '../../language/language.tsx';
import type { Me } from '../../session/me.ts';
import { DayPicker } from './day-picker.tsx';
import { RoleSwitch } from './role-switch.tsx';
import { Tour } from './tour.tsx';
import './drill.css';

const words = {
  drill: { zh: '演练', en: 'Drill' },
  bar: { zh: '演练工具', en: 'Tools of the drill' },
  today: { zh: '今天是', en: 'Today is' },
  oneDay: { zh: '前进1天', en: 'One day on' },
  oneWeek: { zh: '前进7天', en: 'One week on' },
  tour: { zh: '五分钟导览', en: 'Five-minute tour' },
  tourShort: { zh: '导览', en: 'Tour' },
  failed: { zh: '日期没有移动', en: 'The day was not moved' },
} as const;

interface Props {
  readonly me: Me;
  readonly today: IsoDate;
}

/** In a drill alone: the day, which people move, whom one is, and a tour. */
export function DrillBar({ me, today }: Props) {
  const { say, language } = useLanguage();
  const { notification } = App.useApp();
  const [touring, setTouring] = useState(false);
  const { mutate, isPending } = useSend('POST /api/drill/clock', ['GET /api/health']);
  const move = (to: { readonly days: number } | { readonly to: IsoDate }) =>
    mutate(
      { body: to },
      {
        onError: (problem) => notification.error({ title: say(words.failed), description: problem.message }),
      },
    );
  return (
    <>
      <section className="drill-bar no-print" aria-label={say(words.bar)}>
        <strong className="drill-mark">{say(words.drill)}</strong>
        <span className="drill-day">
          <span className="drill-wide">{say(words.today)} </span>
          <b className="drill-wide">{dayInWords(today, language, true)}</b>
          <b className="drill-narrow">{dayInWords(today, language)}</b>
        </span>
        <Space.Compact>
          <Button
            size="small"
            icon={<StepForwardOutlined />}
            loading={isPending}
            aria-label={say(words.oneDay)}
            onClick={() => move({ days: 1 })}
          >
            <span className="drill-wide">{say(words.oneDay)}</span>
          </Button>
          <Button
            size="small"
            icon={<FastForwardOutlined />}
            disabled={isPending}
            aria-label={say(words.oneWeek)}
            onClick={() => move({ days: 7 })}
          >
            <span className="drill-wide">{say(words.oneWeek)}</span>
          </Button>
          <DayPicker today={today} onPick={(to) => move({ to })} />
        </Space.Compact>
        <RoleSwitch me={me} />
        <Button size="small" type="primary" aria-label={say(words.tour)} onClick={() => setTouring(true)}>
          <span className="drill-wide">{say(words.tour)}</span>
          <span className="drill-narrow">{say(words.tourShort)}</span>
        </Button>
      </section>
      {touring && <Tour onClose={() => setTouring(false)} />}
    </>
  );
}
