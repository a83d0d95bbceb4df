import type { ReactNode } from 'react';
import { checkOf } from '../../../machines/conditions/catalog.ts';
import type { OpenCheck } from '../../../machines/live-judgement.ts';
import type { Text } from '../../../machines/text.ts';
import { namedVerdicts } from '../../components/facts/named-verdicts.ts';
import { VerdictList } from '../../components/verdict-list.tsx';
import { useLanguage } from '../../language/language.tsx';
import { useEventForm } from './form-context.tsx';
import { namesOf } from './known-persons.ts';
import type { Standing } from './standing.ts';
import { wayTo } from './way-to.ts';
import './verdict-panel.css';

const words = {
  inTheWay: { zh: '不符合，不能登记', en: 'Not met: it cannot be recorded' },
  outcomes: {
    zh: '结果（可以登记，决定下一步）',
    en: 'Outcome: it can be recorded, and decides what comes next',
  },
  met: { zh: '符合', en: 'Met' },
  wrong: { zh: '填写有误', en: 'Wrong' },
  open: { zh: '还不能核对', en: 'Not to be told yet' },
  missing: { zh: '还没有填', en: 'Not filled in yet' },
  waits: { zh: '待填：', en: 'waits for: ' },
  withheld: {
    zh: '涉及不对您公开的内容，由系统核对',
    en: 'rests on what is not shown to you; checked when it is sent',
  },
  nothing: { zh: '没有需要核对的规则。', en: 'No rule is judged here.' },
} as const satisfies Record<string, Text>;

interface GoTo {
  readonly goTo: (path: string) => void;
}

/** A fact by its name, to be tapped. */
function FactLink({ path, goTo }: { readonly path: string } & GoTo) {
  const { say } = useLanguage();
  const form = useEventForm();
  const name = wayTo(form, path).map(say).join(' · ') || path;
  return (
    <button type="button" className="fact-link" onClick={() => goTo(path)}>
      {name}
    </button>
  );
}

function Open({ check, why, fact, goTo }: OpenCheck & GoTo) {
  const { say } = useLanguage();
  return (
    <li>
      <span aria-hidden="true">○</span> {say(checkOf(check).title)}
      <br />
      {why === 'withheld' ? (
        <small>{say(words.withheld)}</small>
      ) : (
        <small>
          {say(words.waits)}
          <FactLink path={fact} goTo={goTo} />
        </small>
      )}
    </li>
  );
}

interface SectionProps {
  readonly title: Text;
  readonly children: ReactNode;
  readonly tone?: string;
}

const Section = ({ title, children, tone }: SectionProps) => {
  const { say } = useLanguage();
  return (
    <section className={tone}>
      <h3>{say(title)}</h3>
      {children}
    </section>
  );
};

interface Props extends GoTo {
  readonly standing: Standing;
  /** What can be done where something stands in the way; said right below it. */
  readonly children?: ReactNode;
}

/** What the rules say of what is entered so far, with figures and clauses, and what they still wait for. */
export function VerdictPanel({ standing, goTo, children }: Props) {
  const { say } = useLanguage();
  const { persons } = useEventForm();
  const { met, notMet, outcomes, open, missing, problems, generalProblems } = standing;
  const names = namesOf(persons);
  const named = (verdicts: Standing['met']) => namedVerdicts(verdicts, names);
  const waitedFor = new Set(open.map(({ fact }) => fact));
  const others = missing.filter((path) => !waitedFor.has(path));
  const isEmpty = [met, notMet, outcomes, open, missing, generalProblems].every((one) => one.length === 0);
  return (
    <div className="verdict-panel">
      {(problems.size > 0 || generalProblems.length > 0) && (
        <Section title={words.wrong} tone="panel-wrong">
          <ul>
            {[...problems].map(([path, text]) => (
              <li key={path}>
                <span aria-hidden="true">✕</span> <FactLink path={path} goTo={goTo} />
                {say({ zh: '：', en: ': ' })}
                {say(text)}
              </li>
            ))}
            {generalProblems.map((text) => (
              <li key={text.en}>
                <span aria-hidden="true">✕</span> {say(text)}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {notMet.length > 0 && (
        <Section title={words.inTheWay} tone="panel-wrong">
          <VerdictList verdicts={named(notMet)} />
        </Section>
      )}
      {children}
      {outcomes.length > 0 && (
        <Section title={words.outcomes}>
          <VerdictList verdicts={named(outcomes)} />
        </Section>
      )}
      {met.length > 0 && (
        <Section title={words.met}>
          <VerdictList verdicts={named(met)} />
        </Section>
      )}
      {open.length > 0 && (
        <Section title={words.open}>
          <ul>
            {open.map((one) => (
              <Open key={`${one.check}-${one.fact}`} {...one} goTo={goTo} />
            ))}
          </ul>
        </Section>
      )}
      {others.length > 0 && (
        <Section title={words.missing}>
          <ul className="panel-missing">
            {others.map((path) => (
              <li key={path}>
                <FactLink path={path} goTo={goTo} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {isEmpty && problems.size === 0 && <p>{say(words.nothing)}</p>}
    </div>
  );
}

/** `3 项符合 · 1 项不符合 · 还缺 2 项`. */
export function standingInWords({
  met,
  notMet,
  outcomes,
  missing,
  problems,
  generalProblems,
}: Standing): Text {
  const off = notMet.length;
  const wrong = problems.size + generalProblems.length;
  const parts = [
    { n: met.length, zh: '项符合', en: 'met' },
    { n: off, zh: '项不符合', en: 'not met' },
    { n: outcomes.length, zh: '项影响下一步', en: 'for the next step' },
    { n: wrong, zh: '处有误', en: 'wrong' },
  ].filter(({ n }) => n > 0);
  const there = parts.map(({ n, zh, en }) => ({ zh: `${n} ${zh}`, en: `${n} ${en}` }));
  const all =
    missing.length === 0
      ? there
      : [...there, { zh: `还缺 ${missing.length} 项`, en: `${missing.length} to fill in` }];
  return all.length === 0
    ? { zh: '已填齐', en: 'Complete' }
    : { zh: all.map((one) => one.zh).join(' · '), en: all.map((one) => one.en).join(' · ') };
}
