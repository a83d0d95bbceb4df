import type { Flow } from '../../../../machines/chart/flow.ts';
import type { HistoryEvent, Renewal } from '../../../api/api.gen.ts';
import { type GuardMark, guardMark } from './guard-marks.ts';
import { countOf, type Marks, marksOf, type Seen, type StageCount, wayKey } from './marks.ts';
import type { PlacedStage, Whole } from './whole.ts';

/** What the chart needs of a renewal at the moment that is shown. */
export type SeenRenewal = Seen & Pick<Renewal, 'waivers' | 'revision'>;

export interface ReadStage {
  readonly marks: Marks;
  readonly count: StageCount;
  readonly guardOf: (
    from: string,
    to: string,
  ) => (event: string | null, guard: string) => GuardMark | undefined;
}

export interface Reading {
  readonly stages: ReadonlyMap<string, ReadStage>;
  readonly seen: SeenRenewal;
}

export const flowOfStage = ({ title, layout }: Pick<PlacedStage, 'title' | 'layout'>): Flow => ({
  title,
  places: layout.boxes.map(({ place }) => place),
  arrows: layout.arrows.map(({ arrow }) => arrow),
});

/** The chart with what a renewal has come to in it, as of the moment that is seen. Later events are left out. */
export function readingOf(whole: Whole, seen: SeenRenewal, events: readonly HistoryEvent[]): Reading {
  const history = new Map(
    events.filter(({ revision }) => revision <= seen.revision).map((event) => [event.revision, event]),
  );
  return {
    seen,
    stages: new Map(
      whole.stages.map((placed): [string, ReadStage] => {
        const flow = flowOfStage(placed);
        const marks = marksOf(flow, seen);
        const known = new Map<string, ReturnType<ReadStage['guardOf']>>();
        const guardOf = (from: string, to: string) => {
          const key = wayKey({ from, to });
          const arrow = marks.arrows.get(key);
          const reads =
            known.get(key) ??
            ((event: string | null, guard: string) =>
              arrow && guardMark({ arrow, event, guard, now: seen, history }));
          known.set(key, reads);
          return reads;
        };
        return [placed.stage, { marks, count: countOf(flow, marks), guardOf }];
      }),
    ),
  };
}
