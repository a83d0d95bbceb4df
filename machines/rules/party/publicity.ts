import { daysInEnglish } from '../../text.ts';
import { notBefore } from '../contradictions.ts';
import { defineRule } from '../define.ts';
import { posting } from '../publicity.ts';
import { date, facts } from '../schema.ts';

/** 四(二)1(4): the preliminary candidates are posted, 不少于5日, before approval is requested. */
export const publicityRule = defineRule({
  id: 'party.publicity',
  title: { zh: '候选人预备人选公示', en: 'Publicity of the preliminary candidates' },
  clause: '四(二)1(4)',
  level: 'mandatory',
  facts: facts({ postedOn: date, asOf: date }),
  contradictions: ({ postedOn, asOf }) => notBefore('asOf', asOf, 'postedOn', postedOn),
  judge({ postedOn, asOf }, { party, counting }) {
    const days = party.publicityDays;
    const { completeOn, earliestNext, shortBy } = posting(postedOn, asOf, days, counting.dayCount);
    return {
      satisfied: shortBy === 0,
      required: earliestNext,
      actual: asOf,
      shortBy,
      reading: counting.dayCount,
      message: {
        zh: `${postedOn}起公示，不少于${days}日，${completeOn}期满，最早${earliestNext}进行下一步${
          shortBy > 0 ? `，还差${shortBy}日` : ''
        }`,
        en: `posted ${postedOn} for ${daysInEnglish(days)}, complete on ${completeOn}; the next act from ${earliestNext} on${
          shortBy > 0 ? `, ${daysInEnglish(shortBy)} short` : ''
        }`,
      },
      details: { completeOn, earliestNext },
    };
  },
});
