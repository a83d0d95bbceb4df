import type { EventType } from '../../../machines/events/catalog.ts';
import type { Text } from '../../../machines/text.ts';
import { labelOf } from './field-words.ts';

type Sentence = (found: RegExpMatchArray, name: (field: string) => Text) => Text;

/** Of a figure that is none. */
export const WHOLE: Text = {
  zh: '请填整数，不能有小数点、负号或文字',
  en: 'Please enter a whole number: no point, no minus, no letters',
};

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
  [
    /is a member already|is already on|is on the \w+ body twice/,
    () => ({ zh: '已经是成员', en: 'is a member already' }),
  ],
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
  [/must be integer/, () => WHOLE],
  [
    /must have at least (\d+) letters/,
    ([, n = '']) => ({
      zh: `至少写${n}个字，不能只有空格或标点`,
      en: `at least ${n} letters: spaces and stops alone tell nothing`,
    }),
  ],
  [/must not be blank/, () => ({ zh: '不能为空白', en: 'must not be blank' })],
  [/must be <= (\d+)/, ([, n = '']) => ({ zh: `不能大于${n}`, en: `must not be more than ${n}` })],
  [/must be >= (\d+)/, ([, n = '']) => ({ zh: `不能小于${n}`, en: `must not be less than ${n}` })],
  [/fewer than (\d+) items/, ([, n = '']) => ({ zh: `至少${n}项`, en: `at least ${n}` })],
  [/more than (\d+) items/, ([, n = '']) => ({ zh: `最多${n}项`, en: `at most ${n}` })],
  [/is required/, () => ({ zh: '还没有填', en: 'is not filled in yet' })],
  [/is not known here/, () => ({ zh: '本表没有这一项', en: 'this form has no such fact' })],
  [
    /must be one of|must be equal to/,
    () => ({ zh: '不在可选范围内', en: 'is none of those to choose from' }),
  ],
  [
    /must match|must be (string|number|boolean|array|object|null|either)/,
    () => ({ zh: '填写的格式不对', en: 'is not written as it must be' }),
  ],
  [/duplicate items/, () => ({ zh: '重复填写', en: 'stands here twice' })],
  [/is not a candidate/, () => ({ zh: '不是候选人', en: 'is not a candidate' })],
  [
    /in another row$|in another row \(/,
    () => ({ zh: '与同一人的另一行不一致', en: 'differs from another row of the same person' }),
  ],
  [
    /contradicts an earlier opinion/,
    () => ({
      zh: '与同一部门前面的意见不一致',
      en: 'contradicts an earlier opinion of the same department',
    }),
  ],
  [
    /^(\d+) cannot have tied for (\d+)/,
    ([, n = '', seats = '']) => ({
      zh: `${n}人不会因${seats}个名额得票相等`,
      en: `${n} cannot have tied for ${seats} open seats`,
    }),
  ],
];

/** What nobody has words for is a mistake all the same; it is said in full where English is read. */
const UNKNOWN = (detail: string): Text => ({ zh: '填写有误，请核对', en: detail });

/** A problem in words for whoever fills in the form of this event. */
export function problemInWords(type: EventType, detail: string): Text {
  for (const [pattern, sentence] of SENTENCES) {
    const found = detail.match(pattern);
    if (found !== null) return sentence(found, (field) => labelOf(type, field));
  }
  return UNKNOWN(detail);
}
