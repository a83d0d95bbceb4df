import { guardTitle } from '../../../../machines/chart/guard-words.ts';
import { isEventType } from '../../../../machines/events/catalog.ts';
import { fieldLabel } from '../../../../machines/events/field-labels.ts';
import { leavesOf } from '../../../../machines/personal/leaves.ts';
import { personalFacts } from '../../../../machines/personal/of-events.ts';
import { titleOfStep } from '../../../../machines/step-title.ts';
import type { Text } from '../../../../machines/text.ts';
import { dayInWords } from '../../../language/dates.ts';

type Language = keyof Text;

/** A fact in words. */
export interface Said {
  readonly label: string;
  readonly value: string;
}

const words = {
  masked: { zh: '（已隐去）', en: '(withheld)' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  none: { zh: '无', en: 'none' },
  more: { zh: (n: number) => `等${n}项`, en: (n: number) => `and ${n} in all` },
} as const;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** As many parts of a list are said; the rest is counted. */
const MOST = 30;

/** What persons are called, by their id. */
export type Names = ReadonlyMap<string, string>;

/** Every person that facts name together with an id; events that come later name them by the id alone. */
export function namesIn(facts: unknown, names: Map<string, string> = new Map()): Names {
  if (Array.isArray(facts)) for (const one of facts) namesIn(one, names);
  else if (isObject(facts)) {
    if (typeof facts.id === 'string' && typeof facts.name === 'string') names.set(facts.id, facts.name);
    for (const one of Object.values(facts)) namesIn(one, names);
  }
  return names;
}

interface Telling {
  readonly type: string;
  readonly language: Language;
  readonly names: Names;
}

function wordOf({ type, language, names }: Telling, path: string, value: unknown): string {
  const label = isEventType(type) ? fieldLabel(type, path) : undefined;
  if (value === 'masked') return words.masked[language];
  if (value === null || value === '') return words.none[language];
  if (typeof value === 'boolean') return words[value ? 'yes' : 'no'][language];
  if (typeof value === 'number') {
    const unit = label?.unit?.[language] ?? '';
    return language === 'zh' || unit === '' ? `${value}${unit}` : `${value} ${unit}`;
  }
  const text = String(value);
  const word = label?.words?.[text]?.[language];
  if (word !== undefined) return word;
  const name = names.get(text);
  if (name !== undefined) return name;
  if (path === 'to') return titleOfStep(text)?.[language] ?? text;
  if (path === 'rule') return guardTitle(text)[language];
  return DAY.test(text) ? dayInWords(text, language, true) : text;
}

function inWords(telling: Telling, path: string, value: unknown): string {
  const { type, language } = telling;
  const [comma, semicolon] = language === 'zh' ? ['、', '；'] : [', ', '; '];
  if (Array.isArray(value)) {
    if (value.length === 0) return words.none[language];
    const parts = value.slice(0, MOST).map((one) => inWords(telling, `${path}[]`, one));
    const more = value.length > MOST ? ` ${words.more[language](value.length)}` : '';
    return parts.join(value.some(isObject) ? semicolon : comma) + more;
  }
  if (isObject(value))
    return Object.entries(value)
      .map(([name, one]) => {
        const inner = `${path}.${name}`;
        const said = inWords(telling, inner, one);
        const label = isEventType(type) ? fieldLabel(type, inner)?.[language] : undefined;
        if (name === 'name' && 'id' in value) return '';
        return name === 'id' || name === 'name' ? said : `${label ?? name} ${said}`;
      })
      .filter((one) => one !== '')
      .join(' ');
  return wordOf(telling, path, value);
}

/** The facts of an event as the paper form would say them, in the order in which they were entered. */
export function saidOf(type: string, facts: unknown, language: Language, names: Names): Said[] {
  if (!isObject(facts)) return [];
  return Object.entries(facts).map(([name, value]) => ({
    label: (isEventType(type) ? fieldLabel(type, name)?.[language] : undefined) ?? name,
    value: inWords({ type, language, names }, name, value),
  }));
}

const isMasked = (value: unknown) =>
  value === 'masked' || (typeof value === 'string' && /(^.\*\*$)|(-\*\*-\*\*$)/u.test(value));

/** Where facts are masked for their reader: what can be asked for, with a reason. No reason opens reports of violations. */
export const maskedPaths = (type: string, facts: unknown): string[] =>
  leavesOf(facts, personalFacts(type), '/facts').flatMap(({ path, kind, value }) =>
    kind !== 'report' && isMasked(value) ? [path] : [],
  );

/** The number of the document that an event rests on. */
export function documentOf(facts: unknown): string | null {
  return isObject(facts) && typeof facts.documentNumber === 'string' ? facts.documentNumber : null;
}
