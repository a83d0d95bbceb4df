import type { Explanations } from '../explanation.ts';

export const preparationSteps = {
  'preparation.survey.open': {
    clause: '四(一)1',
    asks: {
      zh: '摸清现班子、后备人选和可能的风险，建台账。',
      en: 'Take stock of the team, of possible successors and of risks.',
    },
    why: {
      zh: '底数清，后面推荐、考察才不抓瞎。',
      en: 'Recommending and inspecting later rest on knowing who is there.',
    },
  },
  'preparation.rectification.open': {
    clause: '四(一)2',
    asks: {
      zh: '理顺社区范围和党组织形式，集中解决突出问题。',
      en: 'Settle the scope and form of the organization and deal with open troubles.',
    },
    why: {
      zh: '矛盾带进选举，选举就成了矛盾。',
      en: 'Troubles carried into an election become troubles of the election.',
    },
  },
  'preparation.audit.open': {
    clause: '四(一)3',
    asks: {
      zh: '镇党委组织任期审计，问题处理完再登记。',
      en: 'The town audits the term; it is recorded once all findings are dealt with.',
    },
    why: {
      zh: '老账算清，人选有没有问题也就清楚了。',
      en: 'With the accounts settled it is clear who has nothing to answer for.',
    },
  },
  'preparation.community-plan.drafting': {
    clause: '四(一)4',
    asks: {
      zh: '按本社区实际写方案，时间到天、责任到人。',
      en: 'Write the plan for this community, to the day and with names.',
    },
    why: {
      zh: '后面每一步都按它办，先想好再动手。',
      en: 'Every later step follows it, so think first and act afterwards.',
    },
  },
  'preparation.community-plan.review': {
    clause: '四(一)4',
    asks: {
      zh: '工作组看方案是否齐全可行，不行退回修改。',
      en: 'The work group checks that the plan is complete and workable, or returns it.',
    },
    why: { zh: '换一双眼睛，早一天发现毛病。', en: 'A second pair of eyes finds the fault a day earlier.' },
  },
  'preparation.community-plan.filing': {
    clause: '四(一)4',
    asks: {
      zh: '党建办、民政办各自备案，两家都备才算完。',
      en: 'Both offices put it on file; it takes the two.',
    },
    why: {
      zh: '两个班子换届各有主管，都要心中有数。',
      en: 'Each of the two committees has its own office above it.',
    },
  },
  'preparation.talks.open': {
    clause: '四(一)5',
    asks: { zh: '与现任成员逐一谈话，一个不漏。', en: 'Talk with every sitting member, leaving nobody out.' },
    why: {
      zh: '去留说在前头，人心稳了选举才稳。',
      en: 'Settle who goes and who stays first; calm minds make a calm election.',
    },
  },
  'preparation.training.open': {
    clause: '四(一)6',
    asks: { zh: '工作人员集中培训并考核。', en: 'Train the staff and test them.' },
    why: { zh: '不懂规矩的人不能去指导选举。', en: 'Nobody guides an election without knowing its rules.' },
  },
  'preparation.publicity.open': {
    clause: '四(一)7',
    asks: {
      zh: '把换届的时间、程序、纪律讲到居民中去。',
      en: 'Tell residents when, how and under which rules the renewal takes place.',
    },
    why: {
      zh: '知道的人多，来的人才多，议论才少。',
      en: 'The more people know, the more come and the fewer suspect.',
    },
  },
} as const satisfies Explanations;
