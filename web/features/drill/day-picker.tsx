import { CalendarOutlined } from '@ant-design/icons';
import { Button, Form, Input, Popover } from 'antd';
import { useState } from 'react';
import type { IsoDate } from '../../../machines/calendar.ts';
import { useLanguage } from '../../language/language.tsx';

const words = {
  choose: { zh: '选日期', en: 'Choose a day' },
  to: { zh: '前进到', en: 'On to' },
  go: { zh: '前进', en: 'Go' },
} as const;

interface Props {
  readonly today: IsoDate;
  readonly onPick: (day: IsoDate) => void;
}

/** Moves to a certain day, which cannot lie before the present one. */
export function DayPicker({ today, onPick }: Props) {
  const { say } = useLanguage();
  const [open, setOpen] = useState(false);
  const form = (
    <Form<{ day: IsoDate }>
      layout="inline"
      initialValues={{ day: today }}
      onFinish={({ day }) => {
        setOpen(false);
        onPick(day);
      }}
    >
      <Form.Item name="day" label={say(words.to)}>
        <Input type="date" min={today} />
      </Form.Item>
      <Button type="primary" htmlType="submit">
        {say(words.go)}
      </Button>
    </Form>
  );
  return (
    <Popover trigger="click" open={open} onOpenChange={setOpen} content={form} destroyOnHidden>
      <Button size="small" icon={<CalendarOutlined />} aria-label={say(words.choose)} />
    </Popover>
  );
}
