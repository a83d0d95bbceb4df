import { boolean, closed, community, isoDate, list, nullable, oneOf, string } from './building.ts';

export const objectionState = oneOf(
  ['received', 'under-decision', 'upheld', 'rejected', 'lapsed', 'dismissed'],
  'ObjectionState',
);

const listed = {
  id: string,
  number: string,
  receipt: string,
  community,
  renewal: string,
  notice: string,
  state: objectionState,
  filedOn: isoDate,
  dueOn: isoDate,
  decidedOn: nullable(isoDate),
  overdue: boolean,
  hasContact: boolean,
  mine: closed({ toRead: boolean, toTake: boolean, toDecide: boolean, toDismiss: boolean }),
};

/** Without its words and whatever else is personal. */
export const objection = closed(listed, 'Objection');

export const objections = closed({ objections: list(objection), next: nullable(string) });

export const objectionInFull = closed(
  {
    ...listed,
    text: nullable(string),
    name: nullable(string),
    contact: nullable(string),
    dismissalReason: nullable(string),
  },
  'ObjectionInFull',
);
