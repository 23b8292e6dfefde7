import {
  assertNever,
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

/** What a rose says: its cells, the highest level of each band, and the cells whose value is no rose value. */
interface RoseCells {
  readonly cells: DangerCell[];
  readonly highest: Readonly<Record<ElevationBand, DangerLevel | null>>;
  readonly unreadable: readonly RoseCell[];
}

function toCells(reading: RoseReading): RoseCells {
  const values = reading.state === 'values' ? reading.values : null;
  const highest: Record<ElevationBand, DangerLevel | null> = { upper: null, middle: null, lower: null };
  const unreadable: RoseCell[] = [];
  const cells = roseCells.map((cell, index): DangerCell => {
    const { aspect, band } = cell;
    const value = values?.[index] ?? null;
    const danger = value === null ? undefined : dangerByValue[value];
    if (values !== null && danger === undefined) unreadable.push(cell);
    if (danger === undefined || danger === null) return { aspect, band, rated: false };
    const { level, pockets } = danger;
    highest[band] = higherLevel(highest[band], level);
    return { aspect, band, rated: true, level, pockets };
  });
  return { cells, highest, unreadable };
}

function higherLevel(one: DangerLevel | null, other: DangerLevel | null): DangerLevel | null {
  return other === null || (one !== null && one > other) ? one : other;
}

function toBands(read: RoseCells, reading: RoseReading): ZoneForecast['danger']['byBand'] {
  const toBand = (band: ElevationBand): DangerRating => {
    const highest = read.highest[band];
    return highest === null ? notRated(reasonOf(band, read, reading)) : ratedAt(highest);
  };
  return { upper: toBand('upper'), middle: toBand('middle'), lower: toBand('lower') };
}

/** Why a band has no level. A value that nobody can read is not the center's word that there is none. */
function reasonOf(band: ElevationBand, { unreadable }: RoseCells, reading: RoseReading): UnratedReason {
  switch (reading.state) {
    case 'absent':
      return 'missing';
    case 'unreadable':
      return 'unknown';
    case 'values':
      return unreadable.some((cell) => cell.band === band) ? 'unknown' : 'none';
    default:
      return assertNever(reading, 'state of a rose');
  }
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
  const { upper, middle, lower } = read.highest;
  const highest = higherLevel(higherLevel(upper, middle), lower);
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
