import { Link } from '@tanstack/react-router';
import { Card } from 'antd';
import type { Answer } from '../../api/client.ts';
import { ButtonLink } from '../../components/button-link.tsx';
import { Due } from '../../components/due.tsx';
import { Why } from '../../components/help-link.tsx';
import { ReasonedActNote } from '../../components/reasoned-act.tsx';
import { dayInSentence, dayInWords } from '../../language/dates.ts';
import { useLanguage } from '../../language/language.tsx';
import { COLON } from '../../language/marks.ts';
import { CheckList } from './check-list.tsx';
import { checksOf, recordableFrom } from './checks.ts';
import { offeredAt } from './offered.ts';

const words = {
  doNow: { zh: '现在请办', en: 'To be done now' },
  due: { zh: '期限', en: 'Due' },
  startBy: { zh: '最迟开始', en: 'Begin by' },
  clause: { zh: '依据', en: 'Clause' },
  papers: { zh: '要用的材料', en: 'Papers' },
  record: { zh: '去登记', en: 'Record it' },
  from: {
    zh: (day: string) => `${day}起可以登记`,
    en: (day: string) => `Can be recorded from ${day}`,
  },
  missing: {
    zh: (n: number) => `还差${n}项，齐了才能登记`,
    en: (n: number) => `${n === 1 ? '1 thing is' : `${n} things are`} missing before it can be recorded`,
  },
  and: { zh: '；', en: '; ' },
  other: { zh: '或者', en: 'Or' },
  needs: { zh: '办这件事要满足', en: 'What it takes' },
} as const;

interface Props {
  readonly task: Answer<'GET /api/tasks'>['tasks'][number];
  readonly renewal: Answer<'GET /api/renewals/{id}'>;
}

/** The one thing to do next: a sentence, its day, what it takes, and a button that is live or says why it is not. */
export function NextStep({ task, renewal }: Props) {
  const { say, language } = useLanguage();
  const { main, instead } = offeredAt(task, renewal);
  if (main === undefined) return null;
  const event = renewal.possibleEvents.find(({ type }) => type === main.type);
  const checks = event === undefined ? [] : checksOf(event, renewal);
  const missing = checks.filter(({ state }) => state === 'missing').length;
  // The period that runs keeps from moving on, not from what happens meanwhile.
  const from = recordableFrom(event, main.way === 'onward' ? task.possibleFrom : null, renewal.today);
  const held = [
    ...(missing > 0 ? [words.missing[language](missing)] : []),
    ...(from === null ? [] : [words.from[language](dayInSentence(from, language))]),
  ];
  const step = renewal.openSteps.find(({ id }) => id === task.step);
  const papers = step?.documents ?? [];
  return (
    <Card className="next-step">
      {step?.returned && <ReasonedActNote act={step.returned} as="again" />}
      <p className="next-step-kicker">{say(words.doNow)}</p>
      <h2 className="next-step-title">{say(main.title)}</h2>
      <p className="next-step-of">
        {say(task.title) !== say(main.title) && `${say(task.title)} · `}
        {say(words.clause)} {main.clause}
      </p>
      {task.dueOn !== null && task.daysLeft !== null && task.dueKind !== null && (
        <p>
          {say(words.due)}
          {say(COLON)}
          <Due on={task.dueOn} daysLeft={task.daysLeft} kind={task.dueKind} />
        </p>
      )}
      {task.startBy !== null && task.startBy !== task.dueOn && (
        <p className="next-step-soft">
          {say(words.startBy)}
          {say(COLON)}
          {dayInWords(task.startBy, language)}
        </p>
      )}
      <Why step={task.step} />
      {event && (
        <section aria-label={say(words.needs)}>
          <h3 className="next-step-head">{say(words.needs)}</h3>
          <CheckList checks={checks} />
        </section>
      )}
      {papers.length > 0 && (
        <p className="next-step-soft">
          {say(words.papers)}
          {say(COLON)}
          {papers.map(({ title }) => say(title)).join(language === 'zh' ? '、' : ', ')}
        </p>
      )}
      {held.length === 0 ? (
        <ButtonLink
          to="/renewals/$id/record/$type"
          params={{ id: renewal.id, type: main.type }}
          tone="primary"
          size="large"
          block
          className="next-step-button no-print"
        >
          {say(words.record)}
          {say(COLON)}
          {say(main.title)}
        </ButtonLink>
      ) : (
        <button type="button" aria-disabled className="next-step-resting">
          {held.join(say(words.and))}
        </button>
      )}
      {instead.length > 0 && (
        <div className="next-step-others no-print">
          <span>{say(words.other)}</span>
          {instead.map(({ type, title }) => (
            <Link key={type} to="/renewals/$id/record/$type" params={{ id: renewal.id, type }}>
              {say(title)}
            </Link>
          ))}
        </div>
      )}
    </Card>
  );
}
