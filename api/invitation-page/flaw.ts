import type { Text } from '../../machines/text.ts';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../../services/accounts/password-rules.ts';

interface Flaw {
  /** How the rule's own sentence begins. */
  readonly start: string;
  readonly says: (detail: string) => Text;
}

const countIn = (detail: string) => /\d+$/.exec(detail)?.[0] ?? '';

const FLAWS: readonly Flaw[] = [
  {
    start: 'must have',
    says: (detail) => ({
      zh: `密码要有${SHORTEST_PASSWORD}至${LONGEST_PASSWORD}个字符，现在有${countIn(detail)}个`,
      en: `A password has ${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters; this one has ${countIn(detail)}`,
    }),
  },
  {
    start: 'must not contain',
    says: () => ({
      zh: '密码里不能有姓名、登录名、手机号或邮箱',
      en: 'Your name, number or address must not be part of it',
    }),
  },
  {
    start: 'is one of those',
    says: () => ({
      zh: '这个密码太常见，别人一猜就中，请换一个',
      en: 'It is among the passwords that are tried first; choose another one',
    }),
  },
];

/** Which rule a password fails, for whoever chose it; given what the rule says. */
export function flawInWords(detail: string): Text {
  const flaw = FLAWS.find(({ start }) => detail.startsWith(start));
  return flaw?.says(detail) ?? { zh: '这个密码不符合要求', en: `The password ${detail}` };
}
