import type { Explanations } from '../explanation.ts';

/** Supervision, the two committees together, follow-up. */
export const closingExplanations = {
  'supervision.recommendation-quorum': {
    clause: '四(二)3(1)',
    asks: {
      zh: '党员和居民代表到会都够数，推荐才有效。',
      en: 'Enough members and enough representatives are there for a valid recommendation.',
    },
    why: {
      zh: '监督的人由党员和居民两方面推出来，两方面都信得过。',
      en: 'Those who supervise should have the trust of both sides.',
    },
  },
  'supervision.composition': {
    clause: '四(二)3(1)',
    asks: {
      zh: '成员中有懂财会、管理的；主任原则上由纪检委员担任。',
      en: 'Somebody knows finance or management; in principle the discipline commissioner chairs.',
    },
    why: {
      zh: '看得懂账才管得住账。',
      en: 'Only who can read the books can watch them.',
    },
  },
  'supervision.avoidance': {
    clause: '四(二)3(2)',
    asks: {
      zh: '居委会成员和他们的近亲属不进监督委员会。',
      en: "Nobody of the residents' committee, nor their near relatives, sits on it.",
    },
    why: { zh: '自己不能监督自己，亲属也一样。', en: 'Nobody supervises themselves or their family.' },
  },
  'supervision.selection-quorum': {
    clause: '四(二)3(3)',
    asks: {
      zh: '居民会议或代表会议的到会人数达到各自的比例。',
      en: "Enough are present, by the share for a residents' or a representatives' meeting.",
    },
    why: {
      zh: '代表会议人少，所以要求到得更齐。',
      en: 'Representatives are few, so more of them have to come.',
    },
  },
  'team.secretary': {
    clause: '三(五)',
    asks: {
      zh: '书记的党龄、年龄、学历一般符合方案；特别优秀的可例外。',
      en: 'Years in the party, age and education as a rule; an outstanding person may be excepted.',
    },
    why: {
      zh: '带头人要有经验，也要干得动、学得进。',
      en: 'A head needs experience, strength and schooling.',
    },
  },
  'team.one-shoulder': {
    clause: '三(四)',
    asks: {
      zh: '党组织书记通过法定选举同时担任居委会主任。',
      en: "The party secretary is also elected director of the residents' committee.",
    },
    why: {
      zh: '两个班子一个带头人，少扯皮；选不上不能硬定。',
      en: 'One head for both saves friction; but it takes an election, not an order.',
    },
  },
  'team.composition': {
    clause: '三(五)',
    asks: {
      zh: '班子里有妇女、有年轻人、有社工；学历和党员比例高于上届。',
      en: 'Women, young people and social workers; more schooling and party members than before.',
    },
    why: {
      zh: '班子像社区一样有老有少、有男有女，办事才周全。',
      en: 'A team that resembles its community sees more of what is needed.',
    },
  },
  'follow-up.handover': {
    clause: '四(三)1',
    asks: {
      zh: '公章、档案、账簿、债权债务、资产在期限内全部交清。',
      en: 'Seal, archives, books, debts and assets are handed over completely and in time.',
    },
    why: {
      zh: '交接拖一天，新班子就空转一天，账也容易说不清。',
      en: 'Each day of delay leaves the new team idle and the accounts less clear.',
    },
  },
  'follow-up.term-plans': {
    clause: '四(三)1',
    asks: {
      zh: '任期目标、年度目标、五年规划都要有。',
      en: 'Goals of the term, goals of the year and the five-year plan are all there.',
    },
    why: {
      zh: '选上了做什么，先写下来，好检查。',
      en: 'What the elected will do is written down, so it can be checked.',
    },
  },
  'follow-up.report': {
    clause: '四(三)4',
    asks: { zh: '社区总结报告按期报领导小组。', en: 'The summary report reaches the leading group in time.' },
    why: {
      zh: '全镇验收从各社区总结开始，一家迟全镇迟。',
      en: 'The acceptance of the town begins with these reports; one late report holds up all.',
    },
  },
  'follow-up.acceptance': {
    clause: '四(三)4',
    asks: {
      zh: '按期验收，档案齐全，社区信息库登记完整。',
      en: 'Accepted in time, with the archive and the register of the community complete.',
    },
    why: {
      zh: '材料齐、登记全，这次换届才算办结，下次有据可查。',
      en: 'Only then is the renewal done, and the next one has something to look up.',
    },
  },
} as const satisfies Explanations;
