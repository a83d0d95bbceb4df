import { Type } from 'typebox';
import { within } from '../contradictions.ts';
import { defineRule } from '../define.ts';
import { holds } from '../demands.ts';
import { type Part, together } from '../parts.ts';
import { count, facts } from '../schema.ts';

/** 四(二)2(4)③④: a free and secret vote, the boxes in one place, no mobile box that was not approved. */
export const pollingConductRule = defineRule({
  id: 'residents.polling-conduct',
  title: { zh: '投票现场组织', en: 'Conduct of the poll' },
  clause: '四(二)2(4)③④',
  level: 'mandatory',
  facts: facts({
    secretBooth: Type.Boolean(),
    writingHelpPlace: Type.Boolean(),
    boxesSealedAndCentral: Type.Boolean(),
    candidatesVotedFirstAndLeft: Type.Boolean(),
    mobileBoxes: count,
    mobileBoxesApproved: count,
  }),
  contradictions: ({ mobileBoxes, mobileBoxesApproved }) =>
    within('mobileBoxesApproved', mobileBoxesApproved, 'mobileBoxes', mobileBoxes),
  judge: (poll) =>
    together([
      holds(
        'secretBooth',
        poll.secretBooth,
        { zh: '已设秘密写票处', en: 'secret booth set up' },
        { zh: '未设秘密写票处', en: 'no secret booth' },
      ),
      holds(
        'writingHelpPlace',
        poll.writingHelpPlace,
        { zh: '已设公共代写处', en: 'place for help with writing set up' },
        { zh: '未设公共代写处', en: 'no place for help with writing' },
      ),
      holds(
        'boxesSealedAndCentral',
        poll.boxesSealedAndCentral,
        { zh: '票箱已密封并集中到会场', en: 'boxes sealed and brought together' },
        { zh: '票箱未密封或未集中到会场', en: 'boxes not sealed or not brought together' },
      ),
      holds(
        'candidatesVotedFirstAndLeft',
        poll.candidatesVotedFirstAndLeft,
        { zh: '候选人已先投票后回避', en: 'candidates voted first and left' },
        { zh: '候选人未先投票后回避', en: 'candidates did not vote first and leave' },
      ),
      mobileBoxesPart(poll.mobileBoxes, poll.mobileBoxesApproved),
    ]),
});

function mobileBoxesPart(boxes: number, approved: number): Part {
  return {
    fact: 'mobileBoxesApproved',
    required: boxes,
    actual: approved,
    shortBy: boxes - approved,
    satisfied: approved === boxes,
    level: 'mandatory',
    text: {
      zh: `流动票箱${boxes}个，经批准${approved}个`,
      en: `${approved} of ${boxes} mobile boxes approved`,
    },
  };
}
