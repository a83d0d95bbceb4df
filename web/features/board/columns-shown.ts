import { STAGES, type Stage } from '../../../machines/plan/words.ts';
import type { Text } from '../../../machines/text.ts';
import { COLUMNS, placeOfStep } from '../../../machines/wall-chart/columns.ts';
import type { Choice } from './choice.ts';
import type { Community, Totals } from './use-board.ts';

/** A column on the screen: a step, or a whole stage that is folded. */
export interface ShownColumn {
  readonly id: string;
  readonly title: Text;
  readonly stage: Stage;
  /** The places of its steps among all columns of the wall chart. */
  readonly places: readonly number[];
  readonly folded: boolean;
  /** The first one of its stage, before which a line is drawn. */
  readonly first: boolean;
}

/** As short as a column of a folded stage. */
export const stageHeads: Readonly<Record<Stage, Text>> = {
  preparation: { zh: '准备', en: 'Preparation' },
  'party-organization': { zh: '党组织', en: 'Party' },
  'residents-committee': { zh: '居委会', en: 'Residents' },
  'supervision-committee': { zh: '监委会', en: 'Supervision' },
  'follow-up': { zh: '后续', en: 'Follow-up' },
};

/** Where somebody is, or was when suspended, at a step that is entered only when a count or a review calls for it. */
export function neededPlaces(totals: Totals | null, communities: readonly Community[]): number[] {
  const held = communities.flatMap((one) => one.held.map((step) => placeOfStep(step) ?? -1));
  const open = COLUMNS.flatMap(({ id }, place) => ((totals?.columns[id]?.open ?? 0) > 0 ? [place] : []));
  return [...new Set([...held, ...open])].sort((a, b) => a - b);
}

/** The columns from left to right: those needed by somebody, or all; a folded stage as one. */
export function columnsShown(
  { folded, everyStep }: Pick<Choice, 'folded' | 'everyStep'>,
  needed: readonly number[],
): ShownColumn[] {
  return STAGES.flatMap((stage): ShownColumn[] => {
    const places = COLUMNS.flatMap((column, place) => (column.stage === stage ? [place] : []));
    if (folded.includes(stage))
      return [{ id: stage, title: stageHeads[stage], stage, places, folded: true, first: true }];
    return places
      .filter((place) => everyStep || needed.includes(place) || COLUMNS[place]?.onlyWhenNeeded === false)
      .map((place, at) => ({
        id: COLUMNS[place]?.id ?? '',
        title: COLUMNS[place]?.title ?? { zh: '', en: '' },
        stage,
        places: [place],
        folded: false,
        first: at === 0,
      }));
  });
}

/** The stages with how many columns each takes, for the row above. */
export function stagesShown(
  columns: readonly ShownColumn[],
): { stage: Stage; span: number; folded: boolean }[] {
  return STAGES.map((stage) => {
    const own = columns.filter((column) => column.stage === stage);
    return { stage, span: own.length, folded: own[0]?.folded ?? false };
  });
}
