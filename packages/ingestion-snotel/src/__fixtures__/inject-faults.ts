import { judgeGrids, type JudgedGrid } from '../quality/judge-grids.ts';
import { buildGrid, daily } from './judge-tracks.ts';
import { quantities, seasonDays, winterTracks, type Quantity, type Season } from './winter-tracks.ts';

/** A fault in one place: the tracks that it changes, and the places of them that must be flagged. */
export interface Fault {
  readonly tracks: Readonly<Partial<Record<Quantity, readonly number[]>>>;
  readonly places: readonly number[];
}

/** Puts a fault into a season at a place; null where it is none, as a sensor that hangs while nothing happens. */
export type Inject = (season: Season, place: number) => Fault | null;

/** What the checks made of one fault put everywhere, one at a time. */
export interface Outcome {
  readonly injected: number;
  /** The places, one a fault, of which a value was not flagged. */
  readonly missed: readonly string[];
  /** Values of the station that are as measured and are flagged because of the faults, judged alone. */
  readonly goodFlagged: number;
}

const wrong: ReadonlySet<string> = new Set(['suspect', 'fail']);

/**
 * Puts a fault at every place of every station, one at a time, and has the station judged alone; what is
 * not found so in one answer with the other stations, where there are some: they only add objections.
 */
export function injectEverywhere(inject: Inject, company: 'alone' | 'four'): Outcome {
  const missed: string[] = [];
  let injected = 0;
  let goodFlagged = 0;
  for (const [triplet, season] of winterTracks) {
    const others =
      company === 'alone' ? [] : [...winterTracks].filter(([other]) => other !== triplet).map(gridOf);
    for (let place = 0; place < seasonDays; place += 1) {
      const fault = inject(season, place);
      if (fault === null) continue;
      injected += 1;
      const grid = gridOf([triplet, { ...season, ...fault.tracks }]);
      const [alone] = judgeGrids([grid], daily);
      goodFlagged += countGoodFlagged(alone, season, fault);
      if (isFound(alone, fault)) continue;
      if (!isFound(judgeGrids([grid, ...others], daily)[0], fault)) missed.push(`${triplet} ${place}`);
    }
  }
  return { injected, missed, goodFlagged };
}

function isFlagged(judged: JudgedGrid | undefined, quantity: Quantity, index: number): boolean {
  const reading = judged?.readings.get(quantity)?.[index];
  return reading?.observed === true && wrong.has(reading.quality);
}

function isFound(judged: JudgedGrid | undefined, { tracks, places }: Fault): boolean {
  const faulty = quantities.filter((quantity) => tracks[quantity] !== undefined);
  return places.every((index) => faulty.every((quantity) => isFlagged(judged, quantity, index)));
}

function countGoodFlagged(judged: JudgedGrid | undefined, season: Season, { tracks }: Fault): number {
  return quantities
    .map((quantity) => {
      const values = tracks[quantity] ?? season[quantity];
      return values.filter(
        (value, index) => value === season[quantity][index] && isFlagged(judged, quantity, index),
      ).length;
    })
    .reduce((sum, count) => sum + count, 0);
}

function gridOf([triplet, season]: readonly [string, Season]): ReturnType<typeof buildGrid> {
  return buildGrid(season, triplet);
}
