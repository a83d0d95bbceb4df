import type { Verified } from './verifier.ts';

const KINDS: Readonly<Record<string, string>> = {
  file: '文件有误',
  plan: '方案被改',
  opening: '启动信息被改',
  changed: '内容被改',
  missing: '缺失',
  inserted: '被插入',
  order: '次序被改',
  broken: '链条断开',
  rewritten: '链条被重写',
  head: '日封被改',
  signature: '签名不符',
  key: '签名密钥不可信',
  audit: '审计日志被改',
  code: '编号对不上',
};

const COUNTS: Readonly<Record<string, string>> = {
  renewal: '换届 renewals',
  event: '事件 events',
  refusal: '被拒 refusals',
  head: '日封 heads',
  audit: '审计 audit entries',
  plan: '方案 plans',
};

/** What a check found, for a terminal or a printer: faults first, then what they cannot tell, then the sum. */
export function verifiedAsText({ faults, warnings, counts }: Verified): string {
  const sums = Object.entries(COUNTS).map(([line, words]) => `${counts[line] ?? 0} 个${words}`);
  return [
    ...faults.map(({ kind, where, detail }) => `不符 ${KINDS[kind]} ${kind}  ${where}\n     ${detail}`),
    ...warnings.map((warning) => `注意 ${warning}`),
    sums.join('，'),
    faults.length === 0 ? '一致 holds' : `${faults.length} 处不符 faults`,
  ].join('\n');
}
