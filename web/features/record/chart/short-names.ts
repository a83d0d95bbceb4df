import type { Text } from '../../../../machines/text.ts';
import { COLUMNS, columnOfStep } from '../../../../machines/wall-chart/columns.ts';

const heads = new Map(COLUMNS.map(({ id, title }) => [id, title]));

/** Steps of which several share a column of the wall chart. */
const FINER: Readonly<Record<string, Text>> = {
  'preparation.community-plan.drafting': { zh: '拟订方案', en: 'Plan' },
  'preparation.community-plan.review': { zh: '审定', en: 'Review' },
  'preparation.community-plan.filing': { zh: '备案', en: 'Filing' },
  'party-organization.publicity.to-post': { zh: '张贴公示', en: 'Posting' },
  'party-organization.publicity.posted': { zh: '人选公示', en: 'On display' },
};

/** What a step is called where there is little room: as on the wall chart. Undefined for what is no step. */
export const shortName = (state: string): Text | undefined =>
  FINER[state] ?? heads.get(columnOfStep(state) ?? '');
