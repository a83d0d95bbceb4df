import type { Role } from '../../../../machines/plan/words.ts';
import type { Text } from '../../../../machines/text.ts';
import type { HistoryEvent } from '../../../api/api.gen.ts';
import type { GuardMark } from './guard-marks.ts';
import { type PlaceMark, wayKey } from './marks.ts';
import type { Reading } from './reading.ts';
import { boxKey, type PlacedStage } from './whole.ts';

export interface RowEvent {
  readonly key: string;
  readonly title: Text;
  readonly taken: readonly number[];
  readonly guards: readonly { readonly guard: string; readonly mark: GuardMark | undefined }[];
}

/** A step as a row: how it stands, when it was passed, by whom it was left, what may happen there. */
export interface StepRow {
  readonly key: string;
  readonly title: Text;
  readonly actors: readonly Role[];
  readonly clause: string;
  readonly mark: PlaceMark;
  readonly by: readonly string[];
  readonly events: readonly RowEvent[];
}

const NOT_THERE: PlaceMark = {
  standing: 'ahead',
  reachable: false,
  stays: [],
  refused: 0,
  waived: [],
  detour: false,
};

/** The steps of a stage as rows, in the order of the chart. Pure. */
export function rowsOf(placed: PlacedStage, reading: Reading, events: readonly HistoryEvent[]): StepRow[] {
  const read = reading.stages.get(placed.stage);
  const byRevision = new Map(events.map((event) => [event.revision, event]));
  return placed.layout.boxes.flatMap((box): StepRow[] => {
    const { place } = box;
    if (place.kind !== 'step' || place.title === null || read === undefined) return [];
    const mark = read.marks.places.get(place.id) ?? NOT_THERE;
    // Whoever suspended it, or sent it back, has not done the step.
    const names = mark.stays.flatMap(({ leftAt, cutShortBy }) => {
      const actor = leftAt === null || cutShortBy !== null ? undefined : byRevision.get(leftAt)?.actor;
      return actor === undefined ? [] : [actor.name ?? actor.id];
    });
    const ways = placed.layout.arrows.filter(({ arrow }) => arrow.from === place.id);
    return [
      {
        key: boxKey(placed, box),
        title: place.title,
        actors: place.actors,
        clause: place.clause,
        mark,
        by: [...new Set(names)],
        events: ways.flatMap(({ arrow }) =>
          arrow.causes.flatMap(({ event, title, guards }, at): RowEvent[] => {
            if (title === null) return [];
            const taken = read.marks.arrows.get(wayKey(arrow))?.taken ?? [];
            return [
              {
                key: `${wayKey(arrow)} ${at}`,
                title,
                taken: taken.filter((revision) => byRevision.get(revision)?.type === event),
                guards: guards.map((guard) => ({
                  guard,
                  mark: read.guardOf(arrow.from, arrow.to)(event, guard),
                })),
              },
            ];
          }),
        ),
      },
    ];
  });
}
