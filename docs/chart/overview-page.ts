import { type Block, type Language, MARGIN } from '../../machines/chart/block.ts';
import type { Point } from '../../machines/chart/layout.ts';
import { path } from '../../machines/chart/way.ts';
import type { communityRenewal } from '../../machines/community-renewal.ts';
import type { Text } from '../../machines/text.ts';
import { anywhereCard, CARD_WIDTH, endCard, stageCards, suspendedCard } from './overview.ts';
import { lettering } from './svg.ts';

const GAP = 34;
const EDGE = 16;
const COLUMNS = 3;
/** The line on which arrows run from card to card: that of their titles. */
const TITLE_LINE = 18;

const columnAt = (column: number) => EDGE + column * (CARD_WIDTH + GAP);

interface Card extends Point {
  readonly block: Block;
  readonly look: 'card' | 'exit' | 'apart';
}

const draw = ({ x, y, block, look }: Card): string[] => [
  `<rect x="${x}" y="${y}" width="${CARD_WIDTH}" height="${block.height}" rx="8" class="${look}"/>`,
  ...lettering(block, x, y, MARGIN),
];

const bottom = ({ y, block }: Card) => y + block.height;
const middle = ({ x }: Card) => x + CARD_WIDTH / 2;

const way = (...points: Point[]) => `<path d="${path(points)}" class="way" marker-end="url(#tip)"/>`;

/** From one card to the next: beside it, or at the beginning of the next row. */
function between(from: Card, to: Card, turn: number): string {
  if (to.x > from.x)
    return way({ x: from.x + CARD_WIDTH, y: from.y + TITLE_LINE }, { x: to.x, y: to.y + TITLE_LINE });
  return way(
    { x: middle(from), y: bottom(from) },
    { x: middle(from), y: turn },
    { x: middle(to), y: turn },
    { x: middle(to), y: to.y },
  );
}

export interface Overview {
  readonly width: number;
  readonly height: number;
  readonly body: readonly string[];
}

/** All five stages on one page in two rows, and beside the last what can happen at any step. */
export function drawOverview(
  root: typeof communityRenewal.root,
  concluded: Text,
  language: Language,
): Overview {
  const running = root.states.running as typeof root | undefined;
  const suspended = root.states.suspended as typeof root | undefined;
  if (running === undefined || suspended === undefined) throw new Error('The chart has no running state');
  const blocks = [...stageCards(running, language), endCard(concluded, language)];
  const firstRow = Math.max(...blocks.slice(0, COLUMNS).map((block) => block.height));
  const secondRow = firstRow + GAP + 10;
  const course = blocks.map(
    (block, at): Card => ({
      block,
      x: columnAt(at % COLUMNS),
      y: at < COLUMNS ? 0 : secondRow,
      look: at === blocks.length - 1 ? 'exit' : 'card',
    }),
  );
  const x = columnAt(COLUMNS - 1);
  const below = secondRow + Math.max(0, ...course.slice(-1).map((end) => end.block.height)) + GAP;
  const anywhere: Card = { block: anywhereCard(running, language), x, y: below, look: 'card' };
  const held: Card = {
    block: suspendedCard(suspended, language),
    x,
    y: bottom(anywhere) + GAP,
    look: 'apart',
  };
  const cards = [...course, anywhere, held];
  return {
    width: columnAt(COLUMNS) - GAP + EDGE,
    height: Math.max(...cards.map(bottom)) + EDGE,
    body: [
      ...cards.flatMap(draw),
      ...course.flatMap((to, at) => {
        const from = course[at - 1];
        return from === undefined ? [] : [between(from, to, (firstRow + secondRow) / 2)];
      }),
      way({ x: x + 40, y: bottom(anywhere) }, { x: x + 40, y: held.y }),
      way({ x: x + CARD_WIDTH - 40, y: held.y }, { x: x + CARD_WIDTH - 40, y: bottom(anywhere) }),
    ],
  };
}
