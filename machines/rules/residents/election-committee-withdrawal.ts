import { once } from '../contradictions.ts';
import { defineRule } from '../define.ts';
import { facts, ids } from '../schema.ts';

/**
 * 四(二)2(1): a member of the election committee who becomes a candidate withdraws; the places are taken in the
 * order of the result that chose the committee. A shortage is what remains to be chosen anew (另行推选).
 */
export const electionCommitteeWithdrawalRule = defineRule({
  id: 'residents.election-committee-withdrawal',
  title: { zh: '选举委员会成员退出和递补', en: 'Withdrawal from the election committee' },
  clause: '四(二)2(1)',
  level: 'mandatory',
  facts: facts({ members: ids, reserves: ids, candidates: ids }),
  contradictions: ({ members, reserves, candidates }) => [
    ...once('members', members),
    ...once('reserves', reserves),
    ...once('candidates', candidates),
    ...reserves.flatMap((reserve, at) =>
      members.includes(reserve)
        ? [{ field: `reserves[${at}]`, detail: `${reserve} is a member already` }]
        : [],
    ),
  ],
  judge({ members, reserves, candidates }) {
    const stands = (person: string) => candidates.includes(person);
    const withdrawn = members.filter(stands);
    const replacements = reserves.filter((reserve) => !stands(reserve)).slice(0, withdrawn.length);
    const committee = [...members.filter((member) => !stands(member)), ...replacements];
    const shortage = members.length - committee.length;
    return {
      satisfied: shortage === 0,
      required: members.length,
      actual: committee.length,
      shortBy: shortage,
      message: {
        zh: `选举委员会${members.length}人，${withdrawn.length}人成为候选人应退出，依次递补${replacements.length}人${shortage > 0 ? `，缺${shortage}人，须另行推选` : ''}`,
        en: `${withdrawn.length} of ${members.length} members stand as candidates and withdraw, ${replacements.length} replaced${shortage > 0 ? `, ${shortage} still to be chosen` : ''}`,
      },
      details: { withdrawn, replacements, committee, shortage },
    };
  },
});
