import { AimOutlined, ExpandOutlined, MinusOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Select, Space } from 'antd';
import { useMemo } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import { type Found, findable } from './find-steps.ts';
import type { Rect, Whole } from './whole.ts';

const words = {
  nearer: { zh: '放大', en: 'Zoom in' },
  farther: { zh: '缩小', en: 'Zoom out' },
  all: { zh: '全图', en: 'Whole chart' },
  here: { zh: '当前所在', en: 'Where it stands' },
  find: { zh: '查找环节或办理事项', en: 'Find a step or an event' },
  stage: { zh: '看某一阶段', en: 'Go to a stage' },
  event: { zh: '事项', en: 'event' },
} as const;

interface Props {
  readonly whole: Whole;
  readonly nearer: () => void;
  readonly farther: () => void;
  readonly showWhole: () => void;
  readonly showHere: () => void;
  readonly show: (rect: Rect, atMost?: number) => void;
  readonly choose: (key: string) => void;
}

/** What moves and zooms the chart, for whoever does not use the wheel; and where to look for something in it. */
export function Toolbar({ whole, nearer, farther, showWhole, showHere, show, choose }: Props) {
  const { say } = useLanguage();
  const all = useMemo(() => findable(whole), [whole]);
  const find = (at: number) => {
    const found: Found | undefined = all[at];
    if (found === undefined) return;
    choose(found.key);
    const { x, y, width, height } = found.rect;
    show({ x: x - 150, y: y - 120, width: width + 300, height: height + 240 }, 1);
  };
  return (
    <div className="chart-tools no-print">
      <Select
        aria-label={say(words.find)}
        placeholder={say(words.find)}
        showSearch={{ optionFilterProp: 'label' }}
        value={null}
        options={all.map(({ title, stage, kind }, value) => ({
          value,
          label: `${say(title)} · ${say(stage)}${kind === 'event' ? ` · ${say(words.event)}` : ''}`,
        }))}
        onChange={(at) => at !== null && find(at)}
        className="chart-find"
        popupMatchSelectWidth={false}
      />
      <Select
        aria-label={say(words.stage)}
        placeholder={say(words.stage)}
        value={null}
        options={whole.stages.map(({ stage, title }) => ({ value: stage as string, label: say(title) }))}
        onChange={(stage) => {
          const rect = whole.stages.find((one) => one.stage === stage);
          if (rect !== undefined) show(rect, 1);
        }}
        className="chart-stage"
      />
      <Space.Compact>
        <Button
          icon={<MinusOutlined aria-hidden="true" />}
          aria-label={say(words.farther)}
          title={say(words.farther)}
          onClick={farther}
        />
        <Button
          icon={<PlusOutlined aria-hidden="true" />}
          aria-label={say(words.nearer)}
          title={say(words.nearer)}
          onClick={nearer}
        />
        <Button icon={<ExpandOutlined aria-hidden="true" />} onClick={showWhole}>
          {say(words.all)}
        </Button>
        <Button icon={<AimOutlined aria-hidden="true" />} onClick={showHere}>
          {say(words.here)}
        </Button>
      </Space.Compact>
    </div>
  );
}
