import type { HeadSummary, readSigningKeys } from './read-heads.ts';

/** A4 with the margins and the letters of a usual printer. */
const LINES_A_PAGE = 60;
const LINES_A_HEAD = 3;

type Key = Awaited<ReturnType<typeof readSigningKeys>>[number];

const keyLines = ({ code, id, from, to }: Key) => [`  ${code}   ${from} – ${to}`, `  ${id}`];

const headLines = ({ day, code, hash, renewals, signedAt }: HeadSummary) => [
  `  ${day}   ${code}   ${String(renewals).padStart(5)}   ${signedAt}`,
  `               ${hash}`,
  '',
];

/**
 * Daily heads for paper, where nobody who can write to the database can change them: a page each sixty lines, every
 * head with its short code and its whole hash, and the keys that signed them.
 */
export function headsAsText(heads: readonly HeadSummary[], keys: readonly Key[], printedAt: string): string {
  const title = ['换届记录 · 日封  Daily heads of the renewal record', `打印 printed ${printedAt}`, ''];
  const columns = ['  日期 day     编号 code             换届 renewals   签署 signed', ''];
  const first = [...title, '公钥 public keys (SHA-256)', ...keys.flatMap(keyLines), '', ...columns];
  const pages: string[][] = [first];
  for (const head of heads) {
    const page = pages.at(-1) ?? first;
    if (page.length + LINES_A_HEAD <= LINES_A_PAGE) page.push(...headLines(head));
    else pages.push([...title, ...columns, ...headLines(head)]);
  }
  return pages.map((page, at) => [...page, `  ${at + 1} / ${pages.length}`, ''].join('\n')).join('\f');
}
