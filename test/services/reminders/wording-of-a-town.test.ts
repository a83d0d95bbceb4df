import { beforeAll, expect, test } from 'vitest';
import { systemClock } from '../../../services/clock.ts';
import { depsOf } from '../../../services/deps.ts';
import { inventedCast } from '../../../services/drill/cast.ts';
import { LAST_DAY, scenario } from '../../../services/drill/scenario.ts';
import { drillCommunities } from '../../../services/drill/set-up.ts';
import { recordEvent } from '../../../services/record-event.ts';
import { contentOf } from '../../../services/reminders/content.ts';
import { wordingOf } from '../../../services/reminders/wording.ts';
import { ownDatabase } from '../../support/database.ts';
import { actorOf, renewalOf, setDay } from '../../support/town.ts';
import { type Rung, tell } from './told.ts';

/** Everything that is open in the eight communities of the drill on its last day, told to somebody of the county. */
const { connection } = await ownDatabase('town');
const { db } = connection;
const deps = depsOf(connection, systemClock);
const parts = scenario(await drillCommunities()).map(({ community, scenes }) => ({
  community,
  scenes: scenes.filter(({ act }) => act.facts.on <= LAST_DAY),
}));

const PHONE = '13812345678';
const EMAIL = 'somebody@renewal.example.cn';

let open: Rung[] = [];

beforeAll(async () => {
  await setDay(deps, LAST_DAY);
  await db.updateTable('person').set({ phone: PHONE, email: EMAIL }).execute();
  for (const { community, scenes } of parts) {
    let revision = 0;
    for (const { act } of scenes) {
      const { type, facts, as } = act;
      const renewal = renewalOf(community);
      const answer = await recordEvent(deps, {
        renewal,
        type,
        facts,
        revision,
        actor: actorOf(community, as),
      });
      if (answer.outcome === 'recorded') revision = answer.revision;
    }
  }
  const rows = await db.selectFrom('deadline').select(['renewal', 'step']).execute();
  open = rows.map((row, at) => ({ ...row, rung: `rung-${at}`, form: 'direct' }));
}, 60_000);

test('every item has four lines or five, with its community, its clause and one way to answer', async () => {
  const message = await tell(db, {
    person: 'county-civil-affairs',
    role: 'county-civil-affairs-bureau',
    day: LAST_DAY,
    rungs: open,
  });
  const content = await contentOf(deps, message);
  expect(content.items.length).toBe(open.length);
  expect(content.items.length).toBeGreaterThan(6);
  for (const language of ['zh', 'en'] as const) {
    const { text } = wordingOf(content, {
      language,
      today: LAST_DAY,
      link: 'https://renewal.example.cn/m/1',
    });
    const [, ...blocks] = text.split('\n\n');
    for (const [at, item] of content.items.entries()) {
      const lines = blocks[at]?.split('\n') ?? [];
      expect(lines.length, blocks[at]).toBeGreaterThanOrEqual(4);
      expect(lines.length, blocks[at]).toBeLessThanOrEqual(5);
      expect(lines[0]).toContain(item.title[language]);
      expect(lines.at(-1)).toContain(item.clause);
    }
    expect(text.match(/https:/g)).toHaveLength(1);
  }
});

test('nobody is named and no number or address is given', async () => {
  const message = await tell(db, {
    person: 'inspection-team',
    role: 'inspection-team',
    day: LAST_DAY,
    rungs: open,
  });
  const content = await contentOf(deps, message);
  const said = (['zh', 'en'] as const).flatMap((language) =>
    Object.values(wordingOf(content, { language, today: LAST_DAY, link: '' })),
  );
  const everything = JSON.stringify([content.items, said]);
  const people = await db.selectFrom('person').select('name').execute();
  const cast = parts.flatMap(({ community }) => {
    const { party, residents, supervision } = inventedCast({ community, method: 'direct' });
    return [...party, ...residents.director, ...residents.deputy, ...residents.member, ...supervision];
  });
  expect(cast.length).toBeGreaterThan(20);
  for (const { name } of [...people, ...cast]) expect(everything).not.toContain(name);
  expect(everything).not.toMatch(/person-\d/);
  expect(everything).not.toContain(PHONE);
  expect(everything).not.toContain(EMAIL);
  expect(said.join()).not.toMatch(/@|\d{7}/);
});
