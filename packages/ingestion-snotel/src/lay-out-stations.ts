import type {
  Note,
  Reading,
  Snowpack,
  StationDay,
  StationHour,
  StationTriplet,
} from '@dawn-patrol/contracts';
import { toCalendarDay } from './calendar-day.ts';
import type { StationField } from './element-table.ts';
import { isMidnight, toHourEnd } from './hour-stamp.ts';
import { noteFindings } from './note-findings.ts';
import { judgeGrids, type JudgedGrid, type JudgeOptions } from './quality/judge-grids.ts';
import { dailyLimits, hourlyLimits } from './quality/quality-limits.ts';
import type { StationGrid } from './quality/station-grid.ts';
import { remember } from './remember.ts';
import type { RowsByField, StationRows } from './station-rows.ts';
import { elementAbsent, spanOf, toStationGrid } from './to-station-grid.ts';
import { beginsWaterYear } from './water-year.ts';

/** How one duration is laid out: `maximum` over all stations of an answer, so that a stray date cannot make millions. */
interface Cadence<Row> {
  readonly name: 'days' | 'hours';
  readonly maximum: number;
  readonly judging: JudgeOptions;
  readonly labelOf: (time: number) => string;
  readonly toRow: (time: number, readingOf: (field: StationField) => Reading) => Row;
}

function daily(): Cadence<StationDay> {
  const calendarDayOf = remember(toCalendarDay);
  return {
    name: 'days',
    maximum: 100_000,
    judging: { limits: dailyLimits, beginsWaterYear, isIncomparable: () => false },
    labelOf: (time) => calendarDayOf(time).date,
    toRow: (time, readingOf) => ({
      date: calendarDayOf(time).date,
      endsAt: calendarDayOf(time).endsAt,
      snowDepthCm: readingOf('snowDepthCm'),
      sweMm: readingOf('sweMm'),
      precipitationAccumulatedMm: readingOf('precipitationAccumulatedMm'),
      temperatureObservedC: readingOf('temperatureObservedC'),
      temperatureMinimumC: readingOf('temperatureMinimumC'),
      temperatureMaximumC: readingOf('temperatureMaximumC'),
      temperatureAverageC: readingOf('temperatureAverageC'),
    }),
  };
}

function hourly(): Cadence<StationHour> {
  const hourEndOf = remember(toHourEnd);
  const toDay = (hour: number): number => Math.floor(hour / 24);
  return {
    name: 'hours',
    maximum: 300_000,
    judging: {
      limits: hourlyLimits,
      beginsWaterYear: (from, to) => beginsWaterYear(toDay(from), toDay(to)),
      isIncomparable: isMidnight,
    },
    labelOf: hourEndOf,
    toRow: (time, readingOf) => ({
      endsAt: hourEndOf(time),
      snowDepthCm: readingOf('snowDepthCm'),
      sweMm: readingOf('sweMm'),
      precipitationAccumulatedMm: readingOf('precipitationAccumulatedMm'),
      temperatureObservedC: readingOf('temperatureObservedC'),
    }),
  };
}

/**
 * The judged series of the stations that gave a row, in the answer's order, with a note for each kind
 * of doubt that a check has at a station.
 */
export function layOutStations(rowsByStation: ReadonlyMap<StationTriplet, StationRows>): Snowpack {
  const notes: Note[] = [];
  const days = layOut(rowsByStation, daily(), notes);
  const hours = layOut(rowsByStation, hourly(), notes);
  const stations = [...rowsByStation.keys()]
    .filter((triplet) => days.has(triplet) || hours.has(triplet))
    .map((triplet) => ({ triplet, days: days.get(triplet) ?? [], hours: hours.get(triplet) ?? [] }));
  return { stations, notes };
}

function layOut<Row>(
  rowsByStation: ReadonlyMap<StationTriplet, StationRows>,
  cadence: Cadence<Row>,
  notes: Note[],
): Map<StationTriplet, Row[]> {
  const grids = toGrids(rowsByStation, cadence, notes);
  const judged = judgeGrids(grids, cadence.judging);
  const rows = new Map<StationTriplet, Row[]>();
  for (const [position, grid] of grids.entries()) {
    const result = judged[position];
    if (result === undefined) continue;
    rows.set(grid.triplet, toRows(grid, result, cadence));
    notes.push(...noteFindings(grid, result.findings, cadence.labelOf));
  }
  return rows;
}

function toGrids<Row>(
  rowsByStation: ReadonlyMap<StationTriplet, StationRows>,
  { name, maximum }: Cadence<Row>,
  notes: Note[],
): StationGrid[] {
  let left = maximum;
  const grids: StationGrid[] = [];
  for (const [triplet, station] of rowsByStation) {
    const rows: RowsByField = station[name];
    const span = spanOf(rows);
    if (span === null) continue;
    const length = span.last - span.first + 1;
    if (length > left) {
      const message = `${triplet}: a series of ${length} ${name} is too long to be laid out: it is left out.`;
      notes.push({ code: 'series-too-long', message });
      continue;
    }
    left -= length;
    grids.push(toStationGrid(triplet, rows, span));
  }
  return grids;
}

function toRows<Row>(grid: StationGrid, { readings }: JudgedGrid, { toRow }: Cadence<Row>): Row[] {
  const rows: Row[] = [];
  for (let index = 0; index < grid.length; index += 1) {
    rows.push(toRow(grid.first + index, (field) => readings.get(field)?.[index] ?? elementAbsent));
  }
  return rows;
}
