import type { StationField } from '../element-table.ts';
import type { Finding, Tracks } from './station-grid.ts';
import { valueAt } from './track-places.ts';

const fields: readonly StationField[] = ['temperatureMinimumC', 'temperatureAverageC', 'temperatureMaximumC'];
/** Checks that judge one temperature by its own course, not by the other two. */
const ownCourse: ReadonlySet<string> = new Set([
  'range',
  'unit-slip',
  'spike',
  'rate-of-change',
  'neighbours',
]);

/**
 * Minimum, average and maximum of a day come from one thermometer: where two of them are objected to
 * by their own course, the third is suspect too.
 */
export function checkThermometer(tracks: Tracks, findings: readonly Finding[]): Finding[] {
  const objected = new Map<number, Set<StationField>>();
  for (const { check, field, index } of findings) {
    if (!ownCourse.has(check) || !fields.includes(field)) continue;
    objected.set(index, (objected.get(index) ?? new Set<StationField>()).add(field));
  }
  return [...objected].flatMap(([index, found]) =>
    found.size < 2
      ? []
      : fields
          .filter((field) => !found.has(field) && valueAt(tracks.get(field), index) !== null)
          .map((field): Finding => ({ check: 'thermometer', field, index, flag: 'suspect' })),
  );
}
