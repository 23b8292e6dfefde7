import {
  assertNever,
  elevationBands,
  notRated,
  ratedAt,
  roseCells,
  type DangerCell,
  type DangerLevel,
  type DangerRating,
  type ElevationBand,
  type Note,
  type UnratedReason,
  type ZoneForecast,
} from '@dawn-patrol/contracts';
import { describeValue } from '../text/describe-value.ts';
import { readRating } from './read-rating.ts';
import { readRose, type RoseReading } from './read-rose.ts';

/**
 * Level by rose value: even values name a level, odd ones "pockets of" it; 0 is no rating.
 * Source: https://utahavalanchecenter.org/docs/api/forecast (read 2026-11-20)
 */
const levelByValue: readonly (DangerLevel | null)[] = [null, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5];

export interface DangerReading {
  readonly danger: ZoneForecast['danger'];
  readonly notes: readonly Note[];
}

/** The danger of an advisory: `overall` from its rating alone, cells and bands from its rose alone. */
export function toDanger(rating: unknown, rose: unknown): DangerReading {
  const { overall, notes } = readRating(rating);
  const reading = readRose(rose);
  const cells = toCells(reading);
  return {
    danger: { overall, byBand: toBands(cells, reading), cells },
    notes: [...notes, ...noteRose(reading, rose), ...noteDisagreement(overall, cells, reading)],
  };
}

function toCells(reading: RoseReading): DangerCell[] {
  const values = reading.state === 'values' ? reading.values : [];
  return roseCells.map(({ aspect, band }, index) => {
    const value = values[index] ?? 0;
    const level = levelByValue[value] ?? null;
    return level === null
      ? { aspect, band, rated: false }
      : { aspect, band, rated: true, level, pockets: value % 2 === 1 };
  });
}

function toBands(cells: readonly DangerCell[], reading: RoseReading): ZoneForecast['danger']['byBand'] {
  const [upper, middle, lower] = elevationBands;
  const toBand = (band: ElevationBand): DangerRating => {
    const highest = highestOf(cells.filter((cell) => cell.band === band));
    return highest === null ? notRated(reasonOf(band, reading)) : ratedAt(highest);
  };
  return { upper: toBand(upper), middle: toBand(middle), lower: toBand(lower) };
}

function highestOf(cells: readonly DangerCell[]): DangerLevel | null {
  const levels = cells.flatMap((cell) => (cell.rated ? [cell.level] : []));
  return levels.toSorted((one, other) => other - one)[0] ?? null;
}

/** Why a band has no level. A value that nobody can read is not the center's word that there is none. */
function reasonOf(band: ElevationBand, reading: RoseReading): UnratedReason {
  switch (reading.state) {
    case 'absent':
      return 'missing';
    case 'unreadable':
      return 'unknown';
    case 'values':
      return unreadableCells(reading.values).some((cell) => cell.band === band) ? 'unknown' : 'none';
    default:
      return assertNever(reading, 'state of a rose');
  }
}

function unreadableCells(values: readonly (number | null)[]) {
  return roseCells.filter((_cell, index) => levelByValue[values[index] ?? -1] === undefined);
}

function noteRose(reading: RoseReading, rose: unknown): Note[] {
  switch (reading.state) {
    case 'absent':
      return [{ code: 'rose-missing', message: 'The danger rose is absent: no cell has a rating.' }];
    case 'unreadable':
      return [
        {
          code: 'rose-unreadable',
          message: `Expected a danger rose of 24 numbers, got ${describeValue(rose)}: no cell has a rating.`,
        },
      ];
    case 'values':
      return noteValues(reading.values);
    default:
      return assertNever(reading, 'state of a rose');
  }
}

function noteValues(values: readonly (number | null)[]): Note[] {
  const cells = unreadableCells(values).map(({ id }) => id);
  if (cells.length === 0) return [];
  const message = `Expected whole numbers from 0 to 10 in the danger rose, got something else at ${cells.join(', ')}: not rated there.`;
  return [{ code: 'rose-value-unknown', message }];
}

/** Rating and rose name the same highest level in almost every product; where they do not, the rating counts. */
function noteDisagreement(overall: DangerRating, cells: readonly DangerCell[], reading: RoseReading): Note[] {
  if (reading.state !== 'values') return [];
  const highest = highestOf(cells);
  const published = overall.rated ? overall.level : null;
  if (published === highest) return [];
  const rated = overall.rated ? `level ${overall.level}` : `not rated (${overall.reason})`;
  const rose = highest === null ? 'rates no cell' : `goes up to level ${highest}`;
  return [
    {
      code: 'rating-differs-from-rose',
      message: `The rating is ${rated}, the rose ${rose}. The rating counts.`,
    },
  ];
}
