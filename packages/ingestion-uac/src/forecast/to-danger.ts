import {
  assertNever,
  dangerLevels,
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

const dangerByValue = levelByValue.map((level, value) =>
  level === null ? null : { level, pockets: value % 2 === 1 },
);

type RoseCell = (typeof roseCells)[number];

export interface DangerReading {
  readonly danger: ZoneForecast['danger'];
  readonly notes: readonly Note[];
}

/** The danger of an advisory: `overall` from its rating alone, cells and bands from its rose alone. */
export function toDanger(rating: unknown, rose: unknown): DangerReading {
  const { overall, notes } = readRating(rating);
  const reading = readRose(rose);
  const read = toCells(reading);
  return {
    danger: { overall, byBand: toBands(read, reading), cells: read.cells },
    notes: [...notes, ...noteRose(read, reading, rose), ...noteDisagreement(overall, read, reading)],
  };
}

/** What a rose says: its cells, the highest level of each band, and the cells without a rose value: all of one that cannot be read. */
interface RoseCells {
  readonly cells: DangerCell[];
  readonly highest: Readonly<Record<ElevationBand, DangerLevel | null>>;
  readonly unreadable: readonly RoseCell[];
}

function toCells(reading: RoseReading): RoseCells {
  const values = reading.state === 'values' ? reading.values : [];
  const highest: Record<ElevationBand, DangerLevel | null> = { upper: null, middle: null, lower: null };
  const unreadable: RoseCell[] = [];
  const cells = roseCells.map((cell, index): DangerCell => {
    const { aspect, band } = cell;
    const danger = dangerByValue[values[index] ?? -1];
    if (danger === undefined) unreadable.push(cell);
    if (danger === undefined || danger === null) return { aspect, band, rated: false };
    const { level, pockets } = danger;
    // For comparing only: every level is above its absence.
    if (level > (highest[band] ?? 0)) highest[band] = level;
    return { aspect, band, rated: true, level, pockets };
  });
  return { cells, highest, unreadable };
}

function toBands(read: RoseCells, reading: RoseReading): ZoneForecast['danger']['byBand'] {
  const toBand = (band: ElevationBand): DangerRating => {
    const highest = read.highest[band];
    return highest === null ? notRated(reasonOf(band, read, reading)) : ratedAt(highest);
  };
  return { upper: toBand('upper'), middle: toBand('middle'), lower: toBand('lower') };
}

/** Why a band has no level. A value that nobody can read is not the center's word that there is none. */
function reasonOf(band: ElevationBand, { unreadable }: RoseCells, { state }: RoseReading): UnratedReason {
  if (state === 'absent') return 'missing';
  return unreadable.some((cell) => cell.band === band) ? 'unknown' : 'none';
}

function noteRose({ unreadable }: RoseCells, reading: RoseReading, rose: unknown): Note[] {
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
      return noteValues(unreadable);
    default:
      return assertNever(reading, 'state of a rose');
  }
}

function noteValues(unreadable: readonly RoseCell[]): Note[] {
  if (unreadable.length === 0) return [];
  const cells = unreadable.map(({ id }) => id).join(', ');
  const message = `Expected whole numbers from 0 to 10 in the danger rose, got something else at ${cells}: not rated there.`;
  return [{ code: 'rose-value-unknown', message }];
}

/** Rating and rose name the same highest level in almost every product; where they do not, the rating counts. */
function noteDisagreement(overall: DangerRating, read: RoseCells, reading: RoseReading): Note[] {
  if (reading.state !== 'values') return [];
  const levels = Object.values(read.highest);
  const highest = dangerLevels.findLast((level) => levels.includes(level)) ?? null;
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
