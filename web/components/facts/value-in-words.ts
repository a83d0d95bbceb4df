import type { EventType } from '../../../machines/events/catalog.ts';
import { fieldLabel } from '../../../machines/events/field-labels.ts';
import { isErased } from '../../../machines/personal/unseal.ts';
import { ruleOf } from '../../../machines/rules/catalog.ts';
import { titleOfStep } from '../../../machines/step-title.ts';
import type { Text } from '../../../machines/text.ts';
import { dayInWords } from '../../language/dates.ts';
import type { Language } from '../../language/language.tsx';

/** What persons are called, by their ids. */
export type Names = ReadonlyMap<string, string>;

export interface Telling {
  readonly type: EventType;
  readonly language: Language;
  readonly names: Names;
}

const words = {
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  none: { zh: '无', en: 'none' },
  erased: { zh: '（已按保存期限删除）', en: '(erased at the end of its retention)' },
  masked: { zh: '（按权限不显示）', en: '(not shown to you)' },
  mark: { zh: '、', en: ', ' },
} as const satisfies Record<string, Text>;

const DATE = /^\d{4}-\d{2}-\d{2}$/;
/** Lists whose order is what they say. */
const ORDERED = /^(agenda|ballotOrder|order\.\w+)$/;
/** The conditions of 三(一), which have numbers and no words. */
const CODE = /(^|\.)code$/;

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isErased(value);

function numberInWords({ type, language }: Telling, path: string, value: number): string {
  if (CODE.test(path)) return language === 'zh' ? `第${value}项` : `condition ${value}`;
  const unit = fieldLabel(type, path)?.unit?.[language];
  return unit === undefined ? String(value) : `${value}${language === 'en' ? ' ' : ''}${unit}`;
}

/** A word is called what the form calls it, an id what it stands for; whatever somebody has typed stands as it is. */
function textInWords({ type, language, names }: Telling, path: string, value: string): string {
  if (value === 'masked') return words.masked[language];
  const label = fieldLabel(type, path) ?? fieldLabel(type, `${path}[]`);
  const called =
    label?.words?.[value] ??
    (path === 'to' ? titleOfStep(value) : undefined) ??
    (path === 'rule' ? ruleOf(value)?.title : undefined);
  return (
    called?.[language] ?? names.get(value) ?? (DATE.test(value) ? dayInWords(value, language, true) : value)
  );
}

function listInWords(telling: Telling, path: string, list: readonly unknown[]): string {
  // So many of so many: 3 / 5.
  if (list.every((one) => typeof one === 'number')) return list.join(' / ');
  const said = list.map((one) => valueInWords(telling, `${path}[]`, one));
  return (ORDERED.test(path) ? said.map((one, at) => `${at + 1}. ${one}`) : said).join(
    words.mark[telling.language],
  );
}

/** One fact as a person says it: a day, yes or no, a number with its unit, the name of a person or of a word. */
export function valueInWords(telling: Telling, path: string, value: unknown): string {
  const { language } = telling;
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0))
    return words.none[language];
  if (typeof value === 'boolean') return words[value ? 'yes' : 'no'][language];
  if (typeof value === 'number') return numberInWords(telling, path, value);
  if (typeof value === 'string') return textInWords(telling, path, value);
  if (Array.isArray(value)) return listInWords(telling, path, value);
  return isObject(value) ? partsInWords(telling, path, value).join(' · ') : words.erased[language];
}

/** What a fact is called; its own name where an earlier form had it and this one has not. */
export const labelInWords = ({ type, language }: Omit<Telling, 'names'>, path: string): string =>
  fieldLabel(type, path)?.[language] ?? path;

/** The facts of a group or a row in a line: whom it is about, then each by its name. 包明 · 赞成 40票. */
export function partsInWords(
  telling: Telling,
  path: string,
  { id, name, ...parts }: Readonly<Record<string, unknown>>,
): string[] {
  const about = name ?? id;
  return [
    ...(about === undefined ? [] : [valueInWords(telling, `${path}.id`, about)]),
    ...Object.entries(parts)
      .filter(([, part]) => part !== undefined)
      .map(([of, part]) => {
        const at = `${path}.${of}`;
        return `${labelInWords(telling, at)} ${valueInWords(telling, at, part)}`;
      }),
  ];
}
