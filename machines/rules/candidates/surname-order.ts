import { Type } from 'typebox';
import { personal } from '../../personal/mark.ts';
import { list } from '../../text.ts';
import { defineRule } from '../define.ts';
import type { Problem } from '../invalid-facts.ts';
import { facts, id } from '../schema.ts';
import { orderBySurnameStrokes, UnknownCharacterError } from '../surname/order.ts';

/** A name is asked for by itself, so that each one whose strokes are not known is reported with its place. */
function unknownIn(name: string, at: number): Problem[] {
  try {
    orderBySurnameStrokes([name]);
    return [];
  } catch (error) {
    if (!(error instanceof UnknownCharacterError)) throw error;
    const { character } = error;
    const detail =
      character === '' ? 'has no character to order by' : `no strokes are known for ${character}`;
    return [{ field: `names[${at}]`, detail }];
  }
}

/** 四(二)1(7)②: candidates are announced, and stand on the ballot, by the strokes of their surnames. */
export const surnameOrderRule = defineRule({
  id: 'candidates.surname-order',
  title: { zh: '候选人按姓氏笔画排序', en: 'Candidates in the order of surname strokes' },
  clause: '四(二)1(7)②',
  level: 'mandatory',
  facts: facts({ names: personal('name', Type.Array(id, { maxItems: 1000 })) }),
  contradictions: ({ names }) => names.flatMap(unknownIn),
  judge({ names }) {
    const ordered = orderBySurnameStrokes(names);
    const misplaced = ordered.filter((name, at) => names[at] !== name).length;
    const { zh, en } = list(ordered);
    return {
      satisfied: misplaced === 0,
      required: ordered,
      actual: names,
      shortBy: misplaced,
      message:
        misplaced === 0
          ? {
              zh: `候选人${names.length}名，已按姓氏笔画排序`,
              en: `${names.length} names in the order of surname strokes`,
            }
          : {
              zh: `候选人${names.length}名，${misplaced}名位置不符，按姓氏笔画应为：${zh}`,
              en: `${misplaced} of ${names.length} names out of place; by surname strokes: ${en}`,
            },
      details: { ordered },
    };
  },
});
