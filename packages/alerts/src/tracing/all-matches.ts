/**
 * All matches of a global pattern, in order. It does what `matchAll` does without the copy of the pattern
 * that this makes at each call: a text is read with some thirty patterns.
 */
export function allMatches(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return matches;
}

/** The text with blanks in place of each match; `blanksFor` says which. */
export function blankMatches(
  text: string,
  matches: readonly RegExpExecArray[],
  blanksFor: (words: string) => string,
): string {
  let read = 0;
  let rest = '';
  for (const { 0: words, index } of matches) {
    rest += text.slice(read, index) + blanksFor(words);
    read = index + words.length;
  }
  return rest + text.slice(read);
}
