import { roleLabels } from '../../machines/rules/labels.ts';
import type { Text } from '../../machines/text.ts';

/** Several roles in words, e.g. on whom something waits; a role that is not known is named by its id. */
export function roleNames(roles: readonly string[]): Text {
  const labels: Readonly<Record<string, Text>> = roleLabels;
  const found = roles.map((role) => labels[role] ?? { zh: role, en: role });
  return { zh: found.map(({ zh }) => zh).join('、'), en: found.map(({ en }) => en).join(', ') };
}
