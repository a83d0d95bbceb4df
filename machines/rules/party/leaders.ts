import { list } from '../../text.ts';
import { once } from '../contradictions.ts';
import { defineRule } from '../define.ts';
import { type Part, together } from '../parts.ts';
import { facts, id, ids } from '../schema.ts';

/** Every leader is one of the elected committee: its first plenary elects from among itself. */
function onCommittee(leaders: readonly string[], committee: readonly string[]): Part {
  const outside = leaders.filter((leader) => !committee.includes(leader));
  const names = list(outside);
  return {
    fact: 'committee',
    required: leaders,
    actual: committee,
    shortBy: outside.length,
    satisfied: outside.length === 0,
    level: 'mandatory',
    text:
      outside.length === 0
        ? {
            zh: `书记、副书记、纪检委员共${leaders.length}人，均为当选委员`,
            en: `leaders on the elected committee: ${leaders.length} of ${leaders.length}`,
          }
        : {
            zh: `书记、副书记、纪检委员共${leaders.length}人，${outside.length}人不是当选委员：${names.zh}`,
            en: `leaders on the elected committee: ${leaders.length - outside.length} of ${leaders.length}, without ${names.en}`,
          },
  };
}

/** 三(三): 应设1名党组织副书记兼任纪检委员. */
function deputyIsCommissioner(deputies: readonly string[], disciplineCommissioner: string): Part {
  const satisfied = deputies.includes(disciplineCommissioner);
  return {
    fact: 'deputies',
    required: [disciplineCommissioner],
    actual: deputies,
    shortBy: satisfied ? 0 : 1,
    satisfied,
    level: 'mandatory',
    text: satisfied
      ? {
          zh: `副书记${deputies.length}名，其中1名兼任纪检委员`,
          en: `deputies: ${deputies.length}, one of them the discipline commissioner`,
        }
      : {
          zh: `副书记${deputies.length}名，无人兼任纪检委员`,
          en: `deputies: ${deputies.length}, none of them the discipline commissioner`,
        },
  };
}

/** 四(二)1(7)②, 三(三): secretary and deputies, as the first plenary of the new committee elected them. */
export const leadersRule = defineRule({
  id: 'party.leaders',
  title: { zh: '书记、副书记选举', en: 'Election of secretary and deputies' },
  clause: '四(二)1(7)②、三(三)',
  level: 'mandatory',
  facts: facts({ secretary: id, deputies: ids, disciplineCommissioner: id, committee: ids }),
  contradictions: ({ secretary, deputies, committee }) => [
    ...once('deputies', deputies),
    ...once('committee', committee),
    ...deputies.flatMap((deputy, at) =>
      deputy === secretary ? [{ field: `deputies[${at}]`, detail: `${deputy} is the secretary` }] : [],
    ),
  ],
  judge({ secretary, deputies, disciplineCommissioner, committee }) {
    const named = [...new Set([secretary, ...deputies, disciplineCommissioner])];
    return together([onCommittee(named, committee), deputyIsCommissioner(deputies, disciplineCommissioner)]);
  },
});
