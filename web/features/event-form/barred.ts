import { roleLabels } from '../../../machines/rules/labels.ts';
import type { Text } from '../../../machines/text.ts';
import type { Answer } from '../../api/client.ts';

type Renewal = Answer<'GET /api/renewals/{id}'>;

export interface Barred {
  readonly why: Text;
  /** On the button. */
  readonly short: Text;
}

/** Why an event cannot be recorded by whoever looks, before any fact of it is known; undefined where it can. */
export function barredFrom({ possibleEvents, status, openSteps }: Renewal, type: string): Barred | undefined {
  const own = possibleEvents.find((one) => one.type === type);
  if (own === undefined) {
    const now = openSteps.map(({ title }) => title);
    const [zh, en] = [now.map((one) => one.zh).join('、'), now.map((one) => one.en).join(', ')];
    const standing: Text =
      status === 'running' ? { zh: `目前的环节：${zh}。`, en: `It stands at: ${en}.` } : { zh: '', en: '' };
    return {
      why: {
        zh: `现在不能登记这一项：还没有到，或者已经办完。${standing.zh}`,
        en: `This cannot be recorded now: it is not its turn yet, or it is done. ${standing.en}`,
      },
      short: { zh: '现在不能登记', en: 'Not possible now' },
    };
  }
  if (own.mine !== false) return undefined;
  const names = own.roles.map((role) => roleLabels[role]);
  const [zh, en] = [names.map((one) => one.zh).join('、'), names.map((one) => one.en).join(', ')];
  return {
    why: {
      zh: `这一项由${zh}登记，且不能审批自己报送的事项。您可以试填，但不能提交。`,
      en: `This is recorded by: ${en}; nobody approves what they submitted themselves. You may try figures here, not send them.`,
    },
    short: { zh: '不由您登记', en: 'Not yours to record' },
  };
}
