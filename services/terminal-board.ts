import stringWidth from 'string-width';
import { roleLabels, stageLabels } from '../machines/rules/labels.ts';
import { titleOfStep } from '../machines/step-title.ts';
import { BOARD_STATUSES, statusLabels } from '../machines/wall-chart/status.ts';
import type { Board, BoardCommunity } from './board.ts';

/** Chinese characters take two columns of a terminal. */
const pad = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - stringWidth(text)));

function lineOf({ name, stage, open, status }: BoardCommunity): string[] {
  const [first] = open;
  const more = open.length > 1 ? ` 等${open.length}项` : '';
  const waitingOn = new Set(open.flatMap((one) => one.waitingOn));
  return [
    name.replace(/居(民委员|委)会$/, ''),
    stage === null ? '—' : stageLabels[stage].zh,
    first === undefined ? '—' : `${titleOfStep(first.step)?.zh ?? first.step}${more}`,
    first?.dueOn ?? '—',
    [...waitingOn].map((role) => roleLabels[role].zh).join('、') || '—',
    statusLabels[status].zh,
  ];
}

/** The wall chart as text: one line a community, and the counts below as on the paper chart. */
export function boardAsText({ today, count, communities, totals }: Board): string {
  const table = [['社区', '阶段', '当前环节', '期限', '等待', '状态'], ...communities.map(lineOf)];
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map((line) => stringWidth(line[column] ?? ''))),
  );
  const lines = table.map((line) => `  ${line.map((cell, at) => pad(cell, widths[at] ?? 0)).join('  ')}`);
  const rule = `  ${'─'.repeat(widths.reduce((sum, width) => sum + width + 2, -2))}`;
  const counts = BOARD_STATUSES.flatMap((status) => {
    const those = totals?.byStatus[status] ?? 0;
    return those > 0 ? [`${statusLabels[status].zh} ${those}`] : [];
  }).join('  ');
  const [head = '', ...body] = lines;
  return [
    `  ${today}`,
    head.trimEnd(),
    rule,
    ...body.map((line) => line.trimEnd()),
    rule,
    `  共${count}个社区：${counts}`,
  ].join('\n');
}
