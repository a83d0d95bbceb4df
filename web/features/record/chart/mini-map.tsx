import { useLanguage } from '../../../language/language.tsx';
import type { Reading } from './reading.ts';
import { type Size, shown, type View } from './view.ts';
import { inset, type Rect, type Whole } from './whole.ts';

const words = { label: { zh: '缩略图：点击可移到该处', en: 'Small map: click to go there' } } as const;

interface Props {
  readonly whole: Whole;
  readonly reading: Reading;
  readonly view: View;
  readonly size: Size;
  readonly show: (rect: Rect) => void;
}

/** The whole chart in small, with a frame around what is shown. For the mouse; keys move the chart itself. */
export function MiniMap({ whole, reading, view, size, show }: Props) {
  const { say } = useLanguage();
  const frame = shown(view, size);
  const go = (event: React.PointerEvent<SVGSVGElement>) => {
    event.stopPropagation();
    if (event.type === 'pointermove' && event.buttons === 0) return;
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const scale = Math.min(width / whole.width, height / whole.height);
    const at = {
      x: (event.clientX - left - (width - whole.width * scale) / 2) / scale,
      y: (event.clientY - top - (height - whole.height * scale) / 2) / scale,
    };
    show({ ...frame, x: at.x - frame.width / 2, y: at.y - frame.height / 2 });
  };
  return (
    <svg
      className="mini-map no-print"
      viewBox={`0 0 ${whole.width} ${whole.height}`}
      aria-hidden="true"
      onPointerDown={go}
      onPointerMove={go}
    >
      <title>{say(words.label)}</title>
      {whole.stages.map((placed) => {
        const at = inset(placed);
        const marks = reading.stages.get(placed.stage)?.marks;
        return (
          <g key={placed.stage}>
            <rect x={placed.x} y={placed.y} width={placed.width} height={placed.height} className="stage" />
            {placed.layout.boxes.map((box) => {
              const standing = marks?.places.get(box.place.id)?.standing ?? 'ahead';
              return (
                box.place.kind === 'step' && (
                  <rect
                    key={box.place.id}
                    x={at.x + box.x}
                    y={at.y + box.y}
                    width={box.width}
                    height={box.height}
                    className={`dot ${standing}`}
                  />
                )
              );
            })}
          </g>
        );
      })}
      <rect {...frame} className="frame" />
    </svg>
  );
}
