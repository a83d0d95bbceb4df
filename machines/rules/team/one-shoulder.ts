import { Type } from 'typebox';
import { defineRule } from '../define.ts';
import { facts, id } from '../schema.ts';

/** 三(四): 一肩挑. Without a director (主任暂缺) there is no one who carries both. */
export const oneShoulderRule = defineRule({
  id: 'team.one-shoulder',
  title: { zh: '书记、主任“一肩挑”', en: 'Secretary and director are one person' },
  clause: '三(四)',
  level: 'advisory',
  facts: facts({ partySecretary: id, residentsDirector: Type.Union([id, Type.Null()]) }),
  judge({ partySecretary, residentsDirector }) {
    const satisfied = partySecretary === residentsDirector;
    return {
      satisfied,
      required: partySecretary,
      actual: residentsDirector,
      shortBy: satisfied ? 0 : 1,
      message: satisfied
        ? { zh: '书记、主任由1人担任，实现“一肩挑”', en: '1 person is both secretary and director' }
        : residentsDirector === null
          ? { zh: '居民委员会主任暂缺，未实现“一肩挑”', en: "the residents' committee has no director" }
          : {
              zh: '书记、主任由2人分别担任，未实现“一肩挑”',
              en: '2 persons are secretary and director, not 1',
            },
    };
  },
});
