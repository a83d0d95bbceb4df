import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { definitionOf } from '../../../machines/events/catalog.ts';
import { roleLabels } from '../../../machines/rules/labels.ts';
import type { Answer } from '../../api/client.ts';
import { Due } from '../../components/due.tsx';
import { FactList } from '../../components/facts/fact-list.tsx';
import { namedVerdicts } from '../../components/facts/named-verdicts.ts';
import { VerdictList } from '../../components/verdict-list.tsx';
import { momentInWords } from '../../language/dates.ts';
import { useLanguage } from '../../language/language.tsx';
import { useEventForm } from './form-context.tsx';
import { namesOf } from './known-persons.ts';
import type { RecordedAnswer } from './send.ts';

type Renewal = Answer<'GET /api/renewals/{id}'>;

const words = {
  done: { zh: '已登记', en: 'Recorded' },
  number: { zh: (n: number) => `第${n}号记录`, en: (n: number) => `record no. ${n}` },
  next: { zh: '接下来', en: 'What comes next' },
  waits: { zh: '由谁办理：', en: 'Who has it now: ' },
  yours: { zh: '您可以接着登记', en: 'Yours to record next' },
  concluded: { zh: '本社区换届已全部完成。', en: 'The renewal of this community is concluded.' },
  suspended: {
    zh: '换届已暂停，待督查组恢复。',
    en: 'The renewal is suspended until the inspection team resumes it.',
  },
  card: { zh: '返回本社区进展', en: 'Back to the community' },
  what: { zh: '登记内容', en: 'What was recorded' },
} as const;

/** What may be recorded at any time is no next step. */
const isNext = ({ type, inTheWay }: Renewal['possibleEvents'][number]) =>
  definitionOf(type).anyDate !== true && inTheWay.length === 0;

interface Props {
  readonly renewal: Renewal;
  readonly recorded: RecordedAnswer;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** What was recorded, what comes next, and who has it now. */
export function Done({ renewal, recorded, facts }: Props) {
  const { say, language } = useLanguage();
  const { type, persons } = useEventForm();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    window.scrollTo({ top: 0 });
  }, []);
  const mine = renewal.possibleEvents.filter((one) => one.mine === true && isNext(one));
  const names = namesOf(persons);
  return (
    <section className="event-done">
      <h2 ref={heading} tabIndex={-1} className="done-title">
        <span aria-hidden="true">✓</span> {say(words.done)}
      </h2>
      <p className="fact-hint">
        {words.number[language](recorded.revision)} · {momentInWords(recorded.recordedAt, language)}
      </p>
      <h2>{say(words.next)}</h2>
      {renewal.status === 'concluded' && <p>{say(words.concluded)}</p>}
      {renewal.status === 'suspended' && <p>{say(words.suspended)}</p>}
      <ul className="next-steps">
        {renewal.openSteps.map((step) => (
          <li key={step.id}>
            <strong>{say(step.title)}</strong>
            <span>
              {say(words.waits)}
              {step.waitingOn.map((role) => say(roleLabels[role])).join(say({ zh: '、', en: ', ' }))}
            </span>
            <Due on={step.dueOn} daysLeft={step.daysLeft} kind={step.dueKind} />
          </li>
        ))}
      </ul>
      {mine.length > 0 && (
        <>
          <h2>{say(words.yours)}</h2>
          <ul className="next-forms">
            {mine.map((one) => (
              <li key={one.type}>
                <Link to="/renewals/$id/record/$type" params={{ id: renewal.id, type: one.type }}>
                  {say(one.title)}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <Link className="done-back" to="/renewals/$id" params={{ id: renewal.id }}>
          {say(words.card)}
        </Link>
      </p>
      <h2>{say(words.what)}</h2>
      <FactList type={type} facts={facts} names={names} />
      <div className="done-verdicts">
        <VerdictList verdicts={namedVerdicts(recorded.verdicts, names)} />
      </div>
    </section>
  );
}
