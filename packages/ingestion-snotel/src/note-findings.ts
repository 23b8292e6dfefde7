import type { Note } from '@dawn-patrol/contracts';
import type { Finding, StationGrid } from './quality/station-grid.ts';

/** One note for each field and check that objects at a station: how many values, and the first of them. */
export function noteFindings(
  { triplet, first }: StationGrid,
  findings: readonly Finding[],
  labelOf: (time: number) => string,
): Note[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.field} ${finding.check} ${finding.flag}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()].flatMap((group) => {
    const earliest = group.reduce((one, other) => (other.index < one.index ? other : one));
    const { field, check, flag, index } = earliest;
    const verdict = flag === 'fail' ? 'failed' : 'suspect';
    const others = group.length === 1 ? '' : ` and ${group.length - 1} more`;
    const message = `${triplet}: ${field} of ${labelOf(first + index)}${others}: ${verdict} (${check}).`;
    return [{ code: `quality-${check}`, message }];
  });
}
