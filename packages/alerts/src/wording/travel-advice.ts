import type { DangerLevel } from '@dawn-patrol/contracts';

/**
 * The gist of the danger scale's advice for each level, in our own words. No level is called safe,
 * and no sentence holds the name of a level, so that the words of an alert can be traced.
 * Source: https://avalanche.org/avalanche-encyclopedia/human/resources/north-american-public-avalanche-danger-scale/ (read 2026-11-20)
 */
const adviceByLevel = {
  1: 'Avalanches are unlikely but not ruled out. Watch for unstable snow on isolated terrain features.',
  2: 'Avalanches are possible on specific terrain features. Evaluate snow and terrain, and pick out the features to avoid.',
  3: 'Dangerous avalanche conditions. Evaluate the snow carefully, choose routes cautiously and decide conservatively.',
  4: 'Very dangerous avalanche conditions. Travel in avalanche terrain is not recommended.',
  5: 'Extraordinarily dangerous avalanche conditions. Avoid all avalanche terrain.',
} as const satisfies Record<DangerLevel, string>;

export function travelAdvice(level: DangerLevel): string {
  return adviceByLevel[level];
}
