import type { Language } from '../../../../machines/chart/block.ts';
import type { PlacedBox } from '../../../../machines/chart/layout.ts';
import { textWidth } from '../../../../machines/chart/lettering.ts';
import type { Text } from '../../../../machines/text.ts';
import { type PlaceMark, SIGNS } from './marks.ts';
import { type PlacedName, placeNames, type Wanted } from './place-names.ts';
import type { Reading } from './reading.ts';
import { shortName } from './short-names.ts';
import { type Standing, standsIn } from './standings.ts';
import type { Size } from './view.ts';
import { boxKey, HEAD, inset, type PlacedStage, type Rect, type Whole } from './whole.ts';

/** What else is to be seen of a step from far: how often it was refused, how much was waived, which moment. */
export interface Note {
  readonly tone: 'refused' | 'waived' | 'moment';
  readonly text: string;
}

/** The name of a step, or of what follows a stage, as it is written while its box is too small for it. */
export interface StepName {
  readonly key: string;
  readonly title: Text;
  /** Null for what follows a stage. */
  readonly standing: Standing | null;
  readonly tone: string;
  readonly rank: number;
  /** In lanes side by side names begin below each other. */
  readonly best: 0 | 0.5;
  /** From the fullest to the shortest. */
  readonly wordings: readonly string[];
  readonly notes: readonly Note[];
  /** In chart units. */
  readonly box: Rect;
  readonly bounds: Rect;
}

const isBold = ({ standing }: StepName) => standing !== null && standsIn(standing);

function notesOf(mark: PlaceMark | undefined, moment: string | undefined): Note[] {
  const refused = mark?.refused ?? 0;
  const waived = mark?.waived.length ?? 0;
  return [
    ...(moment === undefined ? [] : [{ tone: 'moment', text: moment } as const]),
    ...(refused === 0 ? [] : [{ tone: 'refused', text: `✕${refused}` } as const]),
    ...(waived === 0 ? [] : [{ tone: 'waived', text: `○${waived}` } as const]),
  ];
}

/** Where it stands comes first, then where something was amiss; what only some come by, and what follows, last. */
function rankOf(standing: Standing, notes: readonly Note[], detour: boolean): number {
  if (standsIn(standing)) return 0;
  if (notes.length > 0) return 1;
  return detour ? 3 : 2;
}

const LAST = 4;

/** In full where it stands; of another step the sign alone says at least how it stands. */
function wordingsOf(standing: Standing, full: string, short: string): string[] {
  const sign = SIGNS[standing];
  if (sign === '') return [short];
  return standsIn(standing) ? [`${sign} ${full}`, `${sign} ${short}`] : [`${sign} ${short}`, sign];
}

function nameOf(
  placed: PlacedStage,
  box: PlacedBox,
  mark: PlaceMark | undefined,
  moment: string | undefined,
  language: Language,
): StepName | undefined {
  const { place, width, height } = box;
  if (place.title === null) return undefined;
  const at = inset(placed);
  const top = placed.y + HEAD;
  const hasLanes = placed.layout.boxes.some((one) => one.place.kind === 'fork');
  const common: Pick<StepName, 'key' | 'title' | 'best' | 'box' | 'bounds'> = {
    key: boxKey(placed, box),
    title: place.title,
    best: hasLanes ? 0 : 0.5,
    box: { x: at.x + box.x, y: at.y + box.y, width, height },
    bounds: { x: placed.x, y: top, width: placed.width, height: placed.y + placed.height - top },
  };
  const full = place.title[language];
  if (place.kind === 'exit' || place.state === null)
    return {
      ...common,
      standing: null,
      tone: 'onward',
      rank: LAST,
      wordings: [`→ ${full}`, '→'],
      notes: [],
    };
  const standing = mark?.standing ?? 'ahead';
  const detour = mark?.detour ?? false;
  const notes = notesOf(mark, moment);
  return {
    ...common,
    standing,
    tone: [standing, detour && 'detour', place.statutory && 'by-law', mark?.reachable && 'reachable']
      .filter(Boolean)
      .join(' '),
    rank: rankOf(standing, notes, detour),
    wordings: wordingsOf(standing, full, shortName(place.state)?.[language] ?? full),
    notes,
  };
}

/** The names of all steps as a renewal stands. `moments` are words at the states of two moments that are compared. */
export function stepNames(
  whole: Whole,
  reading: Reading,
  moments: ReadonlyMap<string, string>,
  language: Language,
): StepName[] {
  return whole.stages.flatMap((placed) => {
    const marks = reading.stages.get(placed.stage)?.marks;
    return placed.layout.boxes.flatMap((box) => {
      const { id, state } = box.place;
      const moment = state === null ? undefined : moments.get(state);
      return nameOf(placed, box, marks?.places.get(id), moment, language) ?? [];
    });
  });
}

const PAD = 4;

/** How large a wording is in letters of a size, in pixels; a bare sign has no frame around it. */
export function sizeOf(name: StepName, wording: number, letters: number): Size {
  const text = [name.wordings[wording] ?? '', ...name.notes.map((note) => note.text)].join(' ');
  return { width: textWidth(text, letters, isBold(name)) + 2 * PAD, height: letters + 3 };
}

export const scaled = ({ x, y, width, height }: Rect, scale: number): Rect => ({
  x: x * scale,
  y: y * scale,
  width: width * scale,
  height: height * scale,
});

const isBar = ({ place }: PlacedBox) => place.kind === 'fork' || place.kind === 'join';

/** Finds each name its place at a scale, clear of everything that is drawn as a box. */
export function placedAt(
  whole: Whole,
  names: readonly StepName[],
  scale: number,
  letters: number,
): Map<string, PlacedName> {
  const own = new Map(names.map(({ key, box }) => [key, scaled(box, scale)]));
  const others = whole.stages.flatMap((placed) => {
    const { x, y } = inset(placed);
    return (
      placed.layout.boxes
        // The dot where a stage begins lies so close above its first step that a name may reach over it.
        .filter((box) => !own.has(boxKey(placed, box)) && box.place.kind !== 'entry')
        .map((box) => ({ bar: isBar(box), rect: scaled({ ...box, x: x + box.x, y: y + box.y }, scale) }))
    );
  });
  const wanted = names.flatMap((name): Wanted[] => {
    const box = own.get(name.key);
    if (box === undefined) return [];
    const { key, rank, best } = name;
    return [
      {
        key,
        box,
        rank,
        best,
        bounds: scaled(name.bounds, scale),
        sizes: name.wordings.map((_, wording) => sizeOf(name, wording, letters)),
        anyway: isBold(name),
      },
    ];
  });
  return placeNames(wanted, {
    boxes: [...own.values(), ...others.flatMap(({ bar, rect }) => (bar ? [] : [rect]))],
    bars: others.flatMap(({ bar, rect }) => (bar ? [rect] : [])),
  });
}
