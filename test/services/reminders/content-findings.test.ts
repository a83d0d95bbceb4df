import { expect, test } from 'vitest';
import { systemClock } from '../../../services/clock.ts';
import { depsOf } from '../../../services/deps.ts';
import { recordEvent } from '../../../services/record-event.ts';
import { contentOf } from '../../../services/reminders/content.ts';
import { wordingOf } from '../../../services/reminders/wording.ts';
import { ownDatabase } from '../../support/database.ts';
import { actorOf, FIRST, play, renewalOf, setDay, theAct } from '../../support/town.ts';
import { actsOf, playUpTo } from './scenes.ts';
import { tell } from './told.ts';

const { connection } = await ownDatabase('town');
const deps = depsOf(connection, systemClock);

test('an attempt that failed over a finding is told, and nothing of the finding or of whom it is about', async () => {
  const acts = actsOf(FIRST);
  const determined = theAct(acts, 'party.preliminary-candidates-determined');
  const inspection = theAct(acts, 'party.inspection-recorded');
  const [first, second] = determined.facts.candidates;
  const finding = {
    person: first?.id ?? '',
    code: 13,
    authority: '演练旗纪委监委',
    documentNumber: '演练纪字〔2020〕13号',
    on: '2019-07-08',
  };
  const day = determined.facts.on;
  await setDay(deps, day);
  const before = await playUpTo(deps, { acts, community: FIRST, next: 'party.inspection-recorded' });
  const facts = { ...inspection.facts, findings: [finding] };
  const revision = await play(deps, [{ ...inspection, facts }], { community: FIRST, revision: before });
  const kinships = [{ a: first?.id ?? '', b: second?.id ?? '', relation: 'sibling' }];
  const answer = await recordEvent(deps, {
    renewal: renewalOf(FIRST),
    type: determined.type,
    facts: { ...determined.facts, kinships },
    revision,
    actor: actorOf(FIRST, 'community-secretary'),
  });
  expect(answer.outcome).toBe('refused');

  const message = await tell(connection.db, {
    person: 'town-committee',
    role: 'town-party-committee',
    day,
    rungs: [
      {
        renewal: renewalOf(FIRST),
        step: 'party-organization.preliminary-candidates',
        rung: 'due-tomorrow',
        form: 'direct',
      },
    ],
  });
  const content = await contentOf(deps, message);
  expect(content.items).toMatchObject([
    { lastAttempt: { says: [{ zh: '近亲属1对须回避', en: 'pairs of near relatives: 1' }], withheld: true } },
  ]);
  const wording = (['zh', 'en'] as const).map((language) =>
    wordingOf(content, { language, today: day, link: 'https://renewal.example.cn/m/1' }),
  );
  const said = JSON.stringify([content.items, wording]);
  for (const secret of [
    finding.authority,
    finding.documentNumber,
    finding.on,
    '第13项',
    'code 13',
    '不符合要求',
  ])
    expect(said).not.toContain(secret);
  for (const { id, name } of determined.facts.candidates) {
    expect(said).not.toContain(id);
    expect(said).not.toContain(name);
  }
  expect(wording[0]?.text).toContain('未通过：近亲属1对须回避；其余情况由审核部门掌握');
});
