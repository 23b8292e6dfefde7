/** A merged file with its conflicts: text that is settled, and places with two sides. */
export type MergedPart =
  | { readonly kind: 'settled'; readonly text: string }
  | { readonly kind: 'conflict'; readonly ours: string; readonly theirs: string };

export type Side = 'ours' | 'theirs';

/** Long enough that no line of a real file looks like one. */
export const MARKER_SIZE = 41;

/** Reads what `git merge-file --marker-size=41` wrote. Text before, between and after conflicts is kept to the byte. */
export function parseConflicts(merged: string): MergedPart[] {
  const parts: MergedPart[] = [];
  let settled = '';
  let open: { ours: string; theirs: string; side: Side } | null = null;
  for (const line of merged.match(/[^\n]*\n|[^\n]+$/gu) ?? []) {
    if (open === null && isMarker(line, '<')) {
      if (settled !== '') parts.push({ kind: 'settled', text: settled });
      settled = '';
      open = { ours: '', theirs: '', side: 'ours' };
    } else if (open === null) settled += line;
    else if (isMarker(line, '=')) open.side = 'theirs';
    else if (isMarker(line, '>')) {
      parts.push({ kind: 'conflict', ours: open.ours, theirs: open.theirs });
      open = null;
    } else open[open.side] += line;
  }
  if (settled !== '') parts.push({ kind: 'settled', text: settled });
  return parts;
}

function isMarker(line: string, sign: string): boolean {
  return line.startsWith(sign.repeat(MARKER_SIZE)) && line[MARKER_SIZE] !== sign;
}

export function countConflicts(parts: readonly MergedPart[]): number {
  return parts.filter(({ kind }) => kind === 'conflict').length;
}

/** The file with one side chosen for each of its conflicts, in order. */
export function applySides(parts: readonly MergedPart[], sides: readonly Side[]): string {
  let next = 0;
  return parts
    .map((part) => {
      if (part.kind === 'settled') return part.text;
      const side = sides[next] ?? 'ours';
      next += 1;
      return part[side];
    })
    .join('');
}

/** Every way to choose a side for each of `count` conflicts. */
export function allChoices(count: number): Side[][] {
  if (count === 0) return [[]];
  return allChoices(count - 1).flatMap((choice): Side[][] => [
    [...choice, 'ours'],
    [...choice, 'theirs'],
  ]);
}
