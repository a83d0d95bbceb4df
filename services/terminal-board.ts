import stringWidth from 'string-width';
import type { Role } from '../machines/plan/words.ts';
import { roleLabels, stageLabels } from '../machines/rules/labels.ts';
import type { Board, BoardCommunity, BoardStatus } from './board.ts';

const STATUS: Readonly<Record<BoardStatus, string>> = {
  'not-started': '未启动',
  'on-track': '正常',
  close: '临近',
  overdue: '逾期',
  suspended: '暂停',
  concluded: '完成',
};

/** Chinese characters take two columns of a terminal. */
const pad = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - stringWidth(text)));

const isStage = (stage: string): stage is keyof typeof stageLabels => Object.hasOwn(stageLabels, stage);
const isRole = (role: string): role is Role => Object.hasOwn(roleLabels, role);

function lineOf(community: BoardCommunity): string[] {
  const { stage, stepTitle, steps, dueOn, waitingOn, status } = community;
  const more = steps.length > 1 ? ` 等${steps.length}项` : '';
  return [
    community.name.replace(/居(民委员|委)会$/, ''),
    stage !== null && isStage(stage) ? stageLabels[stage].zh : '—',
    stepTitle === null ? '—' : `${stepTitle.zh}${more}`,
    dueOn ?? '—',
    waitingOn.map((role) => (isRole(role) ? roleLabels[role].zh : role)).join('、') || '—',
    STATUS[status],
  ];
}

/** The wall chart as text: one line a community, and the counts below as on the paper chart. */
export function boardAsText({ today, communities, totals }: Board): string {
  const table = [['社区', '阶段', '当前环节', '期限', '等待', '状态'], ...communities.map(lineOf)];
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map((line) => stringWidth(line[column] ?? ''))),
  );
  const lines = table.map((line) => `  ${line.map((cell, at) => pad(cell, widths[at] ?? 0)).join('  ')}`);
  const rule = `  ${'─'.repeat(widths.reduce((sum, width) => sum + width + 2, -2))}`;
  const counts = Object.entries(totals.byStatus)
    .filter(([, count]) => count > 0)
    .map(([status, count]) => `${STATUS[status as BoardStatus]} ${count}`)
    .join('  ');
  const [head = '', ...body] = lines;
  return [
    `  ${today}`,
    head.trimEnd(),
    rule,
    ...body.map((line) => line.trimEnd()),
    rule,
    `  共${totals.communities}个社区：${counts}`,
  ].join('\n');
}
