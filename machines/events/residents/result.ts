import { Type } from 'typebox';
import type { Post, RenewalContext } from '../../context.ts';
import { COUNT_SIGNATORIES } from '../../plan/words.ts';
import { actingHeadRule } from '../../rules/residents/acting-head.ts';
import { date, id, ids } from '../../rules/schema.ts';
import { previousShares } from '../../rules/team/composition.ts';
import { member } from '../../rules/team/member.ts';
import { defineEvent } from '../define.ts';
import { act, documentNumber, reasonAboutPerson } from '../facts.ts';
import { idList, residents, seatsTotal } from './counts.ts';

/** Who may act as head: those elected, or where the same votes left it open, the one who was decided on. */
function actingHeadFacts({ residents: { elected, actingHead } }: RenewalContext) {
  const votesOf = (post: Post) =>
    elected
      .filter((one) => one.post === post && (actingHead === null || one.id === actingHead))
      .map(({ id, votes }) => ({ id, votes }));
  return {
    directorElected: elected.some((one) => one.post === 'director'),
    deputies: votesOf('deputy'),
    members: votesOf('member'),
  };
}

/** From the announced result to the certificates, 四(二)2(4)④. */
export const resultEvents = {
  'residents.acting-head-decided': defineEvent({
    title: { zh: '得票相等，确定临时主持人', en: 'Acting head decided among the same votes' },
    clause: '四(二)2(4)④',
    facts: act({ person: id, reason: reasonAboutPerson }),
    failed: 'residents.acting-head',
    checks: {
      'residents.acting-head': ({ context }) => actingHeadFacts(context),
      'step.one-of': ({ facts: { person }, context, plan }) => ({
        named: person,
        among: idList(actingHeadRule.judge(actingHeadFacts(context), plan), 'tie'),
      }),
    },
    record: ({ facts: { person }, context }) => residents(context, { actingHead: person }),
  }),
  'residents.result-announced': defineEvent({
    title: { zh: '公布并备案选举结果', en: 'Result announced, recorded and filed' },
    clause: '四(二)2(4)④、三(四)、三(五)',
    facts: act({
      signedBy: Type.Array(Type.Enum([...COUNT_SIGNATORIES])),
      ballotsSealed: Type.Boolean(),
      filedWithLeadingGroupOn: Type.Union([date, Type.Null()]),
      team: Type.Array(member, { maxItems: 30 }),
      previous: previousShares,
    }),
    checks: {
      'residents.completeness': ({ context }) => ({
        seats: seatsTotal(context),
        elected: context.residents.elected.length,
      }),
      'residents.result-record': ({ facts: { signedBy, ballotsSealed, filedWithLeadingGroupOn } }) => ({
        signedBy,
        ballotsSealed,
        filedWithLeadingGroupOn,
      }),
      'residents.acting-head': ({ context }) => actingHeadFacts(context),
      'team.one-shoulder': ({ context }) => ({
        partySecretary: context.party.leaders?.secretary ?? '',
        residentsDirector: context.residents.elected.find((one) => one.post === 'director')?.id ?? null,
      }),
      'team.composition': ({ facts: { on, team, previous } }) => ({ members: team, asOf: on, previous }),
      'step.places-filled': ({ facts: { team }, context: { party, residents } }) => {
        const seated = [
          ...party.elected.map((one) => `party:${one.id}`),
          ...residents.elected.map((one) => `residents:${one.id}`),
        ];
        return { chosen: team.map((one) => `${one.body}:${one.id}`), from: seated, places: seated.length };
      },
    },
    record: ({ context, verdicts }) => {
      const head = verdicts['residents.acting-head']?.[0]?.details.actingHead;
      return residents(context, { actingHead: typeof head === 'string' ? head : null });
    },
    submits: 'residents-result',
  }),
  'residents.certificates-issued': defineEvent({
    title: {
      zh: '颁发当选证书、选举委员会职责终止',
      en: 'Certificates issued, election committee dissolved',
    },
    clause: '四(二)2(4)④、四(三)1',
    facts: act({ certificates: ids, documentNumber }),
    checks: {
      'step.places-filled': ({ facts: { certificates }, context: { residents } }) => ({
        chosen: certificates,
        from: residents.elected.map((one) => one.id),
        places: residents.elected.length,
      }),
    },
    record: ({ context }) => residents(context, { electionCommittee: [], reserves: [] }),
    approves: 'residents-result',
  }),
};
