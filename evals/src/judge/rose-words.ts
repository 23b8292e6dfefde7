import { roseCells } from '@dawn-patrol/contracts';
import type { RoseWords } from '../eval-report.ts';

/** One cell of a rose, as read or as labelled. */
export interface RoseCell {
  readonly aspect: string;
  readonly band: string;
  readonly rated: boolean;
  readonly level?: number | undefined;
  readonly pockets?: boolean | undefined;
}

/** A rose in 24 short words, in rose order; empty for a cell that is not among these. */
export function roseWords(cells: readonly RoseCell[]): RoseWords {
  const words = new Map(cells.map((cell) => [`${cell.aspect}-${cell.band}`, cellWord(cell)]));
  return roseCells.map(({ id }) => words.get(id) ?? '');
}

function cellWord({ rated, level, pockets }: RoseCell): string {
  if (!rated) return '-';
  return `${level ?? '?'}${pockets === true ? 'p' : ''}`;
}
