import type { Explanations } from '../explanation.ts';

export const residentsExplanations = {
  'residents.election-committee-withdrawal': {
    clause: '四(二)2(1)',
    asks: {
      zh: '选举委员会成员成了候选人就退出，缺额依次递补。',
      en: 'A member who becomes a candidate leaves; the next in rank takes the place.',
    },
    why: { zh: '不能自己选自己、自己数自己的票。', en: 'Nobody runs the election in which they stand.' },
  },
  'residents.voter-eligibility': {
    clause: '四(二)2(2)',
    asks: {
      zh: '到年龄、有政治权利、未在别处登记，并有在本社区登记的理由。',
      en: 'Of age, with political rights, not registered elsewhere, and with a ground to vote here.',
    },
    why: {
      zh: '该登的不漏，不该登的不进，一人只登一处。',
      en: 'Nobody entitled is left out, nobody else gets in, and each registers once.',
    },
  },
  'residents.absence-notice': {
    clause: '四(二)2(2)',
    asks: {
      zh: '联系不上或未表示参加的人，公示期满没有异议才不登记。',
      en: 'Persons who did not answer are left off only after a notice that nobody objects to.',
    },
    why: {
      zh: '选举权不能悄悄拿掉，要先告诉本人和邻里。',
      en: 'A right to vote is not taken away quietly; the person and the neighbours hear of it.',
    },
  },
  'residents.registration-rate': {
    clause: '四(二)2(2)',
    asks: {
      zh: '直接选举时，登记人数占符合条件人数的比例要达到方案规定。',
      en: 'In a direct election enough of those entitled have registered.',
    },
    why: {
      zh: '登记太少，直选就代表不了整个社区。',
      en: 'With too few on the list a direct election would not speak for the community.',
    },
  },
  'residents.voter-list-publication': {
    clause: '四(二)2(2)',
    asks: {
      zh: '选民名单在选举日前留足天数张榜。',
      en: 'The voter list is posted the full number of days before election day.',
    },
    why: {
      zh: '错了漏了还来得及申诉、改正、发证。',
      en: 'There is still time to object, to correct it and to hand out the cards.',
    },
  },
  'residents.voter-list-objection': {
    clause: '四(二)2(2)',
    asks: {
      zh: '申诉在期限内提出，选举委员会在期限内答复。',
      en: 'Objections come in time and are answered in time.',
    },
    why: {
      zh: '人人有说话的机会，又不拖住选举。',
      en: 'Everybody is heard, and the election is not held up by it.',
    },
  },
  'residents.representatives': {
    clause: '四(二)2(3)',
    asks: {
      zh: '居民代表人数不少于本社区户数对应的档次。',
      en: 'There are at least as many representatives as the number of households demands.',
    },
    why: {
      zh: '户数越多代表越多，免得少数人说了算。',
      en: 'The larger the community, the more voices, so that no few decide for all.',
    },
  },
  'residents.joint-review': {
    clause: '四(二)2(4)①',
    asks: {
      zh: '每名候选人、每个联审部门都有意见，都通过。',
      en: 'Every department has cleared every candidate.',
    },
    why: {
      zh: '把问题挡在选举前，比选后查出来强。',
      en: 'A problem found now costs one name; found later it costs the election.',
    },
  },
  'residents.candidates-publication': {
    clause: '四(二)2(4)①',
    asks: {
      zh: '正式候选人名单在选举日前留足天数公布。',
      en: 'The list of candidates is posted the full number of days before election day.',
    },
    why: { zh: '选民先认识人，再投票。', en: 'Voters should know the persons before they vote.' },
  },
  'residents.tellers': {
    clause: '四(二)2(4)③',
    asks: {
      zh: '监票、唱票、计票都有人，经大会通过，候选人不得担任。',
      en: 'Scrutineers, callers and counters are approved by the meeting; no candidate is one.',
    },
    why: {
      zh: '数票的人与结果无关，结果才有人信。',
      en: 'A count is believed when those who count have nothing to gain.',
    },
  },
  'residents.commitments': {
    clause: '四(二)2(4)①',
    asks: {
      zh: '候选人签齐三项承诺，经审核后公示。',
      en: 'All three commitments are signed, reviewed and made public.',
    },
    why: {
      zh: '承诺写在榜上，当选后由居民监督。',
      en: 'What hangs on the board can be held against the elected.',
    },
  },
  'residents.meeting-agenda': {
    clause: '四(二)2(4)③',
    asks: {
      zh: '选举大会一般按方案的程序依次进行。',
      en: 'As a rule the meeting follows the order of the plan.',
    },
    why: {
      zh: '先报告、再定办法、后投票，大家清楚自己在选什么。',
      en: 'Report, method, vote: in this order everybody knows what they vote on.',
    },
  },
  'residents.polling-conduct': {
    clause: '四(二)2(4)③④',
    asks: {
      zh: '设秘密写票处和代写处，票箱密封集中，候选人投完即回避，流动票箱从严。',
      en: 'Secret booth, writing help, sealed boxes, candidates leave after voting, few mobile boxes.',
    },
    why: {
      zh: '没人看得见你写谁，也没人能动票箱。',
      en: 'Nobody sees what you write, and nobody gets at the box.',
    },
  },
  'residents.turnout': {
    clause: '四(二)2(4)③④',
    asks: {
      zh: '参加投票的超过登记人数的规定比例，选举才有效。',
      en: 'Enough of those registered have voted, or the election does not count.',
    },
    why: {
      zh: '多数人参加，选出来的人才站得住。',
      en: 'Those elected stand firm when most people took part.',
    },
  },
  'residents.election-result': {
    clause: '四(二)2(4)④',
    asks: {
      zh: '收回不多于发出，赞成票过规定比例，按票数取满名额。',
      en: 'No more ballots back than given out; who passes the share fills the seats by votes.',
    },
    why: {
      zh: '票数对得上、过半数拥护，当选才不容怀疑。',
      en: 'Numbers that tally and a majority behind them leave no doubt.',
    },
  },
  'residents.runoff': {
    clause: '四(二)2(4)④',
    asks: {
      zh: '得票相等的在规定时间内再投一次，间接选举当场投。',
      en: 'The tied are voted on again in time; in an indirect election on the spot.',
    },
    why: {
      zh: '平票由选民决定，不抽签、不指定。',
      en: 'A tie is decided by voters, not by lot and not by appointment.',
    },
  },
  'residents.result-record': {
    clause: '四(二)2(4)④',
    asks: {
      zh: '监票、唱票、计票三方签字，选票封存，报领导小组备案。',
      en: 'Scrutineer, caller and counter sign; ballots are sealed; the leading group gets it on file.',
    },
    why: {
      zh: '日后有疑问，拿得出原始凭据。',
      en: 'If anybody asks later, the evidence is there.',
    },
  },
  'residents.completeness': {
    clause: '四(二)2(4)④',
    asks: {
      zh: '当选人数够组成居委会；不够的另行选举，够而不满的可暂缺。',
      en: 'Enough are elected to form the committee; otherwise the shortage is elected again.',
    },
    why: {
      zh: '人太少开不了会、办不了事，班子不能成立。',
      en: 'A committee that is too small cannot meet or work.',
    },
  },
  'residents.acting-head': {
    clause: '四(二)2(4)④',
    asks: {
      zh: '主任暂缺时，由得票多的副主任，再没有则由得票多的委员主持。',
      en: 'Without a director the deputy with most votes acts, else the member with most votes.',
    },
    why: {
      zh: '公章和工作不能没有人管；由谁管看票数。',
      en: 'Somebody has to hold the seal, and the votes say who.',
    },
  },
} as const satisfies Explanations;
