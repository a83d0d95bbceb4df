import type { Explanations } from '../explanation.ts';

/** The supervision committee, the follow-up, and the pause of an inspection. */
export const closingSteps = {
  'supervision-committee.recommendation': {
    clause: '四(二)3(1)',
    asks: {
      zh: '开党员和居民代表会议，差额推荐候选人。',
      en: 'Members and representatives recommend candidates, with a surplus.',
    },
    why: { zh: '监督的人要两方面都信得过。', en: 'Those who supervise need the trust of both.' },
  },
  'supervision-committee.first-review': {
    clause: '四(二)3(1)',
    asks: {
      zh: '社区党组织初审名单，报镇党委。',
      en: 'The party organization reviews the list and submits it.',
    },
    why: { zh: '回避关系先在社区查一遍。', en: 'Who is related to whom is known best in the community.' },
  },
  'supervision-committee.town-review': {
    clause: '四(二)3(2)',
    asks: {
      zh: '镇党委审资格、查回避，开会批复。',
      en: 'The town checks qualification and kinship, then replies.',
    },
    why: {
      zh: '监督者与被监督者不能是一家。',
      en: 'Who supervises and who is supervised must not be one family.',
    },
  },
  'supervision-committee.selection-meeting': {
    clause: '四(二)3(3)',
    asks: {
      zh: '开居民会议或代表会议，无记名推选。',
      en: 'A residents’ or representatives’ meeting selects by secret ballot.',
    },
    why: { zh: '监督权来自居民，要由居民推出来。', en: 'The right to supervise comes from the residents.' },
  },
  'supervision-committee.tie-vote': {
    clause: '四(二)3(3)',
    asks: { zh: '得票相等的再投一次票。', en: 'Vote once more among the tied.' },
    why: { zh: '平票由到会的人决定。', en: 'Those present decide a tie.' },
  },
  'supervision-committee.chair': {
    clause: '四(二)3(1)',
    asks: {
      zh: '确定主任，原则上为党组织纪检委员。',
      en: 'Name the chair, in principle the discipline commissioner.',
    },
    why: {
      zh: '党内监督和居民监督拧成一股绳。',
      en: 'Supervision within the party and by residents pull together.',
    },
  },
  'supervision-committee.filing': {
    clause: '四(二)3(3)',
    asks: { zh: '推选结果报镇党委批复备案。', en: 'The town approves the result and puts it on file.' },
    why: { zh: '备了案，监督委员会才名正言顺。', en: 'On file, the committee has its standing.' },
  },
  'follow-up.tasks.party-handover.open': {
    clause: '四(三)1',
    asks: {
      zh: '新老党组织按清单当面交接，工作组到场。',
      en: 'Old and new party team hand over by the list, with the work group there.',
    },
    why: { zh: '东西和责任一起交，谁也不欠谁。', en: 'Things and responsibility change hands together.' },
  },
  'follow-up.tasks.residents-handover.open': {
    clause: '四(三)1',
    asks: {
      zh: '新老居委会交清公章、账目、资产，工作组到场。',
      en: 'Old and new committee hand over seal, books and assets, with the work group there.',
    },
    why: { zh: '居民办事要盖章，一天也不好断。', en: 'Residents need the seal every day.' },
  },
  'follow-up.tasks.term-plans.open': {
    clause: '四(三)1',
    asks: {
      zh: '写出任期目标、年度目标和五年规划。',
      en: 'Write down the goals of the term and year and the five-year plan.',
    },
    why: {
      zh: '选举时说的，要变成能检查的事。',
      en: 'What was said in the election becomes something to check.',
    },
  },
  'follow-up.tasks.training.open': {
    clause: '四(三)1',
    asks: { zh: '领导小组组织新成员集中培训。', en: 'The leading group trains the new members.' },
    why: { zh: '新人尽快上手，少走弯路。', en: 'New people find their feet sooner.' },
  },
  'follow-up.tasks.settling.open': {
    clause: '四(三)2',
    asks: {
      zh: '与落选、离任人员谈心，落实应有待遇。',
      en: 'Talk with those who left or lost, and see that they get what is due.',
    },
    why: {
      zh: '干过的人有交代，社区才和气。',
      en: 'Who has served is treated well, and the community stays at peace.',
    },
  },
  'follow-up.tasks.organizations.open': {
    clause: '四(三)3',
    asks: {
      zh: '共青团、妇联等组织一并配齐。',
      en: 'Youth league, women’s federation and the others are set up as well.',
    },
    why: { zh: '班子换了，各条线的人也要接上。', en: 'With a new team every line of work needs its person.' },
  },
  'follow-up.tasks.report.open': {
    clause: '四(三)4',
    asks: { zh: '写好社区总结报告，按期报送。', en: 'Write the summary report and send it in time.' },
    why: {
      zh: '做过什么、还差什么，验收要看。',
      en: 'The acceptance looks at what was done and what is missing.',
    },
  },
  'follow-up.acceptance': {
    clause: '四(三)4',
    asks: {
      zh: '领导小组检查档案和信息库，合格后验收。',
      en: 'The leading group checks archive and register and accepts.',
    },
    why: { zh: '验收过了，这个社区的换届才画句号。', en: 'With it, the renewal of this community is over.' },
  },
  suspended: {
    clause: '五(二)、五(三)',
    asks: {
      zh: '督查组正在核查，办理暂停，不必重来。',
      en: 'The inspection team is looking into something; work rests.',
    },
    why: {
      zh: '先查清再走，查完从原处接着办。',
      en: 'First the facts; then it goes on exactly where it stood.',
    },
  },
} as const satisfies Explanations;
