import type { ReplayReport } from '@dawn-patrol/analysis';
import { becauseWords, dateWords, levelWords, northToSouth, zoneName } from '../replay-words.ts';

/** Each day on which the two policies end at different actions, and what parted them. */
export function changedRows({ policies, changedDays }: ReplayReport): string[][] {
  const [tried, against] = policies;
  const rows = changedDays
    .toSorted(northToSouth)
    .map((day) => [
      zoneName(day.zone),
      dateWords(day.date),
      levelWords(day.level),
      day.against,
      day.action,
      becauseWords(day, against?.id ?? ''),
    ]);
  return [['zone', 'date', 'published', against?.id ?? '', tried?.id ?? '', 'because of'], ...rows];
}
