import { within } from '../contradictions.ts';
import { defineRule } from '../define.ts';
import { readingsOf } from '../majority.ts';
import { asked, shareOf } from '../quorum.ts';
import { count, facts, method } from '../schema.ts';

/** 四(二)2(2): a direct election needs this share of those eligible on its list; an indirect one has no such rule. */
export const registrationRateRule = defineRule({
  id: 'residents.registration-rate',
  title: { zh: '参选登记比例', en: 'Rate of registration' },
  clause: '四(二)2(2)',
  level: 'mandatory',
  facts: facts({ method, eligible: count, registered: count }),
  contradictions: ({ eligible, registered }) => within('registered', registered, 'eligible', eligible),
  judge({ method: how, eligible, registered }, { residents: { registrationRate } }) {
    if (how === 'indirect') {
      return {
        satisfied: true,
        required: 0,
        actual: registered,
        shortBy: 0,
        message: {
          zh: `间接选举不要求登记比例，符合条件${eligible}人，已登记${registered}人`,
          en: `an indirect election asks for no rate; ${registered} of ${eligible} registered`,
        },
      };
    }
    const share = shareOf(registered, eligible, registrationRate);
    const { zh, en } = asked(share, registrationRate);
    return {
      ...share,
      ...readingsOf(registrationRate),
      message: {
        zh: `符合参选条件${eligible}人，已登记${registered}人，${zh}`,
        en: `${registered} of ${eligible} eligible registered; ${en}`,
      },
    };
  },
});
