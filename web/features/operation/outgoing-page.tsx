import { Button } from 'antd';
import { useAnswer } from '../../api/queries.ts';
import { Page } from '../../components/page.tsx';
import { Answered } from '../../components/page-states.tsx';
import { momentInWords } from '../../language/dates.ts';
import { useLanguage } from '../../language/language.tsx';
import { ChannelTable } from './channel-table.tsx';
import { DeliveryTable } from './delivery-table.tsx';
import { EmergencyStop } from './emergency-stop.tsx';
import { Health } from './health.tsx';
import './outgoing.css';

const words = {
  title: { zh: '消息发送', en: 'Outgoing messages' },
  refresh: { zh: '刷新', en: 'Refresh' },
  page: { zh: '催办运行情况（值守页面）', en: 'Page for the duty room' },
  channels: { zh: '各渠道', en: 'Channels' },
  waiting: { zh: '等待发送', en: 'Waiting' },
  noneWaiting: { zh: '没有等待发送的消息。', en: 'Nothing waits.' },
  dead: { zh: '未送达', en: 'Not delivered' },
  deadNote: {
    zh: '多次尝试后仍未送达的消息。站内消息本人照样看得到。排除原因后可以重发。',
    en: 'Given up after several tries. Their people have them in the inbox all the same. Try again when the cause is mended.',
  },
  noneDead: { zh: '没有未送达的消息。', en: 'There are none.' },
} as const;

/** What goes out, whether it moves, what could not be delivered; and the emergency stop. */
export function OutgoingPage() {
  const { say, language } = useLanguage();
  const operation = useAnswer('GET /api/operation', {}, { staleTime: 0 });
  return (
    <Page
      title={words.title}
      actions={
        <Button onClick={() => operation.refetch()} loading={operation.isFetching}>
          {say(words.refresh)}
        </Button>
      }
    >
      <Answered of={operation}>
        {(found) => (
          <div className="outgoing">
            <div className="outgoing-at">
              <span>
                {say({
                  zh: `截至 ${momentInWords(found.at, language)}`,
                  en: `As of ${momentInWords(found.at, language)}`,
                })}
              </span>
              <a href="/operation">{say(words.page)}</a>
            </div>
            <EmergencyStop held={found.held} />
            <Health operation={found} />
            <section>
              <h2>{say(words.channels)}</h2>
              <ChannelTable states={found.deliveries} />
            </section>
            <section>
              <h2>{say(words.dead)}</h2>
              <p>{say(words.deadNote)}</p>
              {found.dead.length === 0 ? (
                <p>{say(words.noneDead)}</p>
              ) : (
                <DeliveryTable caption={words.dead} deliveries={found.dead} dead />
              )}
            </section>
            <section>
              <h2>{say(words.waiting)}</h2>
              {found.waiting.length === 0 ? (
                <p>{say(words.noneWaiting)}</p>
              ) : (
                <DeliveryTable caption={words.waiting} deliveries={found.waiting} />
              )}
            </section>
          </div>
        )}
      </Answered>
    </Page>
  );
}
