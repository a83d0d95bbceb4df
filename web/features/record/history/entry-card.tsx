import { Button } from 'antd';
import { roleNames } from '../../../components/role-names.ts';
import { VerdictList } from '../../../components/verdict-list.tsx';
import { dayInWords, momentInWords } from '../../../language/dates.ts';
import { useLanguage } from '../../../language/language.tsx';
import type { Entry } from './entries.ts';
import { IMPORTANCES, importanceWords } from './importance.ts';
import { documentOf, maskedPaths, type Names, saidOf } from './said.ts';
import { Unmask } from './unmask.tsx';

const words = {
  refused: { zh: '✕ 被拒绝', en: '✕ Refused' },
  number: { zh: (n: number) => `第${n}条`, en: (n: number) => `No. ${n}` },
  hash: { zh: '校验码', en: 'hash' },
  document: { zh: '文号', en: 'document' },
  rules: {
    zh: (met: number, all: number) => `规则核对 ${met}/${all} 项符合`,
    en: (met: number, all: number) => `Rules: ${met} of ${all} met`,
  },
  facts: { zh: '登记内容', en: 'What was entered' },
  look: { zh: '看此刻的流程', en: 'Chart as of then' },
  to: { zh: '发给', en: 'to' },
  read: { zh: '已读', en: 'read' },
  unread: { zh: '未读', en: 'not read' },
  due: { zh: '到期', en: 'due' },
  promised: { zh: '承诺', en: 'promised' },
} as const;

type Told = NonNullable<Entry['message']>['told'][number];

/** A digest may tell of a step by several rungs of the ladder; who reads it wants the step. */
const onceEach = (told: readonly Told[]): readonly Told[] => [
  ...new Map(told.map((one) => [`${one.step} ${one.dueOn}`, one])).values(),
];

function MessageLines({ message }: { readonly message: NonNullable<Entry['message']> }) {
  const { say, language } = useLanguage();
  return (
    <ul>
      {onceEach(message.told).map(({ step, stepTitle, dueOn }) => (
        <li key={`${step} ${dueOn}`}>
          {stepTitle === null ? step : say(stepTitle)} · {dayInWords(dueOn, language, true)} {say(words.due)}
        </li>
      ))}
      {message.answers.map(({ at, note, promised }) => (
        <li key={at}>
          {momentInWords(at, language, true)} {note}
          {promised !== null && ` · ${say(words.promised)} ${dayInWords(promised, language, true)}`}
        </li>
      ))}
      <li>
        {message.readAt === null
          ? say(words.unread)
          : `${say(words.read)} ${momentInWords(message.readAt, language, true)}`}
      </li>
    </ul>
  );
}

interface Props {
  readonly entry: Entry;
  readonly renewal: string;
  readonly names: Names;
  readonly mayUnmask: boolean;
  readonly lookAt: (revision: number) => void;
}

/** One entry of the history: when, who, in which role, what, on which facts, with which verdicts. */
export function EntryCard({ entry, renewal, names, mayUnmask, lookAt }: Props) {
  const { say, language } = useLanguage();
  const { kind, at, revision, type, title, actor, facts, verdicts, hash, importances, message } = entry;
  const said = saidOf(type, facts, language, names);
  const number = documentOf(facts);
  const masked = kind === 'event' && mayUnmask ? maskedPaths(type, facts) : [];
  const failed = verdicts.filter(({ satisfied }) => !satisfied);
  return (
    <article className={`entry entry-${kind}`}>
      <header className="entry-head">
        <strong>{say(title)}</strong>
        {kind === 'refusal' && <span className="status-mark tone-overdue">{say(words.refused)}</span>}
        {IMPORTANCES.filter((one) => importances.has(one) && one !== 'refused').map((one) => (
          <span key={one} className="entry-importance">
            {say(importanceWords[one])}
          </span>
        ))}
      </header>
      <p className="entry-meta">
        {revision !== null && kind === 'event' && <>{words.number[language](revision)} · </>}
        <time dateTime={at}>{momentInWords(at, language, true)}</time> ·{' '}
        {kind === 'message' && `${say(words.to)} `}
        {actor.name ?? actor.id} · {say(roleNames([actor.role]))}
        {number !== null && (
          <>
            {' '}
            · {say(words.document)} {number}
          </>
        )}
        {hash !== null && (
          <>
            {' '}
            · {say(words.hash)} <code>{hash.slice(0, 8)}</code>
          </>
        )}
      </p>
      {message !== null && <MessageLines message={message} />}
      {failed.length > 0 && <VerdictList verdicts={failed} />}
      {verdicts.length > failed.length && (
        <details>
          <summary>{words.rules[language](verdicts.length - failed.length, verdicts.length)}</summary>
          <VerdictList verdicts={verdicts} />
        </details>
      )}
      {said.length > 0 && (
        <details>
          <summary>{say(words.facts)}</summary>
          <dl className="entry-facts">
            {said.map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      <div className="entry-actions no-print">
        {masked.length > 0 && revision !== null && (
          <Unmask type={type} renewal={renewal} revision={revision} paths={masked} />
        )}
        {kind === 'event' && revision !== null && (
          <Button size="small" type="link" onClick={() => lookAt(revision)}>
            {say(words.look)}
          </Button>
        )}
      </div>
    </article>
  );
}
