import {
  auditAreaLabels,
  bodyLabels,
  countSignatoryLabels,
  educationLabels,
  exclusionLabels,
  formLabels,
  handoverItemLabels,
  meetingMaterialLabels,
  postLabels,
  relationLabels,
} from '../../../machines/rules/labels.ts';
import type { Text } from '../../../machines/text.ts';
import { useLanguage } from '../../language/language.tsx';
import type { Entry, Group, Section } from './entry.ts';
import { TERMS } from './terms.ts';

function Term({ word, meaning }: { readonly word: Text; readonly meaning?: Text }) {
  const { say } = useLanguage();
  return (
    <p className="help-term">
      <strong lang="zh-CN">{word.zh}</strong> <span lang="en">{word.en}</span>
      {meaning && <span className="help-meaning">{say(meaning)}</span>}
    </p>
  );
}

const named = (id: string, labels: Readonly<Record<string, Text>>): Entry[] =>
  Object.entries(labels).map(([key, word]) => ({
    id: `term-${id}-${key}`,
    words: [word],
    body: <Term word={word} />,
  }));

const group = (id: string, title: Text, entries: readonly Entry[]): Group => ({
  id: `terms-${id}`,
  title,
  entries,
});

/** The words of the field in both languages. */
export const glossarySection: Section = {
  id: 'terms',
  title: { zh: '名词对照', en: 'Words' },
  groups: [
    group(
      'renewal',
      { zh: '换届用语', en: 'Of the renewal' },
      TERMS.map(({ id, word, meaning }) => ({
        id: `term-${id}`,
        words: [word, meaning],
        body: <Term word={word} meaning={meaning} />,
      })),
    ),
    group('bodies', { zh: '组织和职务', en: 'Bodies and posts' }, [
      ...named('body', bodyLabels),
      ...named('form', formLabels),
      ...named('post', postLabels),
      ...named('count', countSignatoryLabels),
    ]),
    group('lists', { zh: '表格里的用语', en: 'In the forms' }, [
      ...named('relation', relationLabels),
      ...named('education', educationLabels),
      ...named('material', meetingMaterialLabels),
      ...named('exclusion', exclusionLabels),
      ...named('audit', auditAreaLabels),
      ...named('handover', handoverItemLabels),
    ]),
  ],
};
