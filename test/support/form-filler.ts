import type { Locator, Page } from 'playwright-core';
import type { EventFacts, EventType } from '../../machines/events/catalog.ts';
import { inventedPerson } from '../../services/drill/people.ts';
import { labelOf, wordsOf } from '../../web/features/event-form/field-words.ts';
import { type Field, formOf } from '../../web/features/event-form/form-model.ts';

type Values = Readonly<Record<string, unknown>>;

/** The invented people of a drill have their number in their id. */
export const nameOf = (id: string): string => inventedPerson(Number(id.slice(-2)) - 1, false).name;

/** The input of a fact that stands by itself, by its name on the form. */
export const theField = (within: Page | Locator, type: EventType, path: string): Locator =>
  within.getByLabel(labelOf(type, path).zh, { exact: true });

/** Enters one fact as a person does, by the names that stand on the form. Throws for kinds that no test needs yet. */
async function fill(within: Page | Locator, type: EventType, field: Field, path: string, value: unknown) {
  const name = labelOf(type, path).zh;
  const group = within.getByRole('group', { name, exact: true });
  switch (field.kind) {
    case 'date':
    case 'number':
    case 'document-number':
    case 'text':
    case 'reason':
      return theField(within, type, path).fill(String(value));
    case 'yes-no':
      return group.getByRole('radio', { name: value === true ? '是' : '否' }).check();
    case 'choice':
      return group.getByRole('radio', { name: wordsOf(type, path)[String(value)]?.zh ?? '' }).check();
    case 'agenda':
      return group.getByRole('button', { name: '全部，按此顺序' }).click();
    case 'group':
      for (const part of field.fields)
        await fill(group, type, part, `${path}.${part.name}`, (value as Values)[part.name]);
      return;
    case 'tallies':
      for (const { id, ...counts } of value as ({ readonly id: string } & Values)[])
        for (const [count, votes] of Object.entries(counts))
          await group
            .getByLabel(`${nameOf(id)} ${labelOf(type, `${path}[0].${count}`).zh}`, { exact: true })
            .fill(String(votes));
      return;
    default:
      throw new Error(`Nobody has filled in a ${field.kind} yet: ${path}`);
  }
}

/** Fills in the form of an event, as far as facts are given, in the order of the form. */
export async function fillIn<T extends EventType>(page: Page, type: T, facts: Partial<EventFacts<T>>) {
  for (const field of formOf(type)) {
    const value = (facts as Values)[field.name];
    if (value !== undefined) await fill(page, type, field, field.name, value);
  }
}
