import { defineRule } from './define.ts';
import { count, facts, organizationForm } from './schema.ts';

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
    return {
      satisfied: over === 0,
      required: most,
      actual: partyMembers,
      shortBy: over,
      message:
        over === 0
          ? {
              zh: `党员${partyMembers}名，设置形式符合规定`,
              en: `${partyMembers} party members fit this form`,
            }
          : {
              zh: `党员${partyMembers}名，超过该形式上限${most}名，应先升格`,
              en: `${partyMembers} party members exceed the ${most} of this form; raise the form first`,
            },
    };
  },
});

export const preparationRules = [organizationFormRule] as const;
