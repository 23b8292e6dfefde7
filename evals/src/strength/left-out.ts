import type { Mutant } from './mutant.ts';

/** A kind of fault that the dataset is not there to find, and why. */
interface LeftOut {
  readonly rule: string;
  readonly reason: string;
  readonly applies: (mutant: Mutant) => boolean;
}

const sentence = /^(?:`|'[^']*\s|"[^"]*\s)/u;

/** Planted, counted and shown apart, but neither for nor against the dataset. */
export const leftOut: readonly LeftOut[] = [
  {
    rule: 'sentence',
    reason: 'A text with a blank in it, or a template, is a message, a title or a source for people.',
    applies: ({ mutator, original }) => mutator === 'StringLiteral' && sentence.test(original),
  },
  {
    rule: 'policy-document',
    reason: 'Reads and refuses policy documents: no case holds one. Its own table of refusals judges it.',
    applies: ({ file }) => /analysis\/src\/policy\/(?:load-policy|policy-schema)\.ts$/u.test(file),
  },
];

/** Why a fault is left out, or null. */
export function whyLeftOut(mutant: Mutant): string | null {
  return leftOut.find(({ applies }) => applies(mutant))?.rule ?? null;
}
