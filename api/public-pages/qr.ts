import { create } from 'qrcode';
import { type Html, html } from '../html.ts';

/** The white around it without which no telephone finds it (ISO/IEC 18004). */
const QUIET = 4;

/** Where a row is dark, as pieces of a path: each run of squares one rectangle. */
function darkIn(row: readonly number[], y: number): string {
  const starts = row.flatMap((dark, x) => (dark && !row[x - 1] ? [x] : []));
  return starts
    .map((x) => {
      const end = row.indexOf(0, x);
      const width = (end < 0 ? row.length : end) - x;
      return `M${x + QUIET} ${y + QUIET}h${width}v1h-${width}z`;
    })
    .join('');
}

/** A QR code as a picture that says what it is; medium correction, since it hangs in the rain. */
export function qrPicture(text: string, label: string): Html {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const rows = Array.from({ length: size }, (_, y) => Array.from(data.slice(y * size, (y + 1) * size)));
  const side = size + 2 * QUIET;
  return html`<svg xmlns="http://www.w3.org/2000/svg" class="qr" role="img" aria-label="${label}" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path fill="#000" d="${rows.map(darkIn).join('')}"/></svg>`;
}
