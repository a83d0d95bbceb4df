import { defineRule } from '../define.ts';
import { formLabels } from '../labels.ts';
import { count, facts, organizationForm } from '../schema.ts';

/** 四(一)2: more members than a branch or a general branch may have need a higher form first. */
export const organizationFormRule = defineRule({
  id: 'preparation.organization-form',
  title: { zh: '党组织设置形式', en: 'Form of the party organization' },
  clause: '四(一)2',
  level: 'mandatory',
  facts: facts({ form: organizationForm, partyMembers: count }),
  judge({ form, partyMembers }, plan) {
    const { branchAtMost, generalBranchAtMost } = plan.preparation.organizationForm;
    const most = { branch: branchAtMost, 'general-branch': generalBranchAtMost, committee: null }[form];
    const over = most === null ? 0 : Math.max(0, partyMembers - most);
    const { zh, en } = formLabels[form];
    const limit =
      most === null
        ? { zh: '不设上限', en: 'no upper limit' }
        : { zh: `上限${most}名`, en: `at most ${most}` };
    return {
      satisfied: over === 0,
      required: most,
      actual: partyMembers,
      shortBy: over,
      message:
        over === 0
          ? {
              zh: `${zh}现有党员${partyMembers}名（${limit.zh}），设置形式符合规定`,
              en: `${partyMembers} members in a ${en} (${limit.en}): the form fits`,
            }
          : {
              zh: `${zh}现有党员${partyMembers}名（${limit.zh}），超出${over}名，应先履行升格程序`,
              en: `${partyMembers} members in a ${en} (${limit.en}), ${over} too many: raise the form first`,
            },
    };
  },
});
