import { within } from '../contradictions.ts';
import { defineRule } from '../define.ts';
import { count, facts, seatsToFill } from '../schema.ts';

type Outcome = 'complete' | 'complete-with-vacancies' | 'supplementary-election';

/** 四(二)2(4)④: seats may stay vacant once a committee can work; below that the shortage is elected anew, with more candidates than seats. */
export const completenessRule = defineRule({
  id: 'residents.completeness',
  title: { zh: '居民委员会组成人数', en: "Completeness of the residents' committee" },
  clause: '四(二)2(4)④',
  level: 'mandatory',
  facts: facts({ seats: seatsToFill, elected: count }),
  contradictions: ({ seats, elected }) => within('elected', elected, 'seats', seats),
  judge({ seats, elected }, { residents: { completeFromElected } }) {
    const required = Math.min(seats, completeFromElected);
    const shortage = seats - elected;
    const outcome: Outcome =
      shortage === 0
        ? 'complete'
        : elected >= required
          ? 'complete-with-vacancies'
          : 'supplementary-election';
    const then = {
      complete: { zh: '已选满', en: 'complete' },
      'complete-with-vacancies': { zh: `暂缺${shortage}人`, en: `${shortage} left vacant` },
      'supplementary-election': {
        zh: `不足${required}人，须另行差额选举${shortage}人`,
        en: `fewer than ${required}, ${shortage} to be elected in a supplementary election`,
      },
    }[outcome];
    return {
      satisfied: outcome !== 'supplementary-election',
      required,
      actual: elected,
      shortBy: Math.max(0, required - elected),
      message: {
        zh: `应选${seats}人，当选${elected}人，${then.zh}`,
        en: `${elected} of ${seats} elected, ${then.en}`,
      },
      details: { outcome, shortage },
    };
  },
});
