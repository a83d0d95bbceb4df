import type { Text } from '../../../machines/text.ts';

interface Term {
  readonly id: string;
  readonly word: Text;
  readonly meaning: Text;
}

const term = (id: string, word: readonly [string, string], meaning: readonly [string, string]): Term => ({
  id,
  word: { zh: word[0], en: word[1] },
  meaning: { zh: meaning[0], en: meaning[1] },
});

/** What people say in a renewal, and what is meant. */
export const TERMS: readonly Term[] = [
  term(
    'renewal',
    ['换届', 'renewal'],
    ['一个社区一届班子的重新选举。', 'The election of one community’s bodies for a new term.'],
  ),
  term(
    'two-committees',
    ['“两委”', 'two committees'],
    ['社区党组织和居民委员会。', 'The party organization and the residents’ committee.'],
  ),
  term(
    'two-one',
    ['两推一选', 'two recommendations, one election'],
    [
      '党员群众推荐、镇党委推荐，再由党员选举。',
      'Recommended by members and residents, by the town, then elected by the members.',
    ],
  ),
  term(
    'one-shoulder',
    ['一肩挑', 'one shoulder'],
    ['书记经选举兼任居委会主任。', 'The party secretary is elected director as well.'],
  ),
  term('surplus', ['差额', 'surplus'], ['候选人比应选的多。', 'More candidates than seats.']),
  term(
    'expected',
    ['应到、实到', 'expected, present'],
    ['该来的人数和真来的人数。', 'Who should be there, and who is.'],
  ),
  term(
    'recommended',
    ['初步人选', 'recommended person'],
    ['推荐出来、还没考察的人。', 'Recommended and not inspected yet.'],
  ),
  term(
    'preliminary',
    ['预备人选', 'preliminary candidate'],
    ['考察后拿去公示的人。', 'Inspected, and now on public notice.'],
  ),
  term('candidate', ['正式候选人', 'candidate'], ['批准后写上选票的人。', 'Approved, and on the ballot.']),
  term(
    'write-in',
    ['另选他人', 'write-in'],
    ['选民写上名单以外的人。', 'A name that a voter adds to the ballot.'],
  ),
  term(
    'publicity',
    ['公示', 'publicity'],
    ['张榜让大家看、让大家提意见。', 'Posted, so that people see it and may object.'],
  ),
  term(
    'objection',
    ['异议、申诉', 'objection'],
    ['对公示或名单有不同意见。', 'Somebody does not agree with a notice or a list.'],
  ),
  term(
    'joint-review',
    ['资格联审', 'joint review'],
    ['多个部门一起查资格。', 'Departments check a candidate together.'],
  ),
  term('run-off', ['再次投票', 'run-off'], ['票数相等的人再投一次。', 'Another vote among those who tied.']),
  term(
    'supplementary',
    ['另行选举', 'supplementary election'],
    ['没选够，缺的再选。', 'Too few were elected: the rest again.'],
  ),
  term(
    'waiver',
    ['例外', 'waiver'],
    ['镇党委对一般性要求书面同意不照办。', 'The town allows a rule to be left aside, in writing.'],
  ),
  term(
    'extension',
    ['延期', 'extension'],
    ['领导小组推后方案定的期限。', 'The leading group moves a deadline of the plan.'],
  ),
  term('filing', ['备案', 'filing'], ['报上级留底，不是审批。', 'Put on file above; no approval.']),
  term('statutory', ['法定期限', 'statutory day'], ['谁也不能改的天数。', 'Days that nobody can change.']),
  term(
    'escalation',
    ['督办', 'escalation'],
    ['催了不办，报上一级。', 'What is not done when reminded goes one level up.'],
  ),
  term(
    'acceptance',
    ['验收', 'acceptance'],
    ['最后检查，合格才算办结。', 'The last check; then it is done.'],
  ),
  term(
    'head',
    ['日封', 'daily head'],
    ['一天全部记录的指纹，签名保存。', 'The fingerprint of all records of a day, signed.'],
  ),
];
