import type { ElevationBand } from '@dawn-patrol/contracts';

/** Cells of a rose by their elevation band, in the order in which they come. */
export function cellsByBand<Cell extends { readonly band: ElevationBand }>(
  cells: readonly Cell[],
): Readonly<Record<ElevationBand, readonly Cell[]>> {
  const byBand: Record<ElevationBand, Cell[]> = { upper: [], middle: [], lower: [] };
  for (const cell of cells) byBand[cell.band].push(cell);
  return byBand;
}
