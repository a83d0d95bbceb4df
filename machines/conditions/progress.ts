import { Type } from 'typebox';
import { defineRule } from '../rules/define.ts';
import { count, dateOrNull, facts, id, ids } from '../rules/schema.ts';
import { list } from '../text.ts';

const part = facts({ zh: Type.String(), en: Type.String(), required: count, done: count });

/** Work that is counted is done to the last piece: every commitment signed, every member trained. */
export const everythingDone = defineRule({
  id: 'step.everything-done',
  title: { zh: '各项全部完成', en: 'Everything is done' },
  clause: '四',
  level: 'mandatory',
  facts: facts({ parts: Type.Array(part, { minItems: 1 }) }),
  contradictions: ({ parts }) =>
    parts.flatMap(({ en, required, done }) =>
      done > required ? [{ field: en, detail: `${done} done of ${required}` }] : [],
    ),
  judge({ parts }) {
    const open = parts.filter((one) => one.done < one.required || one.required === 0);
    const say = (one: (typeof parts)[number]) => `${one.done}/${one.required}`;
    return {
      satisfied: open.length === 0,
      required: Object.fromEntries(parts.map((one) => [one.en, one.required])),
      actual: Object.fromEntries(parts.map((one) => [one.en, one.done])),
      shortBy: open.reduce((sum, one) => sum + Math.max(1, one.required - one.done), 0),
      message:
        open.length === 0
          ? {
              zh: `${list(parts.map((one) => `${one.zh}${say(one)}`)).zh}，已全部完成`,
              en: `${list(parts.map((one) => `${one.en} ${say(one)}`)).en}: all done`,
            }
          : {
              zh: `尚未完成：${list(open.map((one) => `${one.zh}${say(one)}`)).zh}`,
              en: `still open: ${list(open.map((one) => `${one.en} ${say(one)}`)).en}`,
            },
    };
  },
});

/** Objections and reports must each be decided before the step may end. */
export const nothingOpen = defineRule({
  id: 'step.nothing-open',
  title: { zh: '异议和举报均已办结', en: 'Every objection and report is decided' },
  clause: '四(二)1(4)、五(三)',
  level: 'mandatory',
  facts: facts({ open: ids }),
  judge({ open }) {
    const named = list(open);
    return {
      satisfied: open.length === 0,
      required: 0,
      actual: open.length,
      shortBy: open.length,
      message:
        open.length === 0
          ? { zh: '没有未办结事项', en: 'nothing is open' }
          : { zh: `尚有${open.length}件未办结：${named.zh}`, en: `${open.length} still open: ${named.en}` },
      details: { open },
    };
  },
});

const words = facts({ zh: Type.String(), en: Type.String() });

/** An event comes at its step, and not before or after it. */
export const inOrder = defineRule({
  id: 'step.in-order',
  title: { zh: '程序不减少、不走样', en: 'No step is skipped or repeated' },
  clause: '二(四)',
  level: 'mandatory',
  facts: facts({ at: Type.Array(words), possible: ids, event: id, title: Type.Optional(words) }),
  judge({ at, possible, event, title = { zh: event, en: event } }) {
    const found = possible.includes(event);
    return {
      satisfied: found,
      required: possible,
      actual: event,
      shortBy: found ? 0 : 1,
      message: {
        zh: `当前环节：${list(at.map((one) => one.zh)).zh}；${found ? '可以办理' : '不能办理'}“${title.zh}”`,
        en: `the renewal stands at ${list(at.map((one) => one.en)).en}; “${title.en}” is ${found ? 'possible' : 'not possible'} now`,
      },
    };
  },
});

/** What was never ordered here is not sent back to: only a step that comes before the present one. */
export const earlierStep = defineRule({
  id: 'step.earlier-step',
  title: { zh: '退回至此前环节', en: 'Sent back to an earlier step' },
  clause: '五(二)',
  level: 'mandatory',
  facts: facts({ to: id, earlier: ids, title: Type.Optional(words) }),
  judge({ to, earlier, title = { zh: to, en: to } }) {
    const found = earlier.includes(to);
    return {
      satisfied: found,
      required: earlier,
      actual: to,
      shortBy: found ? 0 : 1,
      message: found
        ? { zh: `退回至“${title.zh}”`, en: `back to “${title.en}”` }
        : { zh: `“${title.zh}”不是此前的环节`, en: `“${title.en}” is not an earlier step` },
    };
  },
});

/** A body hands over once it has been elected, and once only. */
export const bodyElected = defineRule({
  id: 'step.handover-open',
  title: { zh: '新班子已产生、尚未交接', en: 'The new body is elected and has not taken over yet' },
  clause: '四(三)1',
  level: 'mandatory',
  facts: facts({ electedOn: dateOrNull, handedOverOn: dateOrNull }),
  judge({ electedOn, handedOverOn }) {
    const open = electedOn !== null && handedOverOn === null;
    return {
      satisfied: open,
      required: { electedOn: 'date', handedOverOn: null },
      actual: { electedOn, handedOverOn },
      shortBy: open ? 0 : 1,
      message: {
        zh: `产生日期：${electedOn ?? '未产生'}；交接日期：${handedOverOn ?? '未交接'}`,
        en: `elected on ${electedOn ?? '(not yet)'}, handed over on ${handedOverOn ?? '(not yet)'}`,
      },
    };
  },
});
