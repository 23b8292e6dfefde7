import { z } from 'zod';

/** The eight aspects, the compass direction a slope faces, in rose order. */
export const aspects = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;
export const aspectSchema = z.enum(aspects);
export type Aspect = z.infer<typeof aspectSchema>;

/** The three elevation bands, highest first, in rose order. Their limits differ by zone. */
export const elevationBands = ['upper', 'middle', 'lower'] as const;
export const elevationBandSchema = z.enum(elevationBands);
export type ElevationBand = z.infer<typeof elevationBandSchema>;

/** One aspect in one elevation band, `aspect-band`, such as `ne-upper`. */
export const cellIdSchema = z.templateLiteral([aspectSchema, '-', elevationBandSchema]);
export type CellId = z.infer<typeof cellIdSchema>;

/** The 24 cells in rose order: bands upper, middle, lower; in each, aspects clockwise from north. */
export const roseCells: readonly {
  readonly id: CellId;
  readonly aspect: Aspect;
  readonly band: ElevationBand;
}[] = elevationBands.flatMap((band) =>
  aspects.map((aspect) => ({ id: `${aspect}-${band}` as const, aspect, band })),
);

const position = new Map(roseCells.map((cell, index) => [cell.id, index]));

/** The cells in rose order, each once: the form in which cells are compared and shown. */
export function inRoseOrder(cells: Iterable<CellId>): CellId[] {
  return [...new Set(cells)].toSorted((a, b) => (position.get(a) ?? 0) - (position.get(b) ?? 0));
}
