import type { Text } from '../../../machines/text.ts';

const ID = /[A-Za-z0-9]+(?:[-.][A-Za-z0-9]+)+/g;

/** Sentences of the rules name persons, steps and rules by their ids; people read what they are called. */
export const namedIds = ({ zh, en }: Text, called: (id: string) => Text | undefined): Text => ({
  zh: zh.replaceAll(ID, (id) => called(id)?.zh ?? id),
  en: en.replaceAll(ID, (id) => called(id)?.en ?? id),
});
