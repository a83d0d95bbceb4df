import { communityRenewal } from '../../machines/community-renewal.ts';
import { STAGES } from '../../machines/plan/words.ts';
import { stageLabels } from '../../machines/rules/labels.ts';
import type { Text } from '../../machines/text.ts';
import type { Language } from './block.ts';
import { flowOf } from './flow.ts';
import { layOut } from './layout.ts';
import { drawOverview } from './overview-page.ts';
import { drawFlow, page } from './svg.ts';

const WHOLE: Text = { zh: '一个社区的换届', en: 'The renewal of one community' };
const CONCLUDED: Text = { zh: '换届完成', en: 'concluded' };
const LANGUAGES: readonly { readonly language: Language; readonly suffix: string; readonly tag: string }[] = [
  { language: 'zh', suffix: '.zh-CN', tag: 'zh-CN' },
  { language: 'en', suffix: '', tag: 'en' },
];

type StateNode = typeof communityRenewal.root;

function stageNode(stage: string): StateNode {
  const running = communityRenewal.root.states.running as StateNode | undefined;
  const found = running?.states[stage as never] as StateNode | undefined;
  if (found === undefined) throw new Error(`The chart has no stage ${stage}`);
  return found;
}

const headed = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Every picture of the chart by its file name, drawn from the chart's own definition. */
export async function pictures(): Promise<Map<string, string>> {
  const drawn = new Map<string, string>();
  for (const { language, suffix, tag } of LANGUAGES) {
    const { width, height, body } = drawOverview(communityRenewal.root, CONCLUDED, language);
    drawn.set(`chart${suffix}.svg`, page(WHOLE[language], tag, width, height, body));
    for (const [at, stage] of STAGES.entries()) {
      const next = STAGES[at + 1];
      const flow = flowOf(
        stageNode(stage),
        stageLabels[stage],
        next === undefined ? CONCLUDED : stageLabels[next],
      );
      const lanes = flow.places.some((place) => place.kind === 'fork');
      const layout = await layOut(flow, language, lanes ? 'RIGHT' : 'DOWN');
      drawn.set(
        `chart.${stage}${suffix}.svg`,
        page(headed(flow.title[language]), tag, layout.width, layout.height, drawFlow(layout)),
      );
    }
  }
  return drawn;
}
