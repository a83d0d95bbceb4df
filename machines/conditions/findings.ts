import { Type } from 'typebox';
import { findingNamed } from '../events/facts.ts';
import { personal } from '../personal/mark.ts';
import { defineRule } from '../rules/define.ts';
import { facts } from '../rules/schema.ts';

/** Only what was recorded in this renewal can be corrected in it. */
export const findingOnRecord = defineRule({
  id: 'step.finding-on-record',
  title: { zh: '所更正的认定在案', en: 'The finding to be corrected is on record' },
  clause: '三(一)',
  level: 'mandatory',
  facts: facts({
    finding: findingNamed,
    onRecord: personal('finding', Type.Array(findingNamed, { maxItems: 2000 })),
  }),
  judge({ finding: { person, code, documentNumber }, onRecord }) {
    const ofPerson = onRecord.filter((one) => one.person === person);
    const found = ofPerson.some((one) => one.code === code && one.documentNumber === documentNumber);
    return {
      satisfied: found,
      required: 1,
      actual: found ? 1 : 0,
      shortBy: found ? 0 : 1,
      message: found
        ? { zh: `第${code}项（${documentNumber}）在案`, en: `code ${code} (${documentNumber}) is on record` }
        : {
            zh: `第${code}项（${documentNumber}）不在案，此人在案${ofPerson.length}项`,
            en: `code ${code} (${documentNumber}) is not on record; of this person there are ${ofPerson.length}`,
          },
    };
  },
});
