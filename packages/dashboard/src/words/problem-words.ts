import type { AvalancheProblem, ProblemType } from '@dawn-patrol/contracts';
import { printable } from './printable.ts';

const nameByType = {
  'wind-slab': 'Wind slab',
  'storm-slab': 'Storm slab',
  'persistent-slab': 'Persistent slab',
  'deep-persistent-slab': 'Deep persistent slab',
  'wet-snow': 'Wet snow',
  'wet-slab': 'Wet slab',
  'wet-loose': 'Wet loose',
  'dry-loose': 'Dry loose',
  'cornice-fall': 'Cornice fall',
  glide: 'Glide',
  'normal-caution': 'Normal caution (no avalanche problem)',
  unknown: 'Unnamed problem',
} as const satisfies Record<ProblemType, string>;

/** A problem as practitioners name it; one of an unknown type in the center's own words, quoted. */
export function problemWords({ type, sourceName }: AvalancheProblem): string {
  const own = printable(sourceName).trim();
  return type === 'unknown' && own !== '' ? `“${own}” (the center’s own name)` : nameByType[type];
}
