import { allMatches } from './all-matches.ts';

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
    this.#rest = blanked(this.#rest, matches);
    return matches;
  }
}

/** The text with blanks in place of what was matched, as long as before. */
function blanked(text: string, matches: readonly RegExpExecArray[]): string {
  let read = 0;
  let rest = '';
  for (const { 0: words, index } of matches) {
    rest += text.slice(read, index) + ' '.repeat(words.length);
    read = index + words.length;
  }
  return rest + text.slice(read);
}
