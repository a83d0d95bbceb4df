import type { Explanations } from '../explanation.ts';

export const partySteps = {
  'party-organization.recommendation-meeting': {
    clause: '四(二)1(1)',
    asks: {
      zh: '开会对现班子测评，并投票推荐新人选，当场计票。',
      en: 'Evaluate the present team, recommend new persons by vote, count on the spot.',
    },
    why: {
      zh: '人选从党员和群众中来，是“两推”的第一推。',
      en: 'Candidates come from members and residents: the first of the two recommendations.',
    },
  },
  'party-organization.recommendation-tie': {
    clause: '四(二)1(1)',
    asks: {
      zh: '最后名额票数相同，由委员会议确定并写明理由。',
      en: 'A tie for the last place is decided by the committee, with its reason.',
    },
    why: {
      zh: '名额有限，怎么取舍要说得清。',
      en: 'Places are limited, and the choice has to be explained.',
    },
  },
  'party-organization.recommendation-supplement': {
    clause: '四(二)1(1)',
    asks: {
      zh: '过线的人不够，从其他得票多的人中另行推荐。',
      en: 'Too few passed the line: recommend others who got many votes.',
    },
    why: { zh: '保住差额，又仍以票数为据。', en: 'The surplus is kept, and the votes still decide.' },
  },
  'party-organization.recommendation-report': {
    clause: '四(二)1(1)',
    asks: { zh: '把推荐结果和票数报镇党委。', en: 'Report the recommended and their votes to the town.' },
    why: {
      zh: '镇党委据此审核，不见票数不能定。',
      en: 'The town reviews on these figures and cannot decide without them.',
    },
  },
  'party-organization.town-review': {
    clause: '四(二)1(1)',
    asks: {
      zh: '镇党委逐人审核，不宜列入的说明理由。',
      en: 'The town reviews each person; whoever is struck is struck with a reason.',
    },
    why: { zh: '把关要有，理由也要有。', en: 'There is a gate, and it has to explain itself.' },
  },
  'party-organization.replacement': {
    clause: '四(二)1(1)',
    asks: { zh: '被划去的名额，从推荐结果里补上。', en: 'Fill the places of the struck from the results.' },
    why: { zh: '人数不够，后面没有差额可选。', en: 'With too few names there is no choice later.' },
  },
  'party-organization.town-recommendation': {
    clause: '四(二)1(2)',
    asks: {
      zh: '镇党委开会，按差额推荐初步人选并反馈社区。',
      en: 'The town recommends its own list, with a surplus, and tells the community.',
    },
    why: {
      zh: '这是第二推：上级意见和群众意见对照着看。',
      en: 'The second recommendation: the view from above beside the view from below.',
    },
  },
  'party-organization.inspection-list': {
    clause: '四(二)1(3)',
    asks: {
      zh: '结合两次推荐，研究确定考察名单并上报。',
      en: 'From both recommendations decide who is to be inspected, and submit it.',
    },
    why: {
      zh: '考察谁要集体定，不由一个人说。',
      en: 'Who is inspected is decided together, not by one person.',
    },
  },
  'party-organization.inspection': {
    clause: '四(二)1(3)',
    asks: {
      zh: '镇党委考察，征求各部门和党员群众意见。',
      en: 'The town inspects and asks departments, members and residents.',
    },
    why: {
      zh: '票多不等于合格，还要看平时、看底线。',
      en: 'Many votes do not make a person fit; conduct and record count too.',
    },
  },
  'party-organization.preliminary-candidates': {
    clause: '四(二)1(4)',
    asks: {
      zh: '按考察情况开会确定预备人选，保持差额。',
      en: 'After the inspection the committee names the preliminary candidates, with a surplus.',
    },
    why: { zh: '名单定下来，才好拿去公示。', en: 'A settled list is what can be made public.' },
  },
  'party-organization.publicity.to-post': {
    clause: '四(二)1(4)',
    asks: {
      zh: '把预备人选名单张贴出去，登记张贴日期。',
      en: 'Post the list and record the day on which it was posted.',
    },
    why: {
      zh: '公示天数从张贴第二天算起，早贴早走。',
      en: 'The days count from the one after; the sooner it hangs, the sooner it is done.',
    },
  },
  'party-organization.publicity.posted': {
    clause: '四(二)1(4)',
    asks: {
      zh: '公示挂满天数，收到的异议逐件办结。',
      en: 'Let the notice hang in full and decide every objection.',
    },
    why: {
      zh: '有意见当面解决，不留到选举会上。',
      en: 'What people object to is settled now, not at the election meeting.',
    },
  },
  'party-organization.request': {
    clause: '四(二)1(5)',
    asks: {
      zh: '公示期满，向镇党委书面请示候选人。',
      en: 'After the notice ask the town in writing to approve the candidates.',
    },
    why: { zh: '候选人由上级党委批准才能提交选举。', en: 'Only approved candidates go to the vote.' },
  },
  'party-organization.county-approval': {
    clause: '四(二)1(5)',
    asks: {
      zh: '书记候选人报旗委组织部审议、旗委常委会同意。',
      en: 'The secretary candidate goes to the county department and its committee.',
    },
    why: { zh: '书记是带头人，由县级把关。', en: 'The secretary leads the rest, so the county looks too.' },
  },
  'party-organization.town-reply': {
    clause: '四(二)1(5)',
    asks: { zh: '镇党委书面批复候选人名单。', en: 'The town approves the list in writing.' },
    why: { zh: '有批复，选举大会才有合法名单。', en: 'With it, the meeting has a lawful list to vote on.' },
  },
  'party-organization.discipline-commitments': {
    clause: '四(二)1(6)',
    asks: {
      zh: '镇党委与每名候选人签纪律承诺书，并公示。',
      en: 'The town and each candidate sign the commitment on discipline, publicly.',
    },
    why: { zh: '拉票贿选的红线，先讲明、先签字。', en: 'Where the line is gets said and signed beforehand.' },
  },
  'party-organization.meeting-preparation': {
    clause: '四(二)1(7)①',
    asks: {
      zh: '签齐各项承诺，备齐会议材料，动员党员到会。',
      en: 'Get the commitments signed, the papers ready and the members to come.',
    },
    why: { zh: '人到不齐、材料不全，会就白开。', en: 'Without people or papers the meeting is for nothing.' },
  },
  'party-organization.election-meeting': {
    clause: '四(二)1(7)②',
    asks: {
      zh: '召开党员大会，无记名投票，当场唱票计票。',
      en: 'Hold the members’ meeting: secret ballot, public count.',
    },
    why: {
      zh: '这是“一选”：班子由党员投票产生。',
      en: 'The one election: the members themselves choose the committee.',
    },
  },
  'party-organization.tie-vote': {
    clause: '四(二)1(7)②',
    asks: { zh: '对得票相等的人再投一次票。', en: 'Vote once more among those who tied.' },
    why: { zh: '平票由投票的人自己决定。', en: 'A tie belongs to those who vote.' },
  },
  'party-organization.shortage': {
    clause: '四(二)1(7)②',
    asks: {
      zh: '没选满的，另行选举，或由镇党委核减职数。',
      en: 'Seats left empty are elected again, or cut by the town.',
    },
    why: { zh: '缺额要有个说法，不能悬着。', en: 'An empty seat needs a decision, not silence.' },
  },
  'party-organization.plenary': {
    clause: '四(二)1(7)②',
    asks: {
      zh: '新委员开第一次全会，选出书记、副书记。',
      en: 'The new committee meets for the first time and elects its secretary and deputies.',
    },
    why: { zh: '领导人从当选委员中选，分工才有根。', en: 'Leaders come from among the elected.' },
  },
  'party-organization.result-report': {
    clause: '四(二)1(8)',
    asks: {
      zh: '把大会时间、人数、票数、当选名单报镇党委。',
      en: 'Report day, attendance, votes and names to the town.',
    },
    why: { zh: '结果经批复才算正式。', en: 'The result becomes official with its approval.' },
  },
  'party-organization.result-approval': {
    clause: '四(二)1(8)',
    asks: {
      zh: '镇党委核对报告后批复，不全的退回。',
      en: 'The town checks the report and approves, or returns it.',
    },
    why: { zh: '最后核一遍，错了还来得及改。', en: 'One last look, while a mistake can still be mended.' },
  },
  'party-organization.division-of-work': {
    clause: '四(二)1(9)',
    asks: {
      zh: '宣布批复，明确分工，在公开栏贴出来。',
      en: 'Announce the approval, divide the work and post both.',
    },
    why: { zh: '居民知道什么事找谁。', en: 'Residents should know whom to turn to.' },
  },
} as const satisfies Explanations;
