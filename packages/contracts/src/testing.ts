import { isoInstantSchema, type IsoInstant } from './iso-instant.ts';
import type { DangerRating } from './danger.ts';
import { notRated, ratedAt, type DangerLevel } from './danger.ts';
import type { AvalancheProblem } from './problem.ts';
import { elevationBands, roseCells, type CellId, type ElevationBand } from './rose.ts';
import type { DangerCell, ZoneForecast } from './zone-forecast.ts';
import { addHours } from './iso-instant.ts';

/** Builders of domain values for the tests of other packages. Every field has a plain default. */

export function instant(text: string): IsoInstant {
  return isoInstantSchema.parse(text);
}

export function buildProblem(fields: Partial<AvalancheProblem> = {}): AvalancheProblem {
  return {
    slot: 1,
    type: 'persistent-slab',
    sourceName: 'Persistent Weak Layer',
    isProblem: true,
    cells: ['n-upper', 'ne-upper'],
    cellsComplete: true,
    ...fields,
  };
}

/** All 24 cells, each at the level that the record names for it, else not rated. */
export function buildCells(levels: Partial<Record<CellId, DangerLevel>> = {}): DangerCell[] {
  return roseCells.map(({ id, aspect, band }) => {
    const level = levels[id];
    return level === undefined
      ? { aspect, band, rated: false }
      : { aspect, band, rated: true, level, pockets: false };
  });
}

export interface ForecastFields extends Partial<Omit<ZoneForecast, 'danger' | 'issuedAt'>> {
  readonly overall?: DangerRating;
  readonly cells?: DangerCell[];
  readonly issuedAt?: string | null;
}

/** A forecast whose overall rating fills every cell, unless `cells` says otherwise. Issued 2026-03-06, 07:10 in Denver. */
export function buildForecast(fields: ForecastFields = {}): ZoneForecast {
  const {
    overall = ratedAt(3),
    cells = cellsAt(overall),
    issuedAt = '2026-03-06T14:10:50Z',
    ...rest
  } = fields;
  const issued = issuedAt === null ? null : instant(issuedAt);
  return {
    zoneId: 'salt-lake',
    productId: '100001',
    center: 'UAC',
    issuedAt: issued,
    expiresAt: issued === null ? null : addHours(issued, 24),
    expiryBasis: issued === null ? 'unknown' : 'assumed-24h',
    danger: { overall, byBand: byBand(cells), cells },
    problems: [],
    texts: {
      bottomLine: null,
      currentConditions: null,
      mountainWeather: null,
      recentActivity: null,
      specialBulletin: null,
    },
    notes: [],
    ...rest,
  };
}

function cellsAt(overall: DangerRating): DangerCell[] {
  if (!overall.rated) return buildCells();
  const { level } = overall;
  return roseCells.map(({ aspect, band }) => ({ aspect, band, rated: true, level, pockets: false }));
}

function byBand(cells: DangerCell[]): ZoneForecast['danger']['byBand'] {
  const highest = (band: ElevationBand): DangerRating =>
    cells.reduce<DangerRating>(
      (top, cell) =>
        cell.band === band && cell.rated && (!top.rated || cell.level > top.level)
          ? ratedAt(cell.level)
          : top,
      notRated('none'),
    );
  const [upper, middle, lower] = elevationBands;
  return { upper: highest(upper), middle: highest(middle), lower: highest(lower) };
}
