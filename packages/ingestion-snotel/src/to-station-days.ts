import { missingReading, type Reading, type StationDay } from '@dawn-patrol/contracts';
import type { CalendarDay, DayNumber } from './calendar-day.ts';
import { elementTable, type StationField } from './element-table.ts';
import { judgeSeries } from './judge-series.ts';
import { qualityLimits } from './quality-limits.ts';
import type { StationRows } from './station-rows.ts';

/** The first and the last day of which an answer says anything, both included. */
export interface DaySpan {
  readonly first: DayNumber;
  readonly last: DayNumber;
}

/** The span of all elements of a station, or null when it holds no row. */
export function spanOf(station: StationRows): DaySpan | null {
  let first = Infinity;
  let last = -Infinity;
  for (const { readings } of station.values()) {
    for (const day of readings.keys()) {
      first = Math.min(first, day);
      last = Math.max(last, day);
    }
  }
  return last < first ? null : { first, last };
}

const elementAbsent = missingReading('element-absent');

/**
 * The days of one station, ascending and without gaps, each reading judged. An element that the
 * answer lacks, or lacks for a day, is a missing reading with its reason.
 */
export function toStationDays(
  station: StationRows,
  { first, last }: DaySpan,
  calendarDayOf: (day: DayNumber) => CalendarDay,
): StationDay[] {
  const days = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const series = new Map<StationField, Reading[]>();
  for (const { field } of elementTable.values()) {
    series.set(field, judgeSeries(layOut(station, field, days), qualityLimits[field]));
  }
  const readingOf = (field: StationField, index: number): Reading =>
    series.get(field)?.[index] ?? elementAbsent;
  return days.map((day, index) => {
    const { date, endsAt } = calendarDayOf(day);
    return {
      date,
      endsAt,
      snowDepthCm: readingOf('snowDepthCm', index),
      sweMm: readingOf('sweMm', index),
      precipitationAccumulatedMm: readingOf('precipitationAccumulatedMm', index),
      temperatureObservedC: readingOf('temperatureObservedC', index),
      temperatureMinimumC: readingOf('temperatureMinimumC', index),
      temperatureMaximumC: readingOf('temperatureMaximumC', index),
      temperatureAverageC: readingOf('temperatureAverageC', index),
    };
  });
}

function layOut(station: StationRows, field: StationField, days: readonly DayNumber[]): Reading[] {
  const rows = station.get(field);
  const missing = rows === undefined ? elementAbsent : missingReading(rows.missingReason);
  return days.map((day) => rows?.readings.get(day) ?? missing);
}
