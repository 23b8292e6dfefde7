import type { ProblemType } from '@dawn-patrol/contracts';
import type { Scan } from './scan.ts';

/** A problem that a text names; `type` is null for words of problems that name none of the types. */
export interface ProblemClaim {
  readonly words: string;
  /** Where the words begin in the text. */
  readonly index: number;
  readonly type: ProblemType | null;
}

/** Names by which people and centers call the types. The first that fits is taken, so longer names come first. */
const namesByType: readonly (readonly [RegExp, ProblemType | null])[] = [
  [/\bdeep(?:[ -]persistent)?[ -](?:slabs?|weak layers?)\b/gi, 'deep-persistent-slab'],
  [/\bpersistent[ -](?:slabs?|weak layers?)\b/gi, 'persistent-slab'],
  [/\bwind[ -](?:slabs?|drifted snow|drifts?)\b/gi, 'wind-slab'],
  [/\bstorm[ -](?:slabs?|snow)\b|\bnew snow\b/gi, 'storm-slab'],
  [/\bwet[ -]slabs?\b/gi, 'wet-slab'],
  [/\bwet[ -]loose\b|\bloose[ -]wet\b/gi, 'wet-loose'],
  [/\bdry[ -]loose\b|\bloose[ -]dry\b/gi, 'dry-loose'],
  [/\bwet (?:snow|avalanches?)\b/gi, 'wet-snow'],
  [/\bcornices?(?: falls?)?\b/gi, 'cornice-fall'],
  [/\bglid(?:e|es|ing)(?: (?:avalanches?|cracks?|snow))?\b/gi, 'glide'],
  [/\bnormal caution\b/gi, 'normal-caution'],
  [/\b(?:unnamed|unknown) problem\b/gi, 'unknown'],
  [/\b(?:slabs?|sluffs?|weak layers?|loose (?:snow|avalanches?))\b/gi, null],
];

/** Any of the names: what most clauses have none of is asked for once. */
const anyName = new RegExp(namesByType.map(([pattern]) => pattern.source).join('|'), 'i');

/** Takes every named problem out of the text. */
export function takeProblemClaims(scan: Scan): ProblemClaim[] {
  if (!anyName.test(scan.rest)) return [];
  return namesByType.flatMap(([pattern, type]) =>
    scan.take(pattern).map(({ 0: words, index }) => ({ words, index, type })),
  );
}
