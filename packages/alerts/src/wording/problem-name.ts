import type { AvalancheProblem, ProblemType } from '@dawn-patrol/contracts';
import { plainName } from './plain-upstream.ts';

/** Practitioners' names. `unknown` has none of its own: the center's name is quoted, and said to be quoted. */
export const problemTypeNames = {
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
  'normal-caution': 'Normal caution',
  unknown: 'Unnamed problem',
} as const satisfies Record<ProblemType, string>;

const quotedBy = "(the center's own name)";

/**
 * The name of a problem for people: `Wind slab`; `Normal caution (no particular avalanche problem)`;
 * for a type we do not know, the center's own name in quotation marks, reduced to plain ASCII.
 */
export function problemName(problem: AvalancheProblem): string {
  if (problem.type === 'normal-caution') return 'Normal caution (no particular avalanche problem)';
  if (problem.type !== 'unknown') return problemTypeNames[problem.type];
  const own = plainName(problem.sourceName);
  return own === '' ? problemTypeNames.unknown : `"${own}" ${quotedBy}`;
}

/** The name of a problem where room is short: without the center's own wording. */
export function shortProblemName(problem: AvalancheProblem): string {
  return problemTypeNames[problem.type];
}
