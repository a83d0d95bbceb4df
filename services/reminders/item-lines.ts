import { type IsoDate, isBefore } from '../../machines/calendar.ts';
import type { Form } from '../../machines/plan/reminders.ts';
import { named, roleLabels } from '../../machines/rules/labels.ts';
import type { Text } from '../../machines/text.ts';
import { dayInWords, leftInWords, weekdayInWords, withDaysInWords } from './days-in-words.ts';
import type { LastAttempt } from './last-attempts.ts';
import type { MessageItem, MissingText, Supervision } from './message-content.ts';
import { plainName } from './plain-text.ts';

/** 红单 and so on: what an item is called that does not merely stand in the list of the day. */
const MARKS: Readonly<Record<Form, Text | null>> = {
  digest: null,
  direct: { zh: '催办', en: 'Reminder' },
  blue: { zh: '蓝单', en: 'Blue notice' },
  yellow: { zh: '黄单', en: 'Yellow notice' },
  red: { zh: '红单', en: 'Red notice' },
};

const joined = (texts: readonly Text[], zh: string, en: string): Text => ({
  zh: texts.map((one) => one.zh).join(zh),
  en: texts.map((one) => one.en).join(en),
});

/** What it is about: 文苑社区：镇党委批复选举结果. */
export function aboutItem({ community, title }: MessageItem): Text {
  const name = plainName(community.name);
  return { zh: `${name}：${title.zh}`, en: `${name}: ${title.en}` };
}

function headOf(item: MessageItem): Text {
  const { zh, en } = aboutItem(item);
  const mark = MARKS[item.form];
  return mark === null ? { zh, en } : { zh: `【${mark.zh}】${zh}`, en: `[${mark.en}] ${en}` };
}

const KINDS: Readonly<Record<MessageItem['kind'], Text>> = {
  statutory: { zh: '法定期限', en: 'statutory' },
  plan: { zh: '计划期限', en: 'planned' },
};

/** When it is due, how far away that is, and the day by which it must begin where that is the reason. */
function datesOf({ dueOn, kind, daysLeft: left, startBy, because }: MessageItem, today: IsoDate): Text {
  const [day, due] = [dayInWords(dueOn, today), weekdayInWords(dueOn, today)];
  const [of, distance] = [KINDS[kind], leftInWords(left)];
  if (left.calendar < 0)
    return {
      zh: `应于${day.zh}前完成（${of.zh}），已${distance.zh}`,
      en: `Was due ${day.en} (${of.en}): ${distance.en}`,
    };
  const byThen =
    left.calendar === 0
      ? {
          zh: `今日到期：${day.zh}（${of.zh}）`,
          en: `Due today, ${day.en} (${of.en})`,
        }
      : {
          zh: `请于${due.zh}前完成（${of.zh}），${distance.zh}`,
          en: `Due ${due.en} (${of.en}): ${distance.en}`,
        };
  if (because === 'due' || startBy === null) return byThen;
  const start = weekdayInWords(startBy, today);
  const began = dayInWords(startBy, today);
  return isBefore(startBy, today)
    ? {
        zh: `本应于${began.zh}前启动；${byThen.zh}`,
        en: `Should have begun by ${began.en}. ${byThen.en}`,
      }
    : {
        zh: `最迟${start.zh}启动，否则难以按期完成；${byThen.zh}`,
        en: `Must begin by ${start.en} to be done in time. ${byThen.en}`,
      };
}

const isReady = ({ says, requires }: MissingText) => says.length === 0 && requires.length === 0;

/** What one event lacks: what is not met today, and what only its facts will show. */
function lackOf({ says, requires }: MissingText): Text {
  const [unmet, needed] = [joined(says, '；', '; '), joined(requires, '、', ', ')];
  if (says.length === 0) return { zh: `须核对：${needed.zh}`, en: `To check: ${needed.en}` };
  if (requires.length === 0)
    return { zh: `按今日计，尚未满足：${unmet.zh}`, en: `Not met as of today: ${unmet.en}` };
  return {
    zh: `按今日计，尚未满足：${unmet.zh}；另须核对：${needed.zh}`,
    en: `Not met as of today: ${unmet.en}; also to check: ${needed.en}`,
  };
}

