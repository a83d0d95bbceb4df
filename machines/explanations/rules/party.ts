import type { Explanations } from '../explanation.ts';

export const partyExplanations = {
  'party.recommendation-quorum': {
    clause: '四(二)1(1)',
    asks: {
      zh: '党员、联合党组织单位代表、群众三方面到会都够数。',
      en: 'Members, representatives of the joint units and residents are all there in number.',
    },
    why: {
      zh: '少一方，推荐就代表不了大家，结果无效。',
      en: 'With one side missing the recommendation speaks for too few, and does not count.',
    },
  },
  'party.recommendation-result': {
    clause: '四(二)1(1)',
    asks: {
      zh: '得票过线的按票数从高到低取；不够的另行推荐，并列的会议确定。',
      en: 'Those past the line are taken by votes; a shortage or a tie is settled separately.',
    },
    why: {
      zh: '名单由票数说话，不由个人挑选。',
      en: 'The votes make the list, not somebody’s preference.',
    },
  },
  'party.publicity': {
    clause: '四(二)1(4)',
    asks: {
      zh: '预备人选公示要挂满规定天数，张贴当天不算。',
      en: 'The notice hangs for the full number of days; the day of posting does not count.',
    },
    why: {
      zh: '给知情人反映问题的时间，问题早发现早处理。',
      en: 'People who know something get the time to say so before it is too late.',
    },
  },
  'party.inspection-opinions': {
    clause: '四(二)1(3)',
    asks: {
      zh: '考察时各有关部门意见齐全；书记人选旗委组织部派人参加。',
      en: 'Every department gives its opinion; for the secretary the county takes part.',
    },
    why: {
      zh: '一个部门看不全一个人，凑齐了才作数。',
      en: 'No single department sees the whole person; together they do.',
    },
  },
  'party.secretary-approval': {
    clause: '四(二)1(5)',
    asks: {
      zh: '书记候选人先由旗委组织部、旗委常委会同意，镇党委再批复。',
      en: 'The county department, then the county committee agree; only then does the town reply.',
    },
    why: {
      zh: '书记实行县级备案管理，次序颠倒批复无效。',
      en: 'The county keeps the list of secretaries, so the order of the three dates matters.',
    },
  },
  'party.commitments': {
    clause: '四(二)1(6)、(7)①',
    asks: {
      zh: '每名候选人签齐纪律、竞职、廉政、辞职承诺，纪律承诺要公示。',
      en: 'Each candidate signs all four commitments; the one on discipline is made public.',
    },
    why: {
      zh: '话说在前面，选上以后大家好对照。',
      en: 'What was promised beforehand can be held against the deeds afterwards.',
    },
  },
  'party.meeting-materials': {
    clause: '四(二)1(7)①',
    asks: {
      zh: '主持词、选举办法、选票、报告单、票箱会前备齐。',
      en: 'Script, election method, ballots, count report and box are ready before the meeting.',
    },
    why: {
      zh: '人到齐了缺一样，会就开不成，还要重新召集。',
      en: 'With one thing missing the meeting cannot run, and everybody has to come again.',
    },
  },
  'party.expected-attendance': {
    clause: '四(二)1(7)',
    asks: {
      zh: '只有列明的几种情形可不计入应到，且须镇党委同意、大会通过。',
      en: 'Only listed cases are left out of the count, with consent of the town and the meeting.',
    },
    why: {
      zh: '应到数是算到会率的底数，不能随意减。',
      en: 'The quorum is measured against this number, so it must not be made smaller at will.',
    },
  },
  'party.meeting-quorum': {
    clause: '四(二)1(7)②',
    asks: {
      zh: '到会且有选举权的党员够了规定比例，大会才能选举。',
      en: 'Enough members with the right to vote are there, or the meeting cannot elect.',
    },
    why: {
      zh: '党组织由全体党员选，到会少了选举无效。',
      en: 'The whole membership elects its committee; too few present, and the election is void.',
    },
  },
  'party.meeting-agenda': {
    clause: '四(二)1(7)②',
    asks: {
      zh: '大会各项议程一项不少，先后不乱。',
      en: 'Every item of the agenda takes place, in its order.',
    },
    why: {
      zh: '先定办法后投票，先投票后公布，次序本身就是公正。',
      en: 'Method before vote, vote before result: the order is what makes it fair.',
    },
  },
  'party.election-result': {
    clause: '四(二)1(7)②',
    asks: {
      zh: '票数要对得上；赞成票过到会人数的规定比例，按票数取满名额。',
      en: 'The ballots tally; who passes the share of those present fills the seats by votes.',
    },
    why: {
      zh: '以到会人数为底，弃权也有分量；并列、缺额另行解决。',
      en: 'Measured by those present, abstaining counts too; ties and shortages are settled apart.',
    },
  },
  'party.leaders': {
    clause: '四(二)1(7)②、三(三)',
    asks: {
      zh: '书记、副书记都是当选委员，其中一名副书记兼纪检委员。',
      en: 'Secretary and deputies are elected members; one deputy is the discipline commissioner.',
    },
    why: {
      zh: '没有经过党员选举的人不能当书记；纪检要有人专管。',
      en: 'Nobody leads who was not elected, and somebody answers for discipline.',
    },
  },
  'party.report-complete': {
    clause: '四(二)1(8)',
    asks: {
      zh: '报告写明大会时间、应到实到、票数和当选名单。',
      en: 'The report gives the day, expected and present, the votes and who was elected.',
    },
    why: {
      zh: '镇党委凭报告批复，少一项就要退回。',
      en: 'The town approves on this paper alone; with a gap it comes back.',
    },
  },
} as const satisfies Explanations;
