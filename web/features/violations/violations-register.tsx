import { daysFrom, type IsoDate } from '../../../machines/calendar.ts';
import { placeOf } from '../../../machines/notices/words.ts';
import type { Text } from '../../../machines/text.ts';
import { outcomeLabels, sourceLabels, subjectLabels } from '../../../machines/violations.ts';
import type { Violation } from '../../api/api.gen.ts';
import { type Column, Register } from '../../components/register.tsx';
import { dayInWords, daysLeftInWords } from '../../language/dates.ts';
import { useLanguage } from '../../language/language.tsx';
import { ViolationActions } from './violation-actions.tsx';

const words = {
  caption: { zh: '举报登记簿', en: 'Register of reports' },
  number: { zh: '编号', en: 'Number' },
  community: { zh: '社区', en: 'Community' },
  source: { zh: '来源', en: 'Source' },
  subject: { zh: '内容', en: 'Subject' },
  received: { zh: '收到', en: 'Received' },
  due: { zh: '办结期限', en: 'Due' },
  handler: { zh: '承办人', en: 'Handler' },
  outcome: { zh: '结果', en: 'Outcome' },
  actions: { zh: '操作', en: 'Actions' },
  open: { zh: '办理中', en: 'open' },
  unrecorded: { zh: '收到情况还没记入换届记录', en: 'not on the record of the renewal yet' },
  closing: { zh: '结果还没记入换届记录', en: 'its end is not on the record of the renewal yet' },
} as const;

const labelOf = (labels: Readonly<Record<string, Text>>, word: string): Text =>
  labels[word] ?? { zh: word, en: word };

/** The register, open ones first. */
export function ViolationsRegister({
  violations,
  today,
}: {
  readonly violations: readonly Violation[];
  readonly today: IsoDate | undefined;
}) {
  const { say, language } = useLanguage();

  function due({ dueOn, state, overdue }: Violation) {
    const left = today === undefined ? null : daysFrom(today, dueOn);
    const tone = overdue ? 'overdue' : left !== null && left <= 3 ? 'close' : 'on-track';
    return (
      <>
        {dayInWords(dueOn, language)}
        {state !== 'closed' && left !== null && (
          <div>
            <span className={`status-mark tone-${tone}`}>
              <span aria-hidden="true">{overdue ? '✕' : '◷'}</span>
              {daysLeftInWords(left, language)}
            </span>
          </div>
        )}
      </>
    );
  }

  function outcome({ outcome: how, documentNumber, closedOn, state }: Violation) {
    return (
      <>
        {how === null ? say(words.open) : say(labelOf(outcomeLabels, how))}
        {documentNumber && <div>{documentNumber}</div>}
        {closedOn && <div>{dayInWords(closedOn, language)}</div>}
        {(state === 'unrecorded' || state === 'closing') && (
          <div className="violation-untold">▲ {say(words[state])}</div>
        )}
      </>
    );
  }

  const columns: readonly Column<Violation>[] = [
    { title: words.number, cell: ({ number }) => number },
    { title: words.community, cell: ({ community }) => placeOf(community) },
    { title: words.source, cell: ({ source }) => say(labelOf(sourceLabels, source)) },
    { title: words.subject, cell: ({ subject }) => say(labelOf(subjectLabels, subject)) },
    { title: words.received, cell: ({ receivedOn }) => dayInWords(receivedOn, language) },
    { title: words.due, cell: due },
    { title: words.handler, cell: ({ handler }) => handler.name ?? handler.id },
    { title: words.outcome, cell: outcome },
    {
      title: words.actions,
      actions: true,
      cell: (violation) =>
        today === undefined || violation.state === 'closed' ? null : (
          <ViolationActions violation={violation} today={today} />
        ),
    },
  ];
  return <Register caption={words.caption} columns={columns} rows={violations} keyOf={({ id }) => id} />;
}
