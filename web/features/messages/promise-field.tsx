import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { type IsoDate, isBefore } from '../../../machines/calendar.ts';
import type { Text } from '../../../machines/text.ts';
import { useToday } from '../../api/today.ts';
import { useLanguage } from '../../language/language.tsx';
import { promiseSentences } from './answer-sentences.ts';

interface Props {
  readonly label: Text;
  readonly extra?: ReactNode;
  /** The last day that may be promised, where it is known. */
  readonly until?: IsoDate | null;
}

/** The day by which somebody promises to be done: said in our words where it cannot be, not in the browser's. */
export function PromiseField({ label, extra, until = null }: Props) {
  const { say } = useLanguage();
  const today = useToday();
  const faultOf = (day: IsoDate): Text | undefined => {
    if (today !== undefined && isBefore(day, today)) return promiseSentences.tooEarly;
    return until !== null && isBefore(until, day) ? promiseSentences.tooLate(until) : undefined;
  };
  return (
    <Form.Item
      name="promiseOn"
      label={say(label)}
      extra={extra}
      rules={[
        {
          validator: async (_, day: IsoDate | undefined) => {
            const fault = day ? faultOf(day) : undefined;
            if (fault !== undefined) throw new Error(say(fault));
          },
        },
      ]}
    >
      <Input type="date" min={today} max={until ?? undefined} />
    </Form.Item>
  );
}
