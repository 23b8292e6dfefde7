import { dangerLevels, elevationBands, type CellId, type DangerCell } from '@dawn-patrol/contracts';
import { levelWords } from '../words/danger-words.ts';
import { aspectWords } from '../words/place-words.ts';

/** What a cell says: "3 Considerable", "pockets of 3 Considerable", "no rating". */
export function cellDangerWords(cell: DangerCell): string {
  if (!cell.rated) return 'no rating';
  return `${cell.pockets ? 'pockets of ' : ''}${levelWords(cell.level)}`;
}

/** A danger rose in words, for those who do not see it: each band with its levels, highest first, and their aspects. */
export function dangerRoseWords(cells: readonly DangerCell[]): string {
  const bands = elevationBands.map((band) => {
    const inBand = cells.filter((cell) => cell.band === band);
    const said = [...dangerLevels.toReversed(), null].flatMap((level) => {
      const same = inBand.filter((cell) => (cell.rated ? cell.level : null) === level);
      if (same.length === 0) return [];
      const where = aspectWords(same.map(({ aspect }) => aspect));
      return [`${level === null ? 'no rating' : levelWords(level)} on ${where}`];
    });
    return `${band}: ${said.join(', ')}`;
  });
  return bands.join('; ');
}

export function cellIdOf(cell: Pick<DangerCell, 'aspect' | 'band'>): CellId {
  return `${cell.aspect}-${cell.band}`;
}
