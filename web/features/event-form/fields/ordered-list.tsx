import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useLanguage } from '../../../language/language.tsx';

const words = {
  up: { zh: '上移', en: 'Move up' },
  down: { zh: '下移', en: 'Move down' },
  away: { zh: '移除', en: 'Remove' },
} as const;

interface Props {
  readonly items: readonly string[];
  readonly nameOf: (item: string) => string;
  readonly change: (items: string[]) => void;
}

function swapped(items: readonly string[], at: number, other: number): string[] {
  const [one, two] = [items[at], items[other]];
  return items.map((item, place) => {
    if (place === at) return two ?? item;
    return place === other ? (one ?? item) : item;
  });
}

/** Names in an order that means something: by rank, by strokes. */
export function OrderedList({ items, nameOf, change }: Props) {
  const { say } = useLanguage();
  if (items.length === 0) return null;
  return (
    <ol className="ordered-list">
      {items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two persons may have one name
        <li key={`${item}-${at}`}>
          <span className="fact-place">{at + 1}</span>
          <strong>{nameOf(item)}</strong>
          <Button
            icon={<ArrowUpOutlined />}
            aria-label={`${say(words.up)} ${nameOf(item)}`}
            disabled={at === 0}
            onClick={() => change(swapped(items, at, at - 1))}
          />
          <Button
            icon={<ArrowDownOutlined />}
            aria-label={`${say(words.down)} ${nameOf(item)}`}
            disabled={at === items.length - 1}
            onClick={() => change(swapped(items, at, at + 1))}
          />
          <Button
            icon={<DeleteOutlined />}
            aria-label={`${say(words.away)} ${nameOf(item)}`}
            onClick={() => change(items.filter((_, place) => place !== at))}
          />
        </li>
      ))}
    </ol>
  );
}
