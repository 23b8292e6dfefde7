import { aspects, elevationBands, type DangerCell, type Zone } from '@dawn-patrol/contracts';
import { cellsByBand } from '../cells-by-band.ts';
import type { ForecastStanding } from '../forecast-standing.ts';
import { bandPhrase } from '../wording/band-phrase.ts';
import { capitalize } from '../wording/capitalize.ts';
import { dangerPaint } from '../wording/danger-paint.ts';
import { cellDangerPhrase } from './danger-view.ts';

/** The rose as a table: bands down, aspects across; every cell has number, name and colour. */
export interface RoseView {
  /** Says so where the ratings are not in force. */
  readonly caption: string;
  readonly aspects: readonly string[];
  readonly rows: readonly {
    readonly band: string;
    readonly cells: readonly { readonly danger: string; readonly fill: string; readonly ink: string }[];
  }[];
}

export function roseView(standing: Exclude<ForecastStanding, { kind: 'absent' }>, zone: Zone): RoseView {
  const inForce = standing.kind === 'in-force' || standing.kind === 'not-rated';
  const cells = cellsByBand(standing.forecast.danger.cells);
  return {
    caption: inForce ? 'Danger rose, as published' : 'Danger rose, NOT IN FORCE',
    aspects: aspects.map((aspect) => aspect.toUpperCase()),
    rows: elevationBands.map((band) => ({
      band: capitalize(bandPhrase([band], zone.bandLimitsFt)),
      cells: cells[band].map(roseCellView),
    })),
  };
}

function roseCellView(cell: DangerCell): RoseView['rows'][number]['cells'][number] {
  const level = cell.rated ? cell.level : null;
  const { fill, ink } = dangerPaint(level);
  return { danger: cellDangerPhrase(level, cell.rated && cell.pockets), fill, ink };
}
