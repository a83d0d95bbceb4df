import type { EventType } from '../../../machines/events/catalog.ts';
import type { Text } from '../../../machines/text.ts';
import { labelOf } from './field-words.ts';

type Sentence = (found: RegExpMatchArray, name: (field: string) => Text) => Text;

/** What the law says in English of facts that cannot be, as it is said on the form. The first that fits. */
const SENTENCES: readonly (readonly [RegExp, Sentence])[] = [
  [
    /^(\d+) is more than the (\d+) of (\w+)/,
    ([, n = '', total = '', of = ''], name) => ({
      zh: `${n}大于“${name(of).zh}”的${total}`,
      en: `${n} is more than the ${total} of “${name(of).en}”`,
    }),
  ],
  [
    /^(\S+) is after today, (\S+)/,
    ([, day = '', today = '']) => ({
      zh: `${day}晚于今天（${today}）`,
      en: `${day} is after today, ${today}`,
    }),
  ],
  [
    /^(\S+) is before (\d{4}-\d\d-\d\d), the step before it/,
    ([, day = '', earliest = '']) => ({
      zh: `${day}早于上一环节的日期（${earliest}）`,
      en: `${day} is before the step before it, ${earliest}`,
    }),
  ],
  [
    /^(\S+) is (before|after) (\w+), (\S+?)( \(|$)/,
    ([, day = '', how = '', of = '', other = ''], name) => ({
      zh: `${day}${how === 'before' ? '早于' : '晚于'}“${name(of).zh}”（${other}）`,
      en: `${day} is ${how} “${name(of).en}”, ${other}`,
    }),
  ],
  [/stands here twice/, () => ({ zh: '重复填写', en: 'stands here twice' })],
  [
    /^(\d+) votes, but only (\d+) ballots/,
    ([, n = '', ballots = '']) => ({
      zh: `合计${n}票，多于收回的${ballots}张`,
      en: `${n} votes, but only ${ballots} ballots were returned`,
    }),
  ],
  [
    /^(\d+) votes on (\d+) ballots/,
    ([, n = '', ballots = '']) => ({
      zh: `得票${n}，多于收回的${ballots}张`,
      en: `${n} votes, but only ${ballots} ballots were returned`,
    }),
  ],
  [
    /^(\d+) votes together, but (\d+) ballots hold at most (\d+)/,
    ([, n = '', ballots = '', most = '']) => ({
      zh: `得票合计${n}，${ballots}张有效票最多${most}票`,
      en: `${n} votes together; ${ballots} ballots hold at most ${most}`,
    }),
  ],
  [
    /^more votes than (\d+) on each of (\d+) ballots/,
    ([, seats = '', ballots = '']) => ({
      zh: `得票合计超过${ballots}张选票每张${seats}票`,
      en: `more votes than ${seats} on each of ${ballots} ballots`,
    }),
  ],
  [
    /^(\d+) done of (\d+)/,
    ([, done = '', all = '']) => ({
      zh: `完成${done}，多于应完成的${all}`,
      en: `${done} done of only ${all}`,
    }),
  ],
  [/did not tie/, () => ({ zh: '不在得票相等人员中', en: 'is not one of the tied' })],
  [/is the secretary/, () => ({ zh: '与书记是同一人', en: 'is the secretary' })],
  [/is a member already|is already on/, () => ({ zh: '已经是成员', en: 'is a member already' })],
  [/must be a date|that exists/, () => ({ zh: '不是有效的日期', en: 'is no date that exists' })],
  [/identity number/, () => ({ zh: '不能填写身份证号', en: 'must not be an identity number' })],
  [
    /fewer than (\d+) characters|at least (\d+) character/,
    ([, a, b]) => ({ zh: `至少${a ?? b}个字`, en: `at least ${a ?? b} characters` }),
  ],
  [
    /more than (\d+) characters/,
    ([, most = '']) => ({ zh: `最多${most}个字`, en: `at most ${most} characters` }),
  ],
  [/must be integer/, () => ({ zh: '请填整数', en: 'must be a whole number' })],
  [/fewer than (\d+) items/, ([, n = '']) => ({ zh: `至少${n}项`, en: `at least ${n}` })],
];

const UNKNOWN = (detail: string): Text => ({ zh: `填写有误（${detail}）`, en: detail });

/** A problem in words for whoever fills in the form of this event. */
export function problemInWords(type: EventType, detail: string): Text {
  for (const [pattern, sentence] of SENTENCES) {
    const found = detail.match(pattern);
    if (found !== null) return sentence(found, (field) => labelOf(type, field));
  }
  return UNKNOWN(detail);
}
