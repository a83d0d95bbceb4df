import type { IsoDate } from '../calendar.ts';
import type { Text } from '../text.ts';
import type { NoticeKind, Wall } from './public-notice.ts';

/** What each notice is called, and the clause that has it posted. */
export const headings: Readonly<Record<NoticeKind, { readonly title: Text; readonly clause: string }>> = {
  'party-candidates': {
    title: { zh: '候选人预备人选公示', en: 'Notice of the preliminary candidates' },
    clause: '四(二)1(4)',
  },
  'party-commitments': {
    title: { zh: '换届纪律承诺公示', en: 'Notice of the commitments to discipline' },
    clause: '四(二)1(6)',
  },
  'party-result': {
    title: { zh: '选举结果和委员分工公开', en: 'Notice of the result and the division of work' },
    clause: '四(二)1(9)',
  },
  'election-day': { title: { zh: '选举日公告', en: 'Notice of election day' }, clause: '四(二)2(2)' },
  absence: {
    title: { zh: '不登记为选民人员公示', en: 'Notice of persons not registered' },
    clause: '四(二)2(2)',
  },
  'voter-list': { title: { zh: '选民名单公告', en: 'Notice of the voter list' }, clause: '四(二)2(2)' },
  'residents-candidates': {
    title: { zh: '正式候选人名单公告', en: 'Notice of the candidates' },
    clause: '四(二)2(4)①',
  },
  'residents-commitments': {
    title: { zh: '候选人承诺公示', en: "Notice of the candidates' commitments" },
    clause: '四(二)2(4)①',
  },
  'residents-result': {
    title: { zh: '居民委员会选举结果公告', en: "Notice of the result of the residents' committee" },
    clause: '四(二)2(4)④',
  },
  'supervision-result': {
    title: { zh: '居务监督委员会推选结果公告', en: "Notice of the supervision committee's result" },
    clause: '四(二)3(3)',
  },
};

/** 文苑社区居民委员会 is the committee; what it stands for is 文苑社区. */
export const placeOf = ({ name }: Pick<Wall, 'name'>) => name.replace(/(?:居民委员会|居委会)$/, '');

/** A day as a notice writes it: 2021年1月8日. */
export function dayOnPaper(day: IsoDate): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

export const TOWN_COMMITTEE: Text = { zh: '镇党委', en: 'the town party committee' };
export const ELECTION_COMMITTEE: Text = { zh: '社区居民选举委员会', en: "the residents' election committee" };
