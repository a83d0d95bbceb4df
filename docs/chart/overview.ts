import { type Block, blockOf, type Language, type Line, MARGIN } from '../../machines/chart/block.ts';
import { wrap } from '../../machines/chart/lettering.ts';
import type { communityRenewal } from '../../machines/community-renewal.ts';
import { definitionOf, isEventType } from '../../machines/events/catalog.ts';
import { STAGES } from '../../machines/plan/words.ts';
import { roleLabels, stageLabels } from '../../machines/rules/labels.ts';
import { ORDERED_STEPS, RETURNABLE_STEPS } from '../../machines/steps.ts';
import type { Text } from '../../machines/text.ts';

type StateNode = typeof communityRenewal.root;

export const CARD_WIDTH = 300;
const TEXT_WIDTH = CARD_WIDTH - 2 * MARGIN.x;

const ANYWHERE: Text = { zh: '任何环节都可以', en: 'At any step' };
const BACK: Text = { zh: '此前的环节', en: 'to a step before' };
const EXACTLY: Text = { zh: '恢复到原处', en: 'exactly where it stood' };

const childrenOf = (node: StateNode) => Object.values(node.states) as StateNode[];

/** Lines that hang under a mark in front of the first one. SVG would swallow ordinary blanks. */
const hanging = (mark: string, text: string, style: Line['style'], size: number): Line[] =>
  wrap(text, TEXT_WIDTH - 2 * size, size).map((line, at) => ({
    text: `${at === 0 ? mark : mark.replaceAll(/\S/g, '\u2002')}${line}`.replaceAll(' ', '\u00a0'),
    size,
    style,
  }));

const card = (...lines: readonly Line[][]): Block => blockOf(lines.flat(), MARGIN, TEXT_WIDTH);

/** A step that only some renewals come to: after a tie, a shortage, a refusal. */
function isSeldom(place: string): boolean {
  const among = (steps: readonly string[]) => steps.includes(place);
  return among(ORDERED_STEPS) && !among(RETURNABLE_STEPS);
}

function stepLines(node: StateNode, language: Language, mark = '·'): Line[] {
  if (node.meta === undefined) {
    const lanes = node.type === 'parallel';
    const inLane = node.parent?.type === 'parallel';
    return childrenOf(node).flatMap((child, at) =>
      stepLines(child, language, lanes ? '∥' : inLane && at > 0 ? '   →' : mark),
    );
  }
  const seldom = isSeldom(node.path.slice(1).join('.'));
  return hanging(`${seldom ? '↳' : mark} `, node.meta.title[language], seldom ? 'seldom' : 'step', 12);
}

/** Each stage with its steps in order; lanes side by side are marked, steps that are seldom needed are paler. */
export function stageCards(running: StateNode, language: Language): Block[] {
  return STAGES.map((stage, at) =>
    card(
      hanging(`${at + 1} `, stageLabels[stage][language], 'title', 15),
      stepLines(running.states[stage as never] as StateNode, language),
    ),
  );
}

/** The events of a state itself: recorded where it stands, or leading away to one place or to any of several. */
function eventLines(node: StateNode, language: Language, away: string, only?: Text): Line[] {
  return [...node.transitions].flatMap(([type, ways]) => {
    if (!isEventType(type)) return [];
    const title = definitionOf(type).title[language];
    if (ways[0]?.target === undefined) return hanging('↻ ', title, 'event', 11);
    const where = ways.length > 1 ? BACK : only;
    return hanging(`${away} `, where === undefined ? title : `${title} (${where[language]})`, 'event', 11);
  });
}

/** What is possible at every step. */
export function anywhereCard(running: StateNode, language: Language): Block {
  return card(hanging('', ANYWHERE[language], 'title', 13), eventLines(running, language, '→'));
}

export function suspendedCard(suspended: StateNode, language: Language): Block {
  const { title, actors = [], clause } = suspended.meta ?? {};
  const who = actors.map((role) => roleLabels[role][language]).join('、');
  return card(
    hanging('', title?.[language] ?? '', 'title', 13),
    hanging('', `${who} ${clause ?? ''}`, 'small', 10),
    eventLines(suspended, language, '←', EXACTLY),
  );
}

export function endCard(concluded: Text, language: Language): Block {
  return card(hanging('', concluded[language], 'title', 15));
}
