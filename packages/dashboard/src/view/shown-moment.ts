import { hoursBetween, type IsoInstant } from '@dawn-patrol/contracts';
import type { RunSummary } from '@dawn-patrol/store';

/** A live run is made each morning: one older than a day and two hours of delay means that none came since. */
const liveRunOverdueHours = 26;

/** The run that a page shows, and the moment at which it shows the run's forecasts as in force or not. */
export interface ShownMoment {
  readonly run: RunSummary;
  readonly now: IsoInstant;
  /**
   * A live run is judged now: a forecast that has expired since the run is expired on the page. A
   * recorded day is judged at its own moment, under a banner that says so.
   */
  readonly judgedAt: IsoInstant;
  readonly recorded: boolean;
  /** A live run so old that another should have come. */
  readonly overdue: boolean;
}

export function shownMoment(run: RunSummary, now: IsoInstant): ShownMoment {
  const recorded = run.mode === 'replay';
  const judgedAt = recorded || run.asOf > now ? run.asOf : now;
  return {
    run,
    now,
    judgedAt,
    recorded,
    overdue: !recorded && hoursBetween(run.asOf, now) > liveRunOverdueHours,
  };
}
