import { type Block, baselines, CHIP_MARGIN, MARGIN } from '../../machines/chart/block.ts';
import type { Layout, PlacedArrow, PlacedBox } from '../../machines/chart/layout.ts';
import { FONT } from '../../machines/chart/lettering.ts';
import { path, round } from '../../machines/chart/way.ts';

const STYLE = `
  text { font-family: ${FONT}; fill: #1f2329 }
  .title { font-weight: 600 }
  .small { fill: #646a73 }
  .event { fill: #0b3d91 }
  .guard { fill: #7a4b00 }
  .box { fill: #ffffff; stroke: #8f959e }
  .statutory { stroke: #c2410c; stroke-width: 2 }
  .chip { fill: #f4f7fd; stroke: #d5dff3 }
  .way { fill: none; stroke: #646a73; stroke-width: 1.2 }
  .solid { fill: #1f2329 }
  .exit { fill: #e8f3ec; stroke: #2f7d4f }
  .page { fill: #fbfbfa }
  .seldom { fill: #8f959e }
  .card { fill: #ffffff; stroke: #c9cdd4 }
  .apart { fill: #fff7ed; stroke: #c2410c }`.trim();

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const HEADER = 40;

/** A whole picture: its title, which is also for those who cannot see it, styles without a file from elsewhere, what is drawn. */
export function page(
  title: string,
  language: string,
  width: number,
  height: number,
  body: readonly string[],
): string {
  const whole = height + HEADER;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${whole}" viewBox="0 0 ${width} ${whole}" role="img" xml:lang="${language}">`,
    `<title>${escaped(title)}</title>`,
    `<style>${STYLE}</style>`,
    '<defs><marker id="tip" viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0.6 8 4 0 7.4z" class="solid"/></marker></defs>',
    `<rect width="${width}" height="${whole}" class="page"/>`,
    `<text x="16" y="30" font-size="18" class="title">${escaped(title)}</text>`,
    `<g transform="translate(0 ${HEADER})">`,
    ...body,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

export function lettering(block: Block, x: number, y: number, margin: { x: number; y: number }): string[] {
  const at = baselines(block, y + margin.y);
  return block.lines.map(
    ({ text, size, style }, line) =>
      `<text x="${round(x + margin.x)}" y="${round(at[line] ?? y)}" font-size="${size}" class="${style}">${escaped(text)}</text>`,
  );
}

function drawBox({ place, block, x, y, width, height }: PlacedBox): string[] {
  const at = `x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`;
  switch (place.kind) {
    case 'entry':
      return [
        `<circle cx="${round(x + width / 2)}" cy="${round(y + height / 2)}" r="${width / 2}" class="solid"/>`,
      ];
    case 'count': {
      const point = Math.round(height / 2);
      const [left, right, top] = [round(x), round(x + width), round(y)];
      return [
        `<path d="M${left} ${top + point}l${point} -${point}H${right - point}l${point} ${point}l-${point} ${point}H${left + point}z" class="solid"/>`,
      ];
    }
    case 'fork':
    case 'join':
      return [`<rect ${at} rx="2" class="solid"/>`];
    case 'exit':
      return [`<rect ${at} rx="14" class="exit"/>`, ...lettering(block, x, y, MARGIN)];
    case 'step':
      return [
        `<rect ${at} rx="6" class="box${place.statutory ? ' statutory' : ''}"/>`,
        ...lettering(block, x, y, MARGIN),
      ];
  }
}

const drawWay = ({ points }: PlacedArrow) => `<path d="${path(points)}" class="way" marker-end="url(#tip)"/>`;

function drawChip({ chip }: PlacedArrow): string[] {
  if (chip === null) return [];
  const { x, y, block } = chip;
  return [
    `<rect x="${round(x)}" y="${round(y)}" width="${block.width}" height="${block.height}" rx="5" class="chip"/>`,
    ...lettering(block, x, y, CHIP_MARGIN),
  ];
}

/** Ways below, what is written above them. */
export function drawFlow({ boxes, arrows }: Layout): string[] {
  return [...arrows.map(drawWay), ...boxes.flatMap(drawBox), ...arrows.flatMap(drawChip)];
}
