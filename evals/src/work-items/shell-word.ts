/** A word as a POSIX shell reads it: as it is where it is plain, quoted otherwise. */
export function shellWord(word: string): string {
  return /^[\w./@:-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
