import type { NoticeForm } from '../../../db/tables.ts';
import type { IsoDate } from '../../../machines/calendar.ts';
import type { Role } from '../../../machines/plan/words.ts';
import { systemClock } from '../../../services/clock.ts';
import { depsOf } from '../../../services/deps.ts';
import { contentOf } from '../../../services/reminders/content.ts';
import { wordingOf } from '../../../services/reminders/wording.ts';
import { ownDatabase } from '../../support/database.ts';
import { renewalOf, setDay } from '../../support/town.ts';
import { type Rung, tell } from './told.ts';

export const LINK = 'https://renewal.example.cn/m/0123abcd';

export const rungOf = (community: string, step: string, rung: string, form: NoticeForm): Rung => ({
  renewal: renewalOf(community),
  step,
  rung,
  form,
});

/** A town on a day, in which somebody is told something and reads it in words. To be called at the top of a file. */
export async function townOn(day: IsoDate) {
  const { connection } = await ownDatabase('town');
  const deps = depsOf(connection, systemClock);
  await setDay(deps, day);
  const told = async (role: Role, person: string, kind: 'digest' | 'alone', ...rungs: Rung[]) => {
    const content = await contentOf(deps, await tell(connection.db, { person, role, day, kind, rungs }));
    return (language: 'zh' | 'en') => wordingOf(content, { language, today: day, link: LINK });
  };
  return { deps, db: connection.db, day, told };
}
