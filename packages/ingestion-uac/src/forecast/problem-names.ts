import type { ProblemType } from '@dawn-patrol/contracts';

/**
 * Problem types by the center's names, in lower case. "Wet Snow" stays what it says: loose or
 * slab, not guessed. Source: the names in the Utah center's forecasts of winter 2025/26, and those
 * of the nine North American problems, https://avalanche.org/avalanche-encyclopedia/ (2026-11-20).
 */
const typeByName: ReadonlyMap<string, ProblemType> = new Map([
  ['wind drifted snow', 'wind-slab'],
  ['wind slab', 'wind-slab'],
  ['new snow', 'storm-slab'],
  ['storm slab', 'storm-slab'],
  ['persistent weak layer', 'persistent-slab'],
  ['persistent slab', 'persistent-slab'],
  ['deep persistent weak layer', 'deep-persistent-slab'],
  ['deep persistent slab', 'deep-persistent-slab'],
  ['deep slab', 'deep-persistent-slab'],
  ['wet snow', 'wet-snow'],
  ['wet slab', 'wet-slab'],
  ['wet loose', 'wet-loose'],
  ['loose wet', 'wet-loose'],
  ['dry loose', 'dry-loose'],
  ['loose dry', 'dry-loose'],
  ['cornice', 'cornice-fall'],
  ['cornices', 'cornice-fall'],
  ['cornice fall', 'cornice-fall'],
  ['glide', 'glide'],
  ['gliding snow', 'glide'],
  ['glide avalanche', 'glide'],
  ['glide avalanches', 'glide'],
  ['normal caution', 'normal-caution'],
]);

/** The type of a problem by the center's name for it; `unknown` for a name that is not among ours. */
export function problemTypeOf(sourceName: string): ProblemType {
  return typeByName.get(sourceName.toLowerCase().replace(/[\s-]+/g, ' ')) ?? 'unknown';
}
