import type { Explanations } from '../explanation.ts';

/** Preparation, seats, candidates: what is settled before anybody votes. */
export const groundworkExplanations = {
  'preparation.organization-form': {
    clause: '四(一)2',
    asks: {
      zh: '党支部、党总支的党员数超过上限的，换届前先升格。',
      en: 'A branch or general branch that has outgrown its form is raised to the next one first.',
    },
    why: {
      zh: '设置形式定了，职数、书记人选才有依据；选完再改等于重来。',
      en: 'Seats and posts follow from the form; changing it after the election means starting again.',
    },
  },
  'preparation.plan-complete': {
    clause: '四(一)4',
    asks: {
      zh: '社区方案把程序、进度、职数、提名、选举方式、责任都写清楚。',
      en: 'The community plan covers procedure, schedule, seats, nomination, voting and who is responsible.',
    },
    why: {
      zh: '缺一项，后面就有一处没有依据，容易起争议。',
      en: 'Whatever is left out has no basis later, and that is where disputes begin.',
    },
  },
  'preparation.plan-filed': {
    clause: '四(一)4',
    asks: {
      zh: '方案先经工作组审定，再按期到党建办、民政办各备一次案。',
      en: 'The work group approves the plan first; then both offices get it on file, in time.',
    },
    why: {
      zh: '两个办公室分管两个班子的换届，都要事先看到方案。',
      en: 'Each office looks after one of the two committees, so both need to see the plan beforehand.',
    },
  },
  'preparation.talks-complete': {
    clause: '四(一)5',
    asks: {
      zh: '现任“两委”成员一个不漏都谈到；两个一把手由镇党委书记带组织委员谈。',
      en: 'Every sitting member is talked to; the two heads by the town secretary and organization commissioner.',
    },
    why: {
      zh: '进退去留当面说开，免得带着情绪进选举。',
      en: 'Who stays and who goes is said face to face, so that nobody carries a grudge into the election.',
    },
  },
  'preparation.training-complete': {
    clause: '四(一)6',
    asks: {
      zh: '参与换届的工作人员全部培训，全部考核合格。',
      en: 'Everybody who works on the renewal is trained, and everybody passes.',
    },
    why: {
      zh: '办选举的人不懂规矩，一步办错就可能整场作废。',
      en: 'One wrong step by somebody who does not know the rules can void a whole election.',
    },
  },
  'preparation.audit-complete': {
    clause: '四(一)3',
    asks: {
      zh: '规定的各个方面都审到，审出的问题都处理完。',
      en: 'Every area on the list is audited and every finding is dealt with.',
    },
    why: {
      zh: '账先算清：不让问题留给新班子，也不冤枉老班子。',
      en: 'Accounts are settled first: no burden for the new team, no suspicion on the old one.',
    },
  },
  'seats.party': {
    clause: '三(三)',
    asks: {
      zh: '党组织委员人数符合其设置形式的幅度。',
      en: 'The number of party seats lies within the range for the form of the organization.',
    },
    why: {
      zh: '人太少撑不起工作，太多效率低；确需增减由镇党委同意。',
      en: 'Too few cannot carry the work, too many slow it; the town may agree to another number.',
    },
  },
  'seats.residents': {
    clause: '三(三)',
    asks: {
      zh: '居委会职数在方案规定的幅度以内。',
      en: "The seats of the residents' committee lie within the range of the plan.",
    },
    why: {
      zh: '职数按社区规模定；超过上限任何人不得批准。',
      en: 'Seats follow the size of the community; nobody may allow more than the upper limit.',
    },
  },
  'seats.supervision': {
    clause: '四(二)3(1)',
    asks: {
      zh: '居务监督委员会人数在方案规定的幅度以内。',
      en: 'The supervision committee has as many members as the plan allows.',
    },
    why: {
      zh: '监督要有人商量，也要能随时开得起会。',
      en: 'Supervisors need one another to decide, and must still be able to meet at any time.',
    },
  },
  'seats.election-committee': {
    clause: '四(二)2(1)',
    asks: {
      zh: '选举委员会人数合适，主任、副主任按规定各自选定。',
      en: 'The election committee has the right size, with its chair and vice chair named.',
    },
    why: {
      zh: '整场居委会选举由它主持，须有人负责、有人替补。',
      en: "It runs the whole residents' election: somebody answers for it, somebody stands in.",
    },
  },
  'candidates.party-recommended': {
    clause: '四(二)1(1)(2)(3)',
    asks: {
      zh: '党组织初步人选多于应选人数，多出的数目按方案。',
      en: 'More persons are recommended than there are seats, by the number the plan sets.',
    },
    why: {
      zh: '留出考察和挑选的余地，一人被否也不必从头再来。',
      en: 'It leaves room to choose: if one fails the inspection, nothing has to start again.',
    },
  },
  'candidates.party-preliminary': {
    clause: '四(二)1(4)',
    asks: {
      zh: '党组织预备人选多于应选人数，实行差额。',
      en: 'There are more preliminary candidates than seats, by the number the plan sets.',
    },
    why: {
      zh: '差额选举，党员才有真正的选择。',
      en: 'Members have a real choice only when somebody can lose.',
    },
  },
  'candidates.residents': {
    clause: '四(二)2(4)①',
    asks: {
      zh: '主任、副主任、委员分别按方案规定的差额确定候选人。',
      en: 'Director, deputy and members each have more candidates than seats, as the plan sets.',
    },
    why: {
      zh: '每个职务都有得选，居民的票才有分量。',
      en: "Only where there is a choice for each post does a resident's vote count for something.",
    },
  },
  'candidates.supervision': {
    clause: '四(二)3(1)',
    asks: {
      zh: '居务监督委员会候选人按方案规定的差额推荐。',
      en: 'More candidates than seats are recommended for the supervision committee.',
    },
    why: {
      zh: '资格审查后仍有人可选，推选不流于形式。',
      en: 'After the review there is still a choice, so the selection is a real one.',
    },
  },
  'candidates.qualification': {
    clause: '三(一)',
    asks: {
      zh: '人选没有仍在有效期内的“不得确定为候选人”情形。',
      en: 'Nothing in force today bars the person from being a candidate.',
    },
    why: {
      zh: '底线先守住：不合格的人当选也无效，白选一场。',
      en: 'A barred person cannot validly be elected, so an election with one is wasted.',
    },
  },
  'candidates.relatives': {
    clause: '三(六)',
    asks: {
      zh: '各委员会成员之间没有应当回避的近亲属关系。',
      en: 'No two members of these committees are near relatives.',
    },
    why: {
      zh: '班子不能成一家人，用权、管钱、监督要互相隔开。',
      en: 'A community is not run by one family; power, money and control are kept apart.',
    },
  },
  'candidates.surname-order': {
    clause: '四(二)1(7)②',
    asks: {
      zh: '候选人名单按姓氏笔画排列，系统可代为排好。',
      en: 'Candidates are listed by the strokes of their surnames; the system sorts them for you.',
    },
    why: {
      zh: '排名不分先后轻重，谁也不因位置占便宜。',
      en: 'Nobody gains anything from standing higher on the ballot.',
    },
  },
} as const satisfies Explanations;
