import { InfoCircleOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { explainedStep, explanationOfStep } from '../../machines/explanations/steps.ts';
import type { Text } from '../../machines/text.ts';
import { useLanguage } from '../language/language.tsx';
import './help-link.css';

const words = {
  explained: { zh: '说明', en: 'explained' },
  why: { zh: '为什么要做', en: 'Why this is done' },
} as const;

/** Where the help page speaks of a rule or condition, as the part of an address after `#`. */
export const helpOfRule = (rule: string) => `rule-${rule}`;

/** Where it speaks of a step, by the id that tasks and deadlines give or by the one in the chart. */
export const helpOfStep = (step: string) => `step-${explainedStep(step) ?? step}`;

type Props = ({ readonly rule: string } | { readonly step: string }) & {
  /** What stands before the sign, usually a clause. */
  readonly children: string;
};

/** A clause that leads to what it means in plain words. */
export function HelpLink({ children, ...of }: Props) {
  const { say } = useLanguage();
  const hash = 'rule' in of ? helpOfRule(of.rule) : helpOfStep(of.step);
  return (
    <Link to="/help" hash={hash} preload={false} className="help-link">
      {children}
      <span className="visually-hidden"> {say(words.explained)}</span>
      <InfoCircleOutlined aria-hidden="true" className="help-link-sign no-print" />
    </Link>
  );
}

/** Two lines on what a step asks and what it is good for, with its clause; nothing for a step that has none. */
export function Why({ step, title = words.why }: { readonly step: string; readonly title?: Text }) {
  const { say } = useLanguage();
  const explanation = explanationOfStep(step);
  if (explanation === undefined) return null;
  const { asks, why, clause } = explanation;
  return (
    <section className="why" aria-label={say(title)}>
      <h3 className="why-title">
        {say(title)} <HelpLink step={step}>{clause}</HelpLink>
      </h3>
      <p>{say(asks)}</p>
      <p>{say(why)}</p>
    </section>
  );
}
