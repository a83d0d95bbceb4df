import { type IsoDate, laterOf } from '../../machines/calendar.ts';
import type { EventType } from '../../machines/events/catalog.ts';
import type { Cast } from './cast.ts';
import type { Piece } from './piece.ts';

/** How a renewal goes otherwise: other pieces in the place of some. */
export type Variant = (pieces: readonly Piece[]) => readonly Piece[];

function placeOf(pieces: readonly Piece[], type: EventType): number {
  const at = pieces.findIndex((one) => one.type === type);
  if (at === -1) throw new Error(`The script has no ${type} to vary`);
  return at;
}

/** In the place of the first piece of a type. */
export const instead =
  (type: EventType, ...others: readonly Piece[]): Variant =>
  (pieces) =>
    pieces.toSpliced(placeOf(pieces, type), 1, ...others);

export const ahead =
  (type: EventType, ...others: readonly Piece[]): Variant =>
  (pieces) =>
    pieces.toSpliced(placeOf(pieces, type), 0, ...others);

export const behind =
  (type: EventType, ...others: readonly Piece[]): Variant =>
  (pieces) =>
    pieces.toSpliced(placeOf(pieces, type) + 1, 0, ...others);

/** The first piece of a type takes place right behind that of another one. */
export const later =
  (type: EventType, than: EventType): Variant =>
  (pieces) => {
    const at = placeOf(pieces, type);
    return pieces.flatMap((one, place) => {
      if (place === at) return [];
      const moved = pieces[at];
      return place === placeOf(pieces, than) && moved ? [one, moved] : [one];
    });
  };

/** The first piece of a type waits for a day that the script would have reached sooner. */
export const notBefore =
  (type: EventType, day: IsoDate): Variant =>
  (pieces) => {
    const at = placeOf(pieces, type);
    return pieces.map((one, place) =>
      place === at ? { ...one, day: (given) => laterOf(one.day(given), day) } : one,
    );
  };

/** One variant on top of the other, in this order. */
export const both =
  (...variants: readonly Variant[]): Variant =>
  (pieces) =>
    variants.reduce((script, vary) => vary(script), pieces);

/** The same cast without somebody who stood for one of the two committees. */
export function without(cast: Cast, person: string | undefined): Cast {
  const stay = ({ id }: { readonly id: string }) => id !== person;
  const { director, deputy, member } = cast.residents;
  return {
    ...cast,
    party: cast.party.filter(stay),
    residents: {
      director: director.filter(stay),
      deputy: deputy.filter(stay),
      member: member.filter(stay),
    },
  };
}
