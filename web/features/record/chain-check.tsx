import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { Chain, HistoryEvent } from '../../api/api.gen.ts';
import { addressOf } from '../../api/client.ts';
import { useAnswer } from '../../api/queries.ts';
import { Answered } from '../../components/page-states.tsx';
import { dayInWords, momentInWords } from '../../language/dates.ts';
import { useLanguage } from '../../language/language.tsx';
import { holds, useMe } from '../../session/me.ts';
import { brokenAt } from './chain-links.ts';

const words = {
  title: { zh: '记录核验', en: 'Verification' },
  check: { zh: '核验记录', en: 'Verify the record' },
  again: { zh: '重新核验', en: 'Verify again' },
  whole: {
    zh: (n: number) => `记录完整：${n}条记录首尾相接，未发现改动。`,
    en: (n: number) => `The record holds: its ${n} entries follow one another, nothing was altered.`,
  },
  broken: {
    zh: (n: number) => `记录链在第${n}条处断开，请立即报告。`,
    en: (n: number) => `The chain is broken at record ${n}. Report it at once.`,
  },
  faults: {
    zh: (n: number) => `重放核对发现${n}处问题，请立即报告。`,
    en: (n: number) => `Replaying the record found ${n} faults. Report them at once.`,
  },
  head: { zh: '当前校验码', en: 'Head of the chain' },
  replayed: {
    zh: (when: string, n: number) => `系统于${when}重放核对至第${n}条`,
    en: (when: string, n: number) => `The system replayed it to record ${n} on ${when}`,
  },
  never: { zh: '系统尚未重放核对', en: 'Not replayed by the system yet' },
  sealed: {
    zh: (day: string, n: number) => `${day}的每日签名已封存至第${n}条，签名校验码`,
    en: (day: string, n: number) => `Sealed to record ${n} by the signed head of ${day}`,
  },
  unsealed: { zh: '尚未进入每日签名', en: 'Not in a signed daily head yet' },
  refusals: {
    zh: (n: number) => `被拒绝的尝试另成一链，共${n}条`,
    en: (n: number) => `Refused attempts have a chain of their own: ${n}`,
  },
  offline: {
    zh: '要自行核对：下载记录文件，在另一台电脑上运行 verify-record（格式见 docs/record-format.md），核对结果应与上面的校验码一致。',
    en: 'To check it yourself: take the record away and run verify-record on another computer (docs/record-format.md); it must come to the codes above.',
  },
  take: { zh: '下载记录文件', en: 'Take a copy of the record' },
} as const;

/** What the chain has come to, in sentences. */
export function ChainSaid({
  chain,
  events,
}: {
  readonly chain: Chain;
  readonly events: readonly Pick<HistoryEvent, 'revision' | 'previous' | 'hash'>[];
}) {
  const { say, language } = useLanguage();
  const broken = brokenAt(events, chain.events.head);
  const faults = Array.isArray(chain.checked?.faults) ? chain.checked.faults.length : 0;
  const { checked, sealed } = chain;
  return (
    <>
      <Alert
        type={broken !== null || faults > 0 ? 'error' : 'success'}
        showIcon
        title={
          broken !== null
            ? words.broken[language](broken)
            : faults > 0
              ? words.faults[language](faults)
              : words.whole[language](chain.events.revision)
        }
      />
      <ul>
        <li>
          {say(words.head)} <code>{chain.events.code}</code>
        </li>
        <li>
          {checked === null
            ? say(words.never)
            : words.replayed[language](momentInWords(checked.at, language), checked.revision)}
        </li>
        <li>
          {sealed === null ? (
            say(words.unsealed)
          ) : (
            <>
              {words.sealed[language](dayInWords(sealed.day, language, true), sealed.revision)}{' '}
              <code>{sealed.code}</code>
            </>
          )}
        </li>
        <li>{words.refusals[language](chain.refusals.number)}</li>
      </ul>
    </>
  );
}

/** Whether the record still is what was recorded, for those who see chains. */
export function ChainCheck({
  id,
  events,
}: {
  readonly id: string;
  readonly events: readonly HistoryEvent[];
}) {
  const { say } = useLanguage();
  const { data: me } = useMe();
  const [asked, ask] = useState(false);
  const chain = useAnswer('GET /api/renewals/{id}/chain', { params: { id } }, { enabled: asked });
  if (!holds(me, ['inspection-team', 'leading-group'])) return null;
  return (
    <section aria-labelledby="chain-title" className="no-print">
      <h2 id="chain-title">{say(words.title)}</h2>
      <Button
        type="primary"
        loading={chain.isFetching}
        onClick={() => {
          if (asked) void chain.refetch();
          ask(true);
        }}
      >
        {say(asked ? words.again : words.check)}
      </Button>
      {asked && (
        <div role="status" style={{ marginBlockStart: 12 }}>
          <Answered of={chain} rows={3}>
            {(answer) => <ChainSaid chain={answer} events={events} />}
          </Answered>
        </div>
      )}
      {holds(me, ['inspection-team']) && (
        <>
          <p>{say(words.offline)}</p>
          <a href={addressOf('GET /api/renewals/{id}/export', { params: { id } })} download={`${id}.jsonl`}>
            {say(words.take)}
          </a>
        </>
      )}
    </section>
  );
}
