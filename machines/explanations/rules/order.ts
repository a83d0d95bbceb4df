import type { Explanations } from '../explanation.ts';

/** The conditions that the order of the steps itself makes. */
export const orderExplanations = {
  'step.known-persons': {
    clause: '四(二)',
    asks: {
      zh: '这一步的人选都在上一步的名单里，不重复。',
      en: 'Everybody named here was on the list of the step before, once.',
    },
    why: {
      zh: '不能跳过前面的推荐和审查，半路加人。',
      en: 'Nobody is slipped in past the recommendation and the review.',
    },
  },
  'step.places-filled': {
    clause: '四(二)1(1)',
    asks: {
      zh: '该定的名额一个不缺，人选都出自前一步的结果。',
      en: 'No place is left open, and everybody comes from the result before.',
    },
    why: {
      zh: '少一个名额，后面的差额、分工、当选证就对不上。',
      en: 'With one missing, nothing that builds on it would add up.',
    },
  },
  'step.votes-decide': {
    clause: '四(二)2(4)①',
    asks: { zh: '取谁不取谁，按得票多少。', en: 'Who is taken follows from the votes.' },
    why: { zh: '票少的不能排到票多的前面。', en: 'Fewer votes never go before more.' },
  },
  'step.one-of': {
    clause: '四(二)',
    asks: { zh: '填写的人或事项，系统里要有登记。', en: 'The person or matter named is on record here.' },
    why: { zh: '避免写错名字、张冠李戴。', en: 'So that no slip of the pen is about somebody else.' },
  },
  'step.finding-on-record': {
    clause: '三(一)',
    asks: { zh: '要更正的认定，确有登记。', en: 'The finding to be corrected is really on record.' },
    why: {
      zh: '更正的是哪一条要说清，原记录保留可查。',
      en: 'A correction says what it corrects; the first entry stays readable.',
    },
  },
  'step.everything-done': {
    clause: '四',
    asks: { zh: '这一步列出的各项都已做完。', en: 'Everything listed for this step is done.' },
    why: { zh: '留尾巴的事，到后面往往没人再管。', en: 'What is left over now is rarely done later.' },
  },
  'step.nothing-open': {
    clause: '四(二)1(4)、五(三)',
    asks: { zh: '没有未答复的异议，没有未办结的举报。', en: 'No objection and no report is still open.' },
    why: {
      zh: '有人提了意见，就要先有答复再往下走。',
      en: 'Whoever spoke up gets an answer before things move on.',
    },
  },
  'step.in-order': {
    clause: '二(四)',
    asks: { zh: '现在正好轮到办这件事。', en: 'It is this step’s turn now.' },
    why: {
      zh: '步骤不跳、不倒、不重复，程序才合法。',
      en: 'No step is skipped, swapped or done twice: that is what makes it lawful.',
    },
  },
  'step.earlier-step': {
    clause: '五(二)',
    asks: { zh: '退回只能退到已经走过的环节。', en: 'One can be sent back only to a step already passed.' },
    why: {
      zh: '退回是为了重做，不是为了跳步。',
      en: 'Going back is for doing again, never for jumping ahead.',
    },
  },
  'step.handover-open': {
    clause: '四(三)1',
    asks: {
      zh: '新班子已选出，交接还没有登记。',
      en: 'The new body is elected and its handover is not recorded yet.',
    },
    why: {
      zh: '没有新班子就没有人接，交过了不再交。',
      en: 'There must be somebody to take over, and it happens once.',
    },
  },
  'step.rule-failed': {
    clause: '四(二)',
    asks: {
      zh: '要登记“未达到、重新召开”，人数须确实不够。',
      en: 'A meeting is recorded as failed only when it really was short.',
    },
    why: {
      zh: '开成了的会不能因为结果不合意而重开。',
      en: 'A good meeting is not repeated because somebody dislikes its result.',
    },
  },
  'step.election-day-kept': {
    clause: '四(二)2(4)③',
    asks: { zh: '投票在公布的那一天进行。', en: 'The vote takes place on the day that was published.' },
    why: {
      zh: '居民按公告来投票，改天要先公告。',
      en: 'People come on the day they were told; another day has to be announced.',
    },
  },
  'step.election-day-reachable': {
    clause: '四(二)2(2)',
    asks: {
      zh: '定的选举日，给选民名单公布留够天数。',
      en: 'Election day leaves the days that the voter list must hang.',
    },
    why: {
      zh: '日子定得太近，名单还没贴够就到了。',
      en: 'Set too early, it comes before the list has hung long enough.',
    },
  },
  'step.later-election-day': {
    clause: '四(二)2(2)',
    asks: { zh: '选举日改期只能往后。', en: 'Election day can be moved to a later day only.' },
    why: {
      zh: '提前会挤掉居民看榜、申诉的时间。',
      en: 'An earlier day would take away the time to read the list and to object.',
    },
  },
  'step.seats-cut': {
    clause: '三(三)',
    asks: {
      zh: '核减后的职数不少于已选出的人，也不低于下限。',
      en: 'After the cut there are seats for all elected, and no fewer than the minimum.',
    },
    why: {
      zh: '缺额可以不补，选出来的人不能减掉。',
      en: 'A vacancy may be given up; a person who was elected may not.',
    },
  },
  'step.selection-counted': {
    clause: '四(二)3(3)',
    asks: {
      zh: '推选票数对得上，按得票取满名额。',
      en: 'The ballots of the selection tally and the seats are filled by votes.',
    },
    why: {
      zh: '票多于人，这次推选就不能算。',
      en: 'With more ballots than people the selection cannot stand.',
    },
  },
  'step.really-late': {
    clause: '五(二)',
    asks: { zh: '按“逾期”登记的，确实已过期限。', en: 'What is recorded as late really came after its day.' },
    why: {
      zh: '逾期要有督查组登记，不能随便用。',
      en: 'Lateness goes on record through the inspectors; it is not a shortcut.',
    },
  },
  'step.period-passed': {
    clause: '四(二)2(2)',
    asks: {
      zh: '申诉期过完，才能办结名单。',
      en: 'The list is settled only when the days for objections are over.',
    },
    why: { zh: '最后一天来申诉的人也要受理。', en: 'Somebody who comes on the last day is still heard.' },
  },
  'step.waivable': {
    clause: '三(五)',
    asks: {
      zh: '只有“一般”“原则上”的要求可以例外。',
      en: 'Only what the plan asks “as a rule” or “in principle” can be waived.',
    },
    why: {
      zh: '刚性要求谁也不能放，例外要写明理由。',
      en: 'Nobody can waive the rest, and each exception has its reason on record.',
    },
  },
  'step.extendable': {
    clause: '二(四)',
    asks: {
      zh: '只有方案自己定的期限可以延长。',
      en: 'Only a deadline that the plan itself sets can be extended.',
    },
    why: {
      zh: '法定的天数保护居民，谁也不能改。',
      en: 'Statutory days protect residents, and nobody can change them.',
    },
  },
  'step.later-deadline': {
    clause: '五(一)',
    asks: { zh: '延期后的日子晚于现在的期限。', en: 'The new day is later than the present one.' },
    why: { zh: '延期不能用来缩短别人的时间。', en: 'An extension is not a way to take time from somebody.' },
  },
  'step.deadlines-in-order': {
    clause: '五(一)',
    asks: {
      zh: '延期后各阶段的期限仍然先后有序。',
      en: 'After an extension the stages still end one after the other.',
    },
    why: {
      zh: '前面的拖到后面之后，后面就办不成了。',
      en: 'A stage that ends after the next one makes that one impossible.',
    },
  },
} as const satisfies Explanations;
