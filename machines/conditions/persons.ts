import { Type } from 'typebox';
import { defineRule } from '../rules/define.ts';
import { count, facts, id, ids, votes } from '../rules/schema.ts';
import { list } from '../text.ts';

const twice = (chosen: readonly string[]) => chosen.filter((one, at) => chosen.indexOf(one) !== at);

/** Those chosen more often than they stand among those to choose from: two persons may have one name, 重名. */
const beyond = (chosen: readonly string[], from: readonly string[]) => {
  const times = (list: readonly string[], one: string) => list.filter((other) => other === one).length;
  return chosen.filter((one, at) => times(chosen.slice(0, at + 1), one) > times(from, one));
};

/** Names may only be taken from where the step before left them, and each only once. */
export const knownPersons = defineRule({
  id: 'step.known-persons',
  title: { zh: '人选来自上一环节', en: 'Persons come from the step before' },
  clause: '四(二)',
  level: 'mandatory',
  facts: facts({ chosen: ids, from: ids }),
  judge({ chosen, from }) {
    const wrong = [...new Set([...chosen.filter((one) => !from.includes(one)), ...twice(chosen)])];
    const named = list(wrong);
    return {
      satisfied: wrong.length === 0,
      required: from,
      actual: chosen,
      shortBy: wrong.length,
      message:
        wrong.length === 0
          ? { zh: `${chosen.length}人均来自上一环节`, en: `all ${chosen.length} come from the step before` }
          : {
              zh: `不在上一环节名单中或重复：${named.zh}`,
              en: `not named by the step before, or named twice: ${named.en}`,
            },
      details: { wrong },
    };
  },
});

/** Places left open are filled by as many persons, taken from those who may fill them. */
export const placesFilled = defineRule({
  id: 'step.places-filled',
  title: { zh: '空缺名额全部补足', en: 'Every open place is filled' },
  clause: '四(二)1(1)',
  level: 'mandatory',
  facts: facts({ chosen: ids, from: ids, places: count }),
  judge({ chosen, from, places }) {
    const wrong = beyond(chosen, from);
    const off = Math.abs(places - chosen.length) + wrong.length;
    return {
      satisfied: off === 0,
      required: places,
      actual: chosen.length - wrong.length,
      shortBy: off,
      message: {
        zh: `应确定${places}人，已确定${chosen.length}人，其中${wrong.length}人不在可选范围内或重复`,
        en: `${places} to be named, ${chosen.length} named, ${wrong.length} of them not eligible for the place or named twice`,
      },
      details: { from, wrong },
    };
  },
});

/** 以得票多少确定: who is named must have more votes than anyone who is not. */
export const votesDecide = defineRule({
  id: 'step.votes-decide',
  title: { zh: '以得票多少确定人选', en: 'Votes decide who is named' },
  clause: '四(二)2(4)①',
  level: 'mandatory',
  facts: facts({ chosen: ids, tallies: Type.Array(votes), ballots: count }),
  contradictions: ({ tallies, ballots }) =>
    tallies.flatMap(({ votes: got }, at) =>
      got > ballots
        ? [{ field: `tallies[${at}].votes`, detail: `${got} votes, but only ${ballots} ballots` }]
        : [],
    ),
  judge({ chosen, tallies }) {
    const got = new Map(tallies.map((one) => [one.id, one.votes]));
    const least = Math.min(...chosen.map((one) => got.get(one) ?? -1));
    const passedOver = tallies.filter((one) => !chosen.includes(one.id) && one.votes > least);
    const unknown = chosen.filter((one) => !got.has(one));
    const named = list([...passedOver.map((one) => one.id), ...unknown]);
    const off = passedOver.length + unknown.length;
    return {
      satisfied: off === 0 && chosen.length > 0,
      required: { fewestVotesOfNamed: least },
      actual: { passedOver: passedOver.map((one) => one.id), withoutVotes: unknown },
      shortBy: off,
      message:
        off === 0
          ? { zh: `${chosen.length}人按得票多少确定`, en: `${chosen.length} named by votes` }
          : { zh: `与得票多少不符：${named.zh}`, en: `not in the order of votes: ${named.en}` },
    };
  },
});

/** The one that a decision names stands in the list it decides about. */
export const onePerson = defineRule({
  id: 'step.one-of',
  title: { zh: '所指对象在册', en: 'What is named is on record' },
  clause: '四(二)',
  level: 'mandatory',
  facts: facts({ named: id, among: ids }),
  judge({ named, among }) {
    const found = among.includes(named);
    return {
      satisfied: found,
      required: among,
      actual: named,
      shortBy: found ? 0 : 1,
      message: found
        ? { zh: `${named}在册`, en: `${named} is on record` }
        : { zh: `${named}不在册`, en: `${named} is not on record here` },
    };
  },
});
