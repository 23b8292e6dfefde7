import type { ProblemType } from '@dawn-patrol/contracts';
import type { Scan } from './scan.ts';

/** A problem that a text names; `type` is null for words of problems that name none of the types. */
export interface ProblemClaim {
  readonly words: string;
  /** Where the words begin in the text. */
  readonly index: number;
  readonly type: ProblemType | null;
}

/**
 * Names by which people and centers call the types. Of names that begin at the same word the first one
 * fits, so longer names come first. Of names that share a word, "loose wet slab" is a wet slab, and
 * "dry loose wet" is wet and loose.
 */
const namesByType: readonly (readonly [string, ProblemType | null])[] = [
  ['deep(?:[ -]persistent)?[ -](?:slabs?|weak layers?)', 'deep-persistent-slab'],
  ['persistent[ -](?:slabs?|weak layers?)', 'persistent-slab'],
  ['wind[ -](?:slabs?|drifted snow|drifts?)', 'wind-slab'],
  ['storm[ -](?:slabs?|snow)|new snow', 'storm-slab'],
  ['wet[ -]slabs?', 'wet-slab'],
  ['wet[ -]loose|loose[ -]wet(?![ -]slabs?\\b)', 'wet-loose'],
  ['dry[ -]loose(?![ -]wet\\b(?![ -]slabs?\\b))|loose[ -]dry', 'dry-loose'],
  ['wet (?:snow|avalanches?)', 'wet-snow'],
  ['cornices?(?: falls?)?', 'cornice-fall'],
  ['glid(?:e|es|ing)(?: (?:avalanches?|cracks?|snow))?', 'glide'],
  ['normal caution', 'normal-caution'],
  ['(?:unnamed|unknown) problem', 'unknown'],
  ['slabs?|sluffs?|weak layers?|loose (?:snow|avalanches?)', null],
];

/** Any of the names, each in a group of its own. */
const anyName = new RegExp(namesByType.map(([name]) => `(\\b(?:${name})\\b)`).join('|'), 'gi');

/** Takes every named problem out of the text. */
export function takeProblemClaims(scan: Scan): ProblemClaim[] {
  return scan.take(anyName).map((match) => {
    const { 0: words, index } = match;
    const [, type] = namesByType[match.indexOf(words, 1) - 1] ?? [words, null];
    return { words, index, type };
  });
}
