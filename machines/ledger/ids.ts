/** The id of the person with this number, as short as the events' own: `person-07`. */
export const personId = (number: number) => `person-${String(number).padStart(2, '0')}`;

/** The number in an id that was given here; 0 in one that came from elsewhere. */
export const numberOfId = (id: string) => Number(/^person-(?<number>\d{1,9})$/.exec(id)?.groups?.number ?? 0);

/** Whether an id is written as they are given here. */
export const isGivenHere = (id: string) => numberOfId(id) > 0 && personId(numberOfId(id)) === id;
