import type { Language } from '../../machines/chart/block.ts';
import { CONCLUDED, stageFlows } from '../../machines/chart/stage-flows.ts';
import { communityRenewal } from '../../machines/community-renewal.ts';
import type { Text } from '../../machines/text.ts';
import { layOut } from './layout.ts';
import { drawOverview } from './overview-page.ts';
import { drawFlow, page } from './svg.ts';

const WHOLE: Text = { zh: '一个社区的换届', en: 'The renewal of one community' };
const LANGUAGES: readonly { readonly language: Language; readonly suffix: string; readonly tag: string }[] = [
  { language: 'zh', suffix: '.zh-CN', tag: 'zh-CN' },
  { language: 'en', suffix: '', tag: 'en' },
];

const headed = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Every picture of the chart by its file name, drawn from the chart's own definition. */
export async function pictures(): Promise<Map<string, string>> {
  const drawn = new Map<string, string>();
  for (const { language, suffix, tag } of LANGUAGES) {
    const { width, height, body } = drawOverview(communityRenewal.root, CONCLUDED, language);
    drawn.set(`chart${suffix}.svg`, page(WHOLE[language], tag, width, height, body));
    for (const { stage, flow, direction } of stageFlows()) {
      const layout = await layOut(flow, language, direction);
      drawn.set(
        `chart.${stage}${suffix}.svg`,
        page(headed(flow.title[language]), tag, layout.width, layout.height, drawFlow(layout)),
      );
    }
  }
  return drawn;
}
