import type { Explanations } from '../explanation.ts';

export const residentsSteps = {
  'residents-committee.election-committee': {
    clause: '四(二)2(1)',
    asks: {
      zh: '推选居民选举委员会，定主任、副主任。',
      en: 'Choose the election committee with chair and vice chair.',
    },
    why: {
      zh: '选举由居民自己推出的人来办。',
      en: 'The election is run by people whom the residents chose.',
    },
  },
  'residents-committee.election-plan': {
    clause: '四(二)2(2)',
    asks: {
      zh: '公布选举方案：直接还是间接、哪天选。',
      en: 'Publish how and on which day the vote takes place.',
    },
    why: {
      zh: '选举日一定，其他期限都往回推。',
      en: 'Every other deadline is counted back from election day.',
    },
  },
  'residents-committee.absence-notice': {
    clause: '四(二)2(2)',
    asks: { zh: '对拟不登记的人员张榜公示。', en: 'Post the names of those who would be left off the list.' },
    why: {
      zh: '漏了谁，本人和邻居看得见。',
      en: 'If somebody is left off by mistake, they or a neighbour will see it.',
    },
  },
  'residents-committee.voter-registration': {
    clause: '四(二)2(2)',
    asks: {
      zh: '逐户登记，核对资格，登记完毕报数。',
      en: 'Register door by door, check who is entitled, give the numbers.',
    },
    why: {
      zh: '登记数是参选率的底数，重了漏了都不行。',
      en: 'Turnout is measured by it, so nobody is missing and nobody is there twice.',
    },
  },
  'residents-committee.voter-list': {
    clause: '四(二)2(2)',
    asks: { zh: '在期限前把选民名单张榜公布。', en: 'Post the voter list before its latest day.' },
    why: { zh: '晚一天贴，选举日就要跟着推。', en: 'A day late here moves election day as well.' },
  },
  'residents-committee.voter-list-objections': {
    clause: '四(二)2(2)',
    asks: {
      zh: '受理申诉、按时答复，发放选民证。',
      en: 'Take objections, answer in time, hand out voter cards.',
    },
    why: {
      zh: '名单定稿前，人人可以要求更正。',
      en: 'Before the list is final anybody may ask for a correction.',
    },
  },
  'residents-committee.representatives': {
    clause: '四(二)2(3)',
    asks: {
      zh: '推选居民代表、居民小组长，报镇党委备案。',
      en: 'Elect representatives and group heads and put them on file with the town.',
    },
    why: { zh: '提名要靠代表会议，代表先要产生。', en: 'The representatives nominate, so they come first.' },
  },
  'residents-committee.self-nomination': {
    clause: '四(二)2(4)①',
    asks: { zh: '接受书面报名，写明参选职务。', en: 'Take written applications that name the post.' },
    why: { zh: '愿意干的人都有机会站出来。', en: 'Whoever is willing gets the chance to step forward.' },
  },
  'residents-committee.preliminary-candidates': {
    clause: '四(二)2(4)①',
    asks: {
      zh: '领导小组与选委会审查协商，形成初步名单。',
      en: 'Leading group and election committee go through the names and draw up a list.',
    },
    why: {
      zh: '先看条件，再请代表投票提名。',
      en: 'Conditions are checked before representatives vote on names.',
    },
  },
  'residents-committee.nomination-vote': {
    clause: '四(二)2(4)①',
    asks: {
      zh: '居民代表会议投票提名，按票数确定。',
      en: 'The representatives nominate by vote; the votes decide.',
    },
    why: {
      zh: '候选人由代表定，不由个别人定。',
      en: 'Candidates are made by the representatives, not by a few.',
    },
  },
  'residents-committee.first-review': {
    clause: '四(二)2(4)①',
    asks: {
      zh: '社区党组织和选委会初审后上报。',
      en: 'Party organization and election committee review first, then submit.',
    },
    why: { zh: '身边人最了解，明显不合适的先说。', en: 'Those nearby know best, and say it first.' },
  },
  'residents-committee.town-inspection': {
    clause: '四(二)2(4)①',
    asks: { zh: '镇党委对人选进行组织考察。', en: 'The town inspects the persons.' },
    why: { zh: '看平时表现和群众口碑，不只看票。', en: 'Conduct and reputation count beside votes.' },
  },
  'residents-committee.joint-review': {
    clause: '四(二)2(4)①',
    asks: { zh: '各联审部门逐人出意见，汇总反馈。', en: 'Each department gives its opinion on each person.' },
    why: {
      zh: '把不合格的人挡在名单公布之前。',
      en: 'Whoever is barred is found before the list is posted.',
    },
  },
  'residents-committee.candidates-publication': {
    clause: '四(二)2(4)①',
    asks: { zh: '在期限前张榜公布正式候选人。', en: 'Post the candidates before the latest day.' },
    why: { zh: '让选民有时间了解每个人。', en: 'Voters get time to learn about each of them.' },
  },
  'residents-committee.commitments': {
    clause: '四(二)2(4)①',
    asks: {
      zh: '竞职、辞职、廉政三项承诺签好、审过、贴出。',
      en: 'The three commitments are signed, reviewed and posted.',
    },
    why: {
      zh: '当选后干得怎样，居民有个对照。',
      en: 'Residents can compare what was promised with what is done.',
    },
  },
  'residents-committee.introduction': {
    clause: '四(二)2(4)②',
    asks: { zh: '开会向选民如实介绍候选人。', en: 'Introduce the candidates to the voters as they are.' },
    why: { zh: '认识了人，票才投得明白。', en: 'Knowing the person makes for a considered vote.' },
  },
  'residents-committee.election-meeting': {
    clause: '四(二)2(4)③',
    asks: {
      zh: '在公布的选举日开会投票，当场开箱唱票计票。',
      en: 'On the published day: vote, open the boxes, count in public.',
    },
    why: {
      zh: '这一天由居民说了算，每个环节都要看得见。',
      en: 'It is the residents’ day, and everything happens where they can see it.',
    },
  },
  'residents-committee.run-off': {
    clause: '四(二)2(4)④',
    asks: { zh: '对得票相等的人按时再投票。', en: 'Vote again among the tied, in time.' },
    why: { zh: '谁当选由选票定，拖久了人心会散。', en: 'Ballots decide, and soon, while people still care.' },
  },
  'residents-committee.write-in-review': {
    clause: '三(一)',
    asks: {
      zh: '另选他人当选的，镇党委先审资格。',
      en: 'Somebody written in and elected is reviewed by the town first.',
    },
    why: {
      zh: '名单外的人没经过联审，底线同样要守。',
      en: 'They were never reviewed, and the same line holds for them.',
    },
  },
  'residents-committee.supplementary-election': {
    clause: '四(二)2(4)④',
    asks: {
      zh: '当选人数不够组成班子的，差额另行选举。',
      en: 'With too few elected for a committee, the shortage is elected again.',
    },
    why: { zh: '人不够，居委会不能成立。', en: 'Without enough members there is no committee.' },
  },
  'residents-committee.result': {
    clause: '四(二)2(4)④',
    asks: {
      zh: '公布结果，三方签字，封存选票并备案。',
      en: 'Announce, sign, seal the ballots and put the result on file.',
    },
    why: { zh: '有人质疑，封条和签名就是凭据。', en: 'If it is questioned, seals and signatures answer.' },
  },
  'residents-committee.certificates': {
    clause: '四(二)2(4)④',
    asks: {
      zh: '领导小组检查合格后发当选证书，选委会职责终止。',
      en: 'After a check the leading group hands out certificates; the election committee ends.',
    },
    why: { zh: '证书发到手，新班子正式上岗。', en: 'With the certificate the new team is in office.' },
  },
} as const satisfies Explanations;
