import { allMatches, blankMatches } from './all-matches.ts';

/**
 * A piece of text that is read claim by claim: what is taken is blanked, so that nothing is read
 * twice and what is left over at the end is what no reader knew.
 */
export class Scan {
  #rest: string;

  constructor(text: string) {
    this.#rest = text;
  }

  /** What nobody has taken yet. */
  get rest(): string {
    return this.#rest;
  }

  /** All matches of a global pattern, in order; each is blanked. */
  take(pattern: RegExp): RegExpExecArray[] {
    const matches = allMatches(this.#rest, pattern);
    if (matches.length === 0) return [];
    this.#rest = blankMatches(this.#rest, matches, (words) => ' '.repeat(words.length));
    return matches;
  }
}
