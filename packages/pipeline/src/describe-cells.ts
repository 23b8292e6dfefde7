import { aspects, type CellId } from '@dawn-patrol/contracts';

/** Cells by band, in the order given: `upper n ne e, middle n`. */
export function describeCells(cells: readonly CellId[]): string {
  const byBand = new Map<string, string[]>();
  for (const cell of cells) {
    const [aspect = '', band = ''] = cell.split('-');
    byBand.set(band, [...(byBand.get(band) ?? []), aspect]);
  }
  return [...byBand]
    .map(([band, each]) => `${band} ${each.length === aspects.length ? 'all aspects' : each.join(' ')}`)
    .join(', ');
}
