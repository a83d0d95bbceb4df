import { DeleteOutlined } from '@ant-design/icons';
import { Button, Form, Input, Popover } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { type Choice, choiceIn, searchOf } from './choice.ts';
import { useKeptFilters } from './kept-filters.ts';
import type { Choose } from './use-choice.ts';

const words = {
  saved: { zh: '常用筛选', en: 'Saved filters' },
  none: { zh: '还没有保存的筛选，只存在本机。', en: 'None yet. They are kept on this device.' },
  name: { zh: '名称', en: 'Name' },
  save: { zh: '保存当前筛选', en: 'Save this one' },
  remove: { zh: '删除', en: 'Remove' },
} as const;

interface Props {
  readonly choice: Choice;
  readonly choose: Choose;
}

/** Filters under a name of one's own, on this device. */
export function SavedFilters({ choice, choose }: Props) {
  const { say } = useLanguage();
  const { kept, add, remove } = useKeptFilters();
  const [open, setOpen] = useState(false);
  const list = (
    <div className="saved-filters">
      {kept.length === 0 && <p>{say(words.none)}</p>}
      <ul>
        {kept.map(({ name, search }) => (
          <li key={name}>
            <Button
              type="link"
              onClick={() => {
                setOpen(false);
                choose(choiceIn(search));
              }}
            >
              {name}
            </Button>
            <Button
              type="text"
              icon={<DeleteOutlined aria-hidden="true" />}
              aria-label={`${say(words.remove)}：${name}`}
              onClick={() => remove(name)}
            />
          </li>
        ))}
      </ul>
      <Form<{ name: string }>
        layout="inline"
        onFinish={({ name }) => {
          add({ name: name.trim(), search: searchOf(choice) });
          setOpen(false);
        }}
      >
        <Form.Item name="name" rules={[{ required: true, whitespace: true, message: '' }]}>
          <Input aria-label={say(words.name)} placeholder={say(words.name)} maxLength={30} />
        </Form.Item>
        <Button htmlType="submit">{say(words.save)}</Button>
      </Form>
    </div>
  );
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      content={list}
      destroyOnHidden
    >
      <Button aria-expanded={open}>{say(words.saved)}</Button>
    </Popover>
  );
}
