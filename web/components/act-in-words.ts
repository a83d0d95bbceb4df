import type { Text } from '../../machines/text.ts';
import type { ReasonedAct } from '../api/api.gen.ts';
import { dayInSentence } from '../language/dates.ts';
import { COLON } from '../language/marks.ts';
import { roleNames } from './role-names.ts';

const words = {
  reason: { zh: '理由', en: 'Reason' },
  document: { zh: '文号', en: 'Document' },
  masked: { zh: '（按权限不显示）', en: '(not shown to you)' },
} as const;

/** 镇党委（苏和）3月5日：结果报告退回 */
export function actInWords({ title, on, by }: ReasonedAct): Text {
  const role = roleNames([by.role]);
  const named = (lead: string, trail: string) => (by.name === null ? '' : `${lead}${by.name}${trail}`);
  return {
    zh: `${role.zh}${named('（', '）')}${dayInSentence(on, 'zh')}：${title.zh}`,
    en: `${role.en}${named(' (', ')')}, ${dayInSentence(on, 'en')}: ${title.en}`,
  };
}

/** With the number of its document, where there is one. */
export function reasonInWords({ reason, documentNumber }: ReasonedAct): Text | null {
  const parts = [
    ...(reason === null ? [] : [{ of: words.reason, is: reason === 'masked' ? words.masked : reason }]),
    ...(documentNumber === null ? [] : [{ of: words.document, is: documentNumber }]),
  ];
  const said = (language: keyof Text) =>
    parts
      .map(({ of, is }) => `${of[language]}${COLON[language]}${typeof is === 'string' ? is : is[language]}`)
      .join(language === 'zh' ? '；' : '; ');
  return parts.length === 0 ? null : { zh: said('zh'), en: said('en') };
}
