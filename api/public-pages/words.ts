import type { Text } from '../../machines/text.ts';

/** The words that all pages for residents share, and those of the wall. */
export const words = {
  site: { zh: '社区换届公示', en: 'Community renewal notices' },
  elsewhere: { zh: '其他页面', en: 'Other pages' },
  follow: { zh: '查询异议办理进度', en: 'Follow an objection' },
  find: { zh: '查找我的社区', en: 'Find my community' },
  free: {
    zh: '查看公示、提出异议，无需注册，不收费用。',
    en: 'Reading notices and objecting need no account and cost nothing.',
  },
  today: { zh: '今天是', en: 'Today is' },
  hanging: { zh: '张贴中的公示', en: 'Notices now posted' },
  nothing: { zh: '目前没有张贴中的公示', en: 'No notice is posted at present' },
  nothingHelp: {
    zh: '有新的公示时，会在这里和社区公告栏同时张贴。',
    en: 'A new one is posted here and on the notice board of the community at the same time.',
  },
  poster: { zh: '打印二维码海报', en: 'Poster with the QR code' },
  postedOn: { zh: '张贴日期', en: 'Posted on' },
  until: { zh: '公示至', en: 'Posted until' },
  inclusive: { zh: '（含当日）', en: ' (inclusive)' },
  postedAt: { zh: '张贴地点', en: 'Posted at' },
  basis: { zh: '依据', en: 'Under' },
  clause: { zh: '换届实施方案', en: 'the implementing plan,' },
  mayObject: { zh: '可以提出异议', en: 'You may object' },
  objectUntil: { zh: '截止', en: 'until' },
  closed: { zh: '提出异议的期限已过', en: 'The time to object is over' },
  strokes: { zh: '以姓氏笔画为序', en: 'in the order of surname strokes' },
  byVotes: { zh: '以得票多少为序', en: 'most votes first' },
  votes: { zh: '票', en: 'votes' },
  onPaper: { zh: '（姓名见张贴的公告）', en: '(named on the posted paper)' },
  seeWall: { zh: '查看本社区公示', en: 'Notices of this community' },
} satisfies Record<string, Text>;

/** How many notices hang, and which of them one is. */
export const ordinal = (at: number, of: number): Text => ({
  zh: `第${at}份，共${of}份`,
  en: `${at} of ${of}`,
});

export const objectTo = ({ zh, en }: Text): Text => ({
  zh: `对“${zh}”提出异议`,
  en: `Object to “${en}”`,
});
