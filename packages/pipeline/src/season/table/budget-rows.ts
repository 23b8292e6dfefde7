import type { ReplayReport } from '@dawn-patrol/analysis';
import { dateWords, northToSouth, zoneName } from '../replay-words.ts';

/** Each limit and whether it holds, and each zone's week that goes beyond one. */
export function budgetRows({ limits, overruns }: NonNullable<ReplayReport['budget']>): string[][] {
  const verdicts = Object.entries(limits).map(([measure, limit]) => {
    const beyond = overruns.filter((overrun) => overrun.measure === measure).length;
    const verdict = beyond === 0 ? 'holds in every zone and week' : `exceeded in ${beyond} zone-weeks`;
    return [measure, `at most ${limit}`, verdict];
  });
  const rows = overruns
    .toSorted(northToSouth)
    .map(({ zone, monday, measure, actual }) => [
      measure,
      String(actual),
      `${zoneName(zone)}, week of ${dateWords(monday)}`,
    ]);
  return [...verdicts, ...rows];
}
