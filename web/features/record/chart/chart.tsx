import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import { Chosen } from './chosen.tsx';
import { Drawing } from './drawing.tsx';
import { DrawnNames } from './drawn-names.tsx';
import { Legend } from './legend.tsx';
import { MiniMap } from './mini-map.tsx';
import type { Reading } from './reading.ts';
import { StageTitles } from './stage-titles.tsx';
import { standsIn } from './standings.ts';
import { Toolbar } from './toolbar.tsx';
import { useSize } from './use-size.ts';
import { useView } from './use-view.ts';
import { levelOf } from './view.ts';
import { around, inset, type Rect, type Shape, type Whole, wholeOf } from './whole.ts';
import './chart.css';
import './around-chart.css';

export const SUSPENDED = { zh: '已暂停', en: 'Suspended' } as const;

const words = {
  frame: {
    zh: '流程图。方向键移动，加号减号缩放，0 看全图。同样内容可切换为表格。',
    en: 'Chart. Arrow keys move it, plus and minus zoom, 0 shows the whole. The same is there as a table.',
  },
  title: { zh: '本社区换届流程图，内容与表格相同', en: 'The chart of this renewal; the table says the same' },
} as const;

const PHONE = 640;

/**
 * Where a renewal stands in the chart: the steps of its stage that are open, or held while it is suspended; not a
 * handover beside them, which may lie far off. The end once it is concluded.
 */
function hereIn(whole: Whole, reading: Reading): Rect | undefined {
  const placed = whole.stages.find(({ stage }) => stage === reading.seen.stage);
  if (placed === undefined) return whole.stages.at(-1);
  const at = inset(placed);
  const marks = reading.stages.get(placed.stage)?.marks;
  const standing = placed.layout.boxes.filter(({ place }) => standsIn(marks?.places.get(place.id)?.standing));
  return (
    around(standing.map(({ x, y, width, height }) => ({ x: x + at.x, y: y + at.y, width, height }))) ?? placed
  );
}

const withRoom = ({ x, y, width, height }: Rect, room: number): Rect => ({
  x: x - room,
  y: y - room,
  width: width + 2 * room,
  height: height + 2 * room,
});

interface Props {
  /** As a screen has it; on a phone the stages stand below each other. */
  readonly whole: Whole;
  readonly reading: Reading;
  readonly moments: ReadonlyMap<string, string>;
}

/** The chart of a renewal in a window that one moves and zooms; on a phone it begins where the renewal stands. */
export function Chart({ whole: given, reading, moments }: Props) {
  const { say } = useLanguage();
  const frame = useRef<HTMLDivElement>(null);
  const [chosen, choose] = useState<string | null>(null);
  const size = useSize(frame);
  const shape = size.width > 0 && size.width < PHONE ? 'phone' : 'screen';
  const whole = useMemo(() => (shape === 'phone' ? wholeOf(given.stages, shape) : given), [given, shape]);
  const { view, show, showWhole, nearer, farther, handlers } = useView(frame, size, whole, choose);
  const titleId = useId();
  const level = levelOf(view.scale);
  const here = useMemo(() => hereIn(whole, reading), [whole, reading]);
  const showHere = () => here && show(withRoom(here, 90), 1);
  const begun = useRef<Shape | null>(null);

  useEffect(() => {
    if (size.width === 0 || begun.current === shape) return;
    begun.current = shape;
    if (shape === 'phone' && here !== undefined) show(withRoom(here, 40), 1);
    else showWhole();
  }, [size, shape, here, show, showWhole]);

  return (
    <>
      <Toolbar
        whole={whole}
        nearer={nearer}
        farther={farther}
        showWhole={showWhole}
        showHere={() => showHere()}
        show={show}
        choose={choose}
      />
      {/* biome-ignore-start lint/a11y/noNoninteractiveTabindex: it takes the keys that move it */}
      <section className="chart-frame" ref={frame} tabIndex={0} aria-label={say(words.frame)} {...handlers}>
        {/* biome-ignore-end lint/a11y/noNoninteractiveTabindex: see above */}
        <svg className="chart-drawing" role="img" aria-labelledby={titleId}>
          <title id={titleId}>{say(words.title)}</title>
          <g transform={`translate(${view.x} ${view.y}) scale(${view.scale})`}>
            <Drawing
              whole={whole}
              reading={reading}
              level={level}
              chosen={chosen}
              moments={moments}
              suspended={say(SUSPENDED)}
            />
          </g>
          <g transform={`translate(${view.x} ${view.y})`}>
            <DrawnNames
              whole={whole}
              reading={reading}
              moments={moments}
              chosen={chosen}
              scale={view.scale}
            />
          </g>
          <StageTitles whole={whole} reading={reading} view={view} />
        </svg>
        <MiniMap whole={whole} reading={reading} view={view} size={size} show={show} />
      </section>
      <Legend />
      {chosen !== null && (
        <Chosen chosen={chosen} whole={whole} reading={reading} close={() => choose(null)} />
      )}
    </>
  );
}
