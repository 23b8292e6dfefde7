import { describeChange } from '../gate/compare-evals.ts';
import type { Forecast } from './forecast-conflicts.ts';

/** The forecast for a person: who gets in whose way, and in which order it goes best. */
export function renderForecast({ branches, pairs, suggestedOrder }: Forecast): string {
  const alone = branches.flatMap(({ name, breaks, conflictsWithMain }) => [
    ...(conflictsWithMain.length > 0
      ? [`main + ${name}: text conflict in ${conflictsWithMain.join(', ')}`]
      : []),
    ...(breaks.length > 0 ? [`${name} by itself: ${breaks.map(describeChange).join('; ')}`] : []),
  ]);
  const together = pairs.flatMap(({ pair, conflicts, changes }) => [
    ...(conflicts.length > 0 ? [`${pair.join(' + ')}: text conflict in ${conflicts.join(', ')}`] : []),
    ...(changes.length > 0 ? [`${pair.join(' + ')}: ${changes.map(describeChange).join('; ')}`] : []),
  ]);
  const judged = pairs.filter((pair) => pair.judged).length;
  const found = [...alone, ...together];
  return `${[
    `${branches.length} branches, ${pairs.length} pairs, ${judged} of them judged together (the others share nothing that is judged, or cannot be merged)`,
    '',
    ...(found.length === 0 ? ["Nobody gets in anybody's way."] : found),
    '',
    'Suggested order:',
    ...suggestedOrder.map((name, index) => `  ${index + 1}. ${name}`),
    ...(suggestedOrder.length > 0 ? ['', `pnpm land ${suggestedOrder.join(' ')}`] : []),
  ].join('\n')}\n`;
}
