import { toInstant, type IsoInstant } from '@dawn-patrol/contracts';
import { Cron } from 'croner';

/**
 * When a live run is due, in the time of the zones: every quarter of an hour between five and eight
 * in the morning, when the forecasts come out, and every hour otherwise.
 * Source: https://utahavalanchecenter.org/docs/api/forecast (poll every 15 minutes from 5 to 8).
 */
export const runPattern = { morning: '*/15 5-7 * * *', otherwise: '0 0-4,8-23 * * *' } as const;
const timezone = 'America/Denver';

/** Calls `run` whenever it is due; a run still under way is not started twice. Returns how to stop. */
export function scheduleRuns(run: () => Promise<void>): () => void {
  const jobs = Object.values(runPattern).map(
    (pattern) => new Cron(pattern, { timezone, protect: true }, run),
  );
  return () => {
    for (const job of jobs) job.stop();
  };
}

/** The next moment after `from` at which a run is due. */
export function nextRunAfter(from: IsoInstant): IsoInstant {
  const due = Object.values(runPattern).flatMap((pattern) => {
    const next = new Cron(pattern, { timezone, paused: true }).nextRun(new Date(from));
    return next === null ? [] : [next.getTime()];
  });
  return due.length === 0 ? from : toInstant(Math.min(...due));
}
