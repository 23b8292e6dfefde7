/** A line break, and the mark of a clause: a claim may hold blanks but never the mark, so that none runs from one line into the next. */
const betweenLines = '\n;';

/** Lines as one text, to be read in one go; the lines themselves hold no line break. */
export function joinLines(lines: readonly string[]): string {
  return lines.join(betweenLines);
}

/** Which line of a joined text a position is in, from 0. */
export function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length - 1;
}

/** The joined text with a mark at the full stops that end a clause as well; as long as before. */
export function markClauses(text: string): string {
  return text.replaceAll(/\.(?=\s|$)/g, ';');
}

/** Where the clause of a position begins in a marked text. */
export function clauseStart(text: string, position: number): number {
  return text.lastIndexOf(';', position) + 1;
}

/** Where the line of a position begins in a joined text. */
export function lineStart(text: string, position: number): number {
  return text.lastIndexOf('\n', position) + 1;
}

/** Where the line of a position ends in a joined text. */
export function lineEnd(text: string, position: number): number {
  const end = text.indexOf('\n', position);
  return end === -1 ? text.length : end;
}