/** What is missing; a line for each event where there are several to choose from or to do. */
function missingLines(missing: readonly MissingText[]): Text[] {
  const ready = missing.filter(isReady);
  const lacking = missing.filter((one) => !isReady(one));
  const titles = joined(
    ready.map(({ title }) => title),
    '、',
    ', ',
  );
  return [
    ...lacking.map((one): Text => {
      const lack = lackOf(one);
      return missing.length === 1
        ? lack
        : { zh: `${one.title.zh}，${lack.zh}`, en: `${one.title.en}. ${lack.en}` };
    }),
    ...(ready.length > 0 ? [{ zh: `现可办理：${titles.zh}`, en: `Can be done now: ${titles.en}` }] : []),
  ];
}

function attemptLine({ on, says, withheld }: LastAttempt, today: IsoDate): Text {
  const day = dayInWords(on, today);
  const hidden = says.length === 0 ? { zh: '具体情况', en: 'why' } : { zh: '其余情况', en: 'the rest' };
  const told = joined(
    [
      ...says,
      ...(withheld
        ? [{ zh: `${hidden.zh}由审核部门掌握`, en: `those who review persons see ${hidden.en}` }]
        : []),
    ],
    '；',
    '; ',
  );
  return told.zh === ''
    ? { zh: `上次办理（${day.zh}）未通过`, en: `Last attempt, ${day.en}: not passed` }
    : {
        zh: `上次办理（${day.zh}）未通过：${told.zh}`,
        en: `Last attempt, ${day.en}, not passed: ${told.en}`,
      };
}

/** What a red notice demands, of whom, and to whom it went. */
function redLine({ number, state, mustReply, sentTo }: Supervision): Text {
  if (state === 'closed') return { zh: `${number}，已销号`, en: `${number}: closed` };
  if (state === 'replied')
    return { zh: `${number}，已书面回复，办结后销号`, en: `${number}: replied to, closed once it is done` };
  const roles = named(sentTo, roleLabels);
  const sent =
    sentTo.length === 0
      ? { zh: '', en: '' }
      : { zh: `；本单已发${roles.zh}`, en: `. It went to: ${roles.en}` };
  return mustReply
    ? {
        zh: `${number}：请书面回复，说明逾期原因和办结时间${sent.zh}`,
        en: `${number}: a written reply is required, with the reason and the day it will be done${sent.en}`,
      }
    : {
        zh: `${number}：已要求书面说明逾期原因${sent.zh}`,
        en: `${number}: a written reply with the reason has been asked for${sent.en}`,
      };
}

function lastLine(
  { waitingOn, clause, supervision, promised, promiseBroken, acknowledged }: MessageItem,
  today: IsoDate,
): Text {
  const who = named(waitingOn, roleLabels);
  const promise = (day: IsoDate) => dayInWords(day, today);
  const notes: Text[] = [
    { zh: `由${who.zh}办理`, en: `Waiting on: ${who.en}` },
    { zh: `依据${clause}`, en: `clause ${clause}` },
  ];
  // A red notice has a line of its own.
  if (supervision !== null && supervision.colour !== 'red')
    notes.push({ zh: supervision.number, en: supervision.number });
  if (promiseBroken !== null)
    notes.push({
      zh: `承诺${promise(promiseBroken).zh}办结，未兑现`,
      en: `promised for ${promise(promiseBroken).en}, not kept`,
    });
  else if (promised !== null)
    notes.push({ zh: `已承诺${promise(promised).zh}办结`, en: `promised for ${promise(promised).en}` });
  if (acknowledged) notes.push({ zh: '您已回复收到', en: 'you have acknowledged it' });
  return joined(notes, '；', '; ');
}

/** What a message says of an item, the head first: community and step, dates, what is missing, who and by which clause. */
export function linesOf(item: MessageItem, today: IsoDate): Text[] {
  return [
    headOf(item),
    datesOf(item, today),
    ...missingLines(item.missing).map((line) => withDaysInWords(line, today)),
    ...(item.lastAttempt === null ? [] : [withDaysInWords(attemptLine(item.lastAttempt, today), today)]),
    ...(item.supervision?.colour === 'red' ? [redLine(item.supervision)] : []),
    lastLine(item, today),
  ];
}
