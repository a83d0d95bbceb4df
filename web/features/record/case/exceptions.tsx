import { guardTitle } from '../../../../machines/chart/guard-words.ts';
import { deadlineLabels } from '../../../../machines/rules/labels.ts';
import type { CaseFile, MessageAbout, SupervisionNotice } from '../../../api/api.gen.ts';
import { dayInWords, momentInWords } from '../../../language/dates.ts';
import { useLanguage } from '../../../language/language.tsx';
import { words } from './case-words.ts';
import { Sheet } from './sheet.tsx';

interface Exception {
  readonly key: string;
  readonly what: string;
  readonly on: string;
  readonly reason: string;
  readonly documentNumber: string;
}

/** Waivers and extensions, supervision notices with their replies, messages. */
export function Exceptions({
  waivers,
  extensions,
  supervisionNotices,
  messages,
}: Pick<CaseFile, 'waivers' | 'extensions' | 'supervisionNotices' | 'messages'>) {
  const { say, language } = useLanguage();
  const day = (on: string) => dayInWords(on, language, true);
  const exceptions: Exception[] = [
    ...waivers.map((one) => ({ ...one, key: one.rule, what: say(guardTitle(one.rule)) })),
    ...extensions.map((one) => ({
      ...one,
      key: one.deadline,
      what: `${say(deadlineLabels[one.deadline])}${language === 'zh' ? '' : ' '}${words.extended[language](day(one.plannedOn), day(one.until))}`,
    })),
  ];
  return (
    <>
      <Sheet<Exception>
        title={words.exceptions}
        rows={exceptions}
        keyOf={({ key }) => key}
        columns={[
          { title: words.exception, cell: ({ what }) => what },
          { title: words.day, cell: ({ on }) => day(on) },
          { title: words.reason, cell: ({ reason }) => reason },
          { title: words.document, cell: ({ documentNumber }) => documentNumber },
        ]}
      />
      <Sheet<SupervisionNotice>
        title={words.notices}
        rows={supervisionNotices}
        keyOf={({ id }) => id}
        columns={[
          {
            title: words.notice,
            cell: ({ number, colour }) => `${number}（${say(words.colours[colour])}）`,
          },
          { title: words.day, cell: ({ issuedOn }) => day(issuedOn) },
          {
            title: words.what,
            cell: ({ step, stepTitle, dueOn }) =>
              `${stepTitle === null ? step : say(stepTitle)} · ${day(dueOn)} ${say(words.due)}`,
          },
          {
            title: words.reply,
            cell: ({ reply, state }) => (
              <>
                {reply === null
                  ? say(words.noReply)
                  : `${reply.by.name ?? reply.by.id} ${momentInWords(reply.at, language, true)}：${reply.reason}`}
                {reply?.promised && ` · ${say(words.promised)} ${day(reply.promised)}`}
                {state === 'closed' && ` · ${say(words.closed)}`}
              </>
            ),
          },
        ]}
      />
      <Sheet<MessageAbout>
        title={words.messages}
        rows={messages}
        keyOf={({ id }) => id}
        columns={[
          { title: words.when, cell: ({ composedAt }) => momentInWords(composedAt, language, true) },
          { title: words.to, cell: ({ to }) => to.name },
          {
            title: words.about,
            cell: ({ told }) =>
              told
                .map(
                  ({ step, stepTitle, dueOn }) =>
                    `${stepTitle === null ? step : say(stepTitle)} ${day(dueOn)}`,
                )
                .join('；'),
          },
          {
            title: words.read,
            cell: ({ readAt }) =>
              readAt === null ? say(words.unread) : momentInWords(readAt, language, true),
          },
        ]}
      />
    </>
  );
}
