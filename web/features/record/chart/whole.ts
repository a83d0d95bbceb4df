import type { Layout, PlacedArrow, PlacedBox } from '../../../../machines/chart/layout.ts';
import { STAGES, type Stage } from '../../../../machines/plan/words.ts';
import type { Text } from '../../../../machines/text.ts';

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A stage with its place on the page; the layout inside is moved by `inset`. */
export interface PlacedStage extends Rect {
  readonly stage: Stage;
  readonly title: Text;
  readonly layout: Layout;
}

/** The chart of a renewal: five stages on one page, in chart units. */
export interface Whole {
  readonly width: number;
  readonly height: number;
  readonly stages: readonly PlacedStage[];
  /** Where it says that a renewal is suspended. */
  readonly apart: Rect;
}

/** Room above each stage for its title, which is larger the farther one stands off. */
export const HEAD = 270;
/** Between the title and the boxes, and below them: a name may be higher than the box that it stands on. */
const MARGIN = 36;
const GAP = 110;
const EDGE = 60;

export type Shape = 'screen' | 'phone';

interface Arrangement {
  /** Which stages stand above each other. */
  readonly columns: readonly (readonly Stage[])[];
  /** Room on either side of the boxes, where the names of steps may reach out while one sees the whole. */
  readonly side: number;
}

/** On a screen and on a sheet of paper the two long stages stand by themselves; a phone is moved up and down. */
const ARRANGEMENTS: Readonly<Record<Shape, Arrangement>> = {
  screen: {
    columns: [
      ['preparation'],
      ['party-organization'],
      ['residents-committee'],
      ['supervision-committee', 'follow-up'],
    ],
    side: 130,
  },
  phone: { columns: [STAGES], side: 20 },
};

const APART = { width: 700, height: 260 };

interface LaidStage {
  readonly stage: Stage;
  readonly title: Text;
  readonly layout: Layout;
}

/** Puts laid out stages on one page; where it says that a renewal is suspended stands below the first column. */
export function wholeOf(laid: readonly LaidStage[], shape: Shape = 'screen'): Whole {
  const { columns, side } = ARRANGEMENTS[shape];
  let x = EDGE;
  const stages: PlacedStage[] = [];
  let below = 0;
  for (const [at, column] of columns.entries()) {
    let y = EDGE;
    const its = laid.filter(({ stage }) => column.includes(stage));
    const width = Math.max(0, ...its.map(({ layout }) => layout.width)) + 2 * side;
    for (const { stage, title, layout } of its) {
      const height = HEAD + layout.height + 2 * MARGIN;
      stages.push({ stage, title, layout, x, y, width, height });
      y += height + GAP;
    }
    if (at === 0) below = y;
    x += width + GAP;
  }
  const apart = { x: EDGE, y: below, ...APART };
  const height = Math.max(...[...stages, apart].map((one) => one.y + one.height)) + EDGE;
  return { width: x - GAP + EDGE, height, stages, apart };
}

/** By how much the layout of a stage is moved: it stands in the middle below the title. */
export const inset = ({ x, y, width, layout }: PlacedStage) => ({
  x: x + (width - layout.width) / 2,
  y: y + HEAD + MARGIN,
});

/** One name for everything that can be chosen, in all five stages. */
export const boxKey = ({ stage }: PlacedStage, { place }: PlacedBox) => `${stage}/${place.id}`;
export const arrowKey = ({ stage }: PlacedStage, { arrow }: PlacedArrow) =>
  `${stage}/${arrow.from}>${arrow.to}`;

/** The box of a state on the page; undefined for states that are not drawn by themselves. */
export function rectOfState(whole: Whole, state: string): Rect | undefined {
  for (const stage of whole.stages) {
    if (stage.stage === state) return stage;
    const box = stage.layout.boxes.find(({ place }) => place.state === state);
    const at = inset(stage);
    if (box !== undefined) return { x: box.x + at.x, y: box.y + at.y, width: box.width, height: box.height };
  }
  return undefined;
}

/** The smallest rectangle around some. */
export function around(rects: readonly Rect[]): Rect | undefined {
  if (rects.length === 0) return undefined;
  const x = Math.min(...rects.map((one) => one.x));
  const y = Math.min(...rects.map((one) => one.y));
  return {
    x,
    y,
    width: Math.max(...rects.map((one) => one.x + one.width)) - x,
    height: Math.max(...rects.map((one) => one.y + one.height)) - y,
  };
}
