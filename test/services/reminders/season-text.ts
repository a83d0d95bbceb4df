import { sql } from 'kysely';
import type { Connection } from '../../../db/connect.ts';
import { galutu2020 } from '../../../machines/plan/galutu-2020.ts';
import { titleOfStep } from '../../../machines/step-title.ts';

const FORMS: Readonly<Record<string, string>> = {
  digest: '提醒',
  blue: '蓝单',
  direct: '催办',
  yellow: '黄单',
  red: '红单',
};
const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];

export async function messagesOfSeason({ db }: Connection) {
  return db
    .selectFrom('message')
    .innerJoin('notice', 'notice.message', 'message.id')
    .innerJoin('renewal', 'renewal.id', 'notice.renewal')
    .innerJoin('division', 'division.code', 'renewal.community')
    .innerJoin('person', 'person.id', 'message.person')
    .select([
      'message.id',
      'message.kind',
      'message.form as messageForm',
      'person.name as person',
      'division.name as community',
      'notice.renewal',
      'notice.step',
      'notice.opened_at_revision',
      'notice.due_on',
      'notice.rung',
      'notice.form',
      'notice.person as personId',
      'notice.on_holidays',
    ])
    .select(sql<string>`to_char(message.composed_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`.as('day'))
    .select(sql<string>`to_char(message.composed_at at time zone 'Asia/Shanghai', 'HH24:MI')`.as('time'))
    .orderBy('message.composed_at')
    .orderBy('person.id')
    .orderBy('division.code')
    .orderBy('notice.due_on')
    .orderBy('notice.step')
    .orderBy('notice.rung')
    .execute();
}

export type SeasonRow = Awaited<ReturnType<typeof messagesOfSeason>>[number];

const weekday = (day: string) => WEEKDAYS[Temporal.PlainDate.from(day).dayOfWeek % 7];
const short = (name: string) => name.replace(/^演练/, '').replace(/社区.*$/, '');

/** A rung in the words of its plan; of a repetition or a broken promise with the day. */
function rungText(rung: string): string {
  const [id, day] = rung.split('/');
  if (id === 'promise-broken') return `承诺${day}未兑现`;
  const title = galutu2020.reminders.ladder.find((one) => one.id === id)?.title.zh ?? rung;
  return day === undefined ? title : `${title}（每日）`;
}

/** What one deadline was told for. */
const toldFor = (rows: readonly SeasonRow[]) =>
  rows.map(({ rung, form }) => `${FORMS[form]} ${rungText(rung)}`).join('、');

/** A line for all steps of a community that were told the same, with their due day. */
function itemLines(told: readonly SeasonRow[]): string[] {
  const deadlines = [
    ...Map.groupBy(told, ({ renewal, step, due_on }) => `${renewal} ${step} ${due_on}`).values(),
  ];
  const alike = Map.groupBy(deadlines, (rows) => {
    const [{ community, due_on }] = rows as [SeasonRow];
    return `${short(community)} ${due_on.slice(5)} ${toldFor(rows)}`;
  });
  return [...alike].map(([line, steps]) => {
    const titles = steps.map(([row]) => titleOfStep(row?.step ?? '')?.zh ?? row?.step);
    return `      ${line}：${titles.join('、')}`;
  });
}

/** The season as somebody reads it: day by day, who was told what, at what time and for which rung. */
export function seasonText(rows: readonly SeasonRow[]): string {
  const days = Map.groupBy(rows, ({ day }) => day);
  return [...days]
    .map(([day, ofDay]) => {
      const messages = Map.groupBy(ofDay, ({ id }) => id);
      const blocks = [...messages.values()].map((told) => {
        const [{ time, person, kind, messageForm }] = told as [SeasonRow];
        const head = `  ${time} ${short(person)} · ${kind === 'digest' ? '日报' : '专报'} · ${FORMS[messageForm]}`;
        return [head, ...itemLines(told)].join('\n');
      });
      return `${day} 周${weekday(day)}\n${blocks.join('\n')}`;
    })
    .join('\n\n');
}
