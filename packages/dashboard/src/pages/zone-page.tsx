import type { Zone } from '@dawn-patrol/contracts';
import type { RunSummary, StoredZoneRun, ZoneRunList } from '@dawn-patrol/store';
import { ActionBadge } from '../parts/action-badge.tsx';
import { DangerChip } from '../parts/danger-chip.tsx';
import { ForecastDates } from '../parts/forecast-dates.tsx';
import { MomentBanner } from '../parts/moment-banner.tsx';
import { OfficialLink } from '../parts/official-link.tsx';
import { PageFrame } from '../parts/page-frame.tsx';
import { ComparisonSection } from '../sections/comparison-section.tsx';
import { DangerSection } from '../sections/danger-section.tsx';
import { HistorySection } from '../sections/history-section.tsx';
import { NotesSection } from '../sections/notes-section.tsx';
import { PayloadsSection } from '../sections/payloads-section.tsx';
import { ProblemsSection } from '../sections/problems-section.tsx';
import { SourcesSection } from '../sections/sources-section.tsx';
import { AlertSection, ForecasterSection } from '../sections/texts-section.tsx';
import { WhySection } from '../sections/why-section.tsx';
import { dangerStanding } from '../view/danger-standing.ts';
import type { ShownMoment } from '../view/shown-moment.ts';
import { printable } from '../words/printable.ts';
import { shortTimeWords } from '../words/time-words.ts';

interface ZonePageProps {
  readonly zone: Zone;
  readonly part: StoredZoneRun;
  readonly moment: ShownMoment;
  readonly history: ZoneRunList;
  /** A newer stored run in which this zone is not, or null. */
  readonly newerRun: RunSummary | null;
}

/** Everything about one zone at one moment. */
export function ZonePage({ zone, part, moment, history, newerRun }: ZonePageProps) {
  const { decision, forecast, alert } = part;
  const { judgedAt, run } = moment;
  const standing = dangerStanding({ zone, forecast, decision, judgedAt });
  return (
    <PageFrame title={zone.name}>
      <p class="crumbs">
        <a href={`/?run=${encodeURIComponent(run.runId)}`}>All zones</a>
      </p>
      <h1>{zone.name}</h1>
      <MomentBanner moment={moment} />
      {newerRun === null ? null : (
        <p>
          <b>This zone is not in the newest stored run</b> ({printable(newerRun.runId)},{' '}
          {shortTimeWords(newerRun.asOf)}). This is the last one that had it.
        </p>
      )}
      <div class="verdict">
        <DangerChip standing={standing} />
        <ActionBadge action={decision?.action ?? null} />
        {forecast === null ? null : <ForecastDates forecast={forecast} judgedAt={judgedAt} />}
        <OfficialLink zone={zone} />
      </div>
      <div class="zone-columns">
        <div class="zone-why">
          <WhySection part={part} />
        </div>
        <div class="zone-danger">
          <DangerSection standing={standing} zone={zone} />
          <ProblemsSection standing={standing} />
        </div>
        {decision === null ? null : (
          <div class="zone-basis">
            <SourcesSection decision={decision} />
            <ComparisonSection decision={decision} />
          </div>
        )}
      </div>
      {alert === null ? null : <AlertSection alert={alert} />}
      {forecast === null ? null : <ForecasterSection forecast={forecast} zone={zone} />}
      <NotesSection part={part} />
      <HistorySection zone={zone} history={history} shownRunId={run.runId} />
      <PayloadsSection payloads={part.payloads} />
    </PageFrame>
  );
}
