import { Alert, Button, Slider } from 'antd';
import { useEffect, useState } from 'react';
import type { HistoryEvent, Refusal } from '../../../api/api.gen.ts';
import { dayInWords } from '../../../language/dates.ts';
import { useLanguage } from '../../../language/language.tsx';
import './moment.css';

const words = {
  label: { zh: '回看任一时刻', en: 'Look back to any moment' },
  hint: {
    zh: '左右方向键逐条移动，Home、End 到首尾。✕ 被拒绝，○ 批准例外。',
    en: 'Arrow keys move one record, Home and End to the ends. ✕ refused, ○ waived.',
  },
  opened: { zh: '启动', en: 'Opened' },
  number: { zh: (n: number) => `第${n}条`, en: (n: number) => `record ${n}` },
  asThen: {
    zh: (day: string, n: number) => `您看到的是${day}第${n}条记录时的情况`,
    en: (day: string, n: number) => `You see how it stood on ${day}, after record ${n}`,
  },
  began: {
    zh: () => '您看到的是刚启动时的情况',
    en: () => 'You see how it stood when it was opened',
  },
  back: { zh: '回到现在', en: 'Back to the present' },
  upTo: {
    zh: (n: number) => `个人信息已按保存期限删除，只能回看到第${n}条。`,
    en: (n: number) => `Facts about persons are erased; it can be looked back to record ${n} only.`,
  },
} as const;

interface Props {
  readonly events: readonly HistoryEvent[];
  readonly refusals: readonly Refusal[];
  readonly last: number;
  /** How far the record can be replayed. */
  readonly replayedTo: number;
  /** Undefined for the present. */
  readonly at: number | undefined;
  readonly lookAt: (revision: number | undefined) => void;
}

interface Tick {
  readonly key: string;
  readonly revision: number;
  readonly sign: string;
  readonly tone: string;
}

function ticksOf({ events, refusals }: Pick<Props, 'events' | 'refusals'>): Tick[] {
  return [
    ...refusals.map(({ id, revision }) => ({ key: `r${id}`, revision, sign: '✕', tone: 'overdue' })),
    ...events.flatMap(({ revision, type, verdicts }) =>
      type === 'renewal.rule-waived' || verdicts.some(({ waived }) => waived)
        ? [{ key: `w${revision}`, revision, sign: '○', tone: 'behind' }]
        : [],
    ),
  ];
}

/** Every moment of a renewal on one line; the present at its end. */
export function MomentSlider({ events, refusals, last, replayedTo, at, lookAt }: Props) {
  const { say, language } = useLanguage();
  const most = Math.min(last, replayedTo);
  const [held, hold] = useState(at ?? most);
  useEffect(() => hold(at ?? most), [at, most]);
  const eventAt = (revision: number) => events.find((event) => event.revision === revision);
  const said = (revision: number) => {
    const event = eventAt(revision);
    if (event === undefined) return say(words.opened);
    return `${words.number[language](revision)} · ${dayInWords(event.recordedOn, language, true)} · ${say(event.title)}`;
  };
  const event = at === undefined ? undefined : eventAt(at);
  return (
    <section className="moment no-print" aria-label={say(words.label)}>
      <p className="moment-said">
        <strong>{say(words.label)}</strong> <span aria-hidden="true">{said(held)}</span>
      </p>
      <div className="moment-line">
        <Slider
          min={0}
          max={most}
          value={held}
          onChange={hold}
          onChangeComplete={(revision) => lookAt(revision === last ? undefined : revision)}
          tooltip={{ formatter: null }}
          ariaLabelForHandle={say(words.label)}
          ariaValueTextFormatterForHandle={(revision) => said(revision ?? 0)}
        />
        <div className="moment-ticks" aria-hidden="true">
          {ticksOf({ events, refusals }).map(({ key, revision, sign, tone }) => (
            <span
              key={key}
              className={`moment-tick tick-${tone}`}
              style={{ insetInlineStart: `${(revision / Math.max(1, most)) * 100}%` }}
            >
              {sign}
            </span>
          ))}
        </div>
      </div>
      <p className="moment-hint">
        {say(words.hint)} {replayedTo < last && words.upTo[language](replayedTo)}
      </p>
      {at !== undefined && at !== last && (
        <Alert
          type="warning"
          showIcon
          title={
            event === undefined
              ? words.began[language]()
              : words.asThen[language](dayInWords(event.recordedOn, language, true), at)
          }
          action={
            <Button size="small" onClick={() => lookAt(undefined)}>
              {say(words.back)}
            </Button>
          }
        />
      )}
    </section>
  );
}
