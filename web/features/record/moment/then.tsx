import type { Renewal } from '../../../api/api.gen.ts';
import { useAnswer } from '../../../api/queries.ts';
import { Answered } from '../../../components/page-states.tsx';
import { roleNames } from '../../../components/role-names.ts';
import { VerdictList } from '../../../components/verdict-list.tsx';
import { dayInWords } from '../../../language/dates.ts';
import { useLanguage } from '../../../language/language.tsx';
import { figureInWords, figureName, figureOrder } from './figure-words.ts';

const words = {
  figures: { zh: '此刻的数据', en: 'Figures at this moment' },
  nothing: { zh: '还没有数据。', en: 'No figures yet.' },
  possible: { zh: '此刻可办事项', en: 'Possible at this moment' },
  open: { zh: '登记时核对：', en: 'Told when it is entered: ' },
  openSteps: { zh: '未完成环节', en: 'Open steps' },
  due: { zh: '到期', en: 'due' },
  none: { zh: '没有条件。', en: 'No guards.' },
} as const;

/** What was known of a renewal at a moment. */
function Figures({ renewal: { id, revision } }: { readonly renewal: Renewal }) {
  const { say, language } = useLanguage();
  const compared = useAnswer('GET /api/renewals/{id}/compare', {
    params: { id },
    query: { from: 0, to: revision },
  });
  return (
    <Answered of={compared} rows={3}>
      {({ figures }) => {
        const known = new Map(figures.map(({ path, after }) => [path, after]));
        const shown = figureOrder.filter((path) => known.has(path));
        return shown.length === 0 ? (
          <p>{say(words.nothing)}</p>
        ) : (
          <dl className="figures-then">
            {shown.map((path) => (
              <div key={path}>
                <dt>{say(figureName(path))}</dt>
                <dd>{figureInWords(path, known.get(path), language)}</dd>
              </div>
            ))}
          </dl>
        );
      }}
    </Answered>
  );
}

function Possible({ event }: { readonly event: Renewal['possibleEvents'][number] }) {
  const { say, language } = useLanguage();
  const { title, clause, roles, judged, open, inTheWay, rules } = event;
  const toTell = rules.filter(({ id }) => open.includes(id));
  return (
    <details>
      <summary>
        {inTheWay.length > 0 ? `✕${inTheWay.length} ` : ''}
        {say(title)} <small>{clause}</small>
      </summary>
      <p>{say(roleNames(roles))}</p>
      {judged.length > 0 && <VerdictList verdicts={judged} />}
      {toTell.length > 0 && (
        <p>
          {say(words.open)}
          {toTell.map((rule) => say(rule.title)).join(language === 'zh' ? '、' : ', ')}
        </p>
      )}
      {judged.length + toTell.length === 0 && <p>{say(words.none)}</p>}
    </details>
  );
}

/** What belongs to the step first; what can happen at any step after it. */
const inOrder = (events: Renewal['possibleEvents']) =>
  events.toSorted((a, b) => Number(a.type.startsWith('renewal.')) - Number(b.type.startsWith('renewal.')));

/** Where a renewal stood at the moment that is shown: what was open, what was known, what could happen next. */
export function Then({ renewal }: { readonly renewal: Renewal }) {
  const { say, language } = useLanguage();
  return (
    <div className="then">
      <section aria-labelledby="figures-title">
        <h2 id="figures-title">{say(words.figures)}</h2>
        <Figures renewal={renewal} />
        {renewal.openSteps.length > 0 && (
          <>
            <h3>{say(words.openSteps)}</h3>
            <ul>
              {renewal.openSteps.map(({ id, title, dueOn, waitingOn }) => (
                <li key={id}>
                  {say(title)} · {dayInWords(dueOn, language, true)} {say(words.due)} ·{' '}
                  {say(roleNames(waitingOn))}
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <section aria-labelledby="possible-title" className="possible-then">
        <h2 id="possible-title">{say(words.possible)}</h2>
        {inOrder(renewal.possibleEvents).map((event) => (
          <Possible key={event.type} event={event} />
        ))}
      </section>
    </div>
  );
}
