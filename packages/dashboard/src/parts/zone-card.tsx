import type { Zone } from '@dawn-patrol/contracts';
import type { StoredZoneRun } from '@dawn-patrol/store';
import { dangerStanding, type DangerStanding } from '../view/danger-standing.ts';
import type { ShownMoment } from '../view/shown-moment.ts';
import type { ZoneSituation } from '../view/zone-situation.ts';
import { ActionBadge } from './action-badge.tsx';
import { ActionPath } from './action-path.tsx';
import { BandDangers } from './band-dangers.tsx';
import { DangerChip, obstacleWords } from './danger-chip.tsx';
import { DangerRose } from './danger-rose.tsx';
import { allFailures, FailureList } from './failure-list.tsx';
import { FlagTags } from './flag-tags.tsx';
import { ForecastDates } from './forecast-dates.tsx';
import { OfficialLink } from './official-link.tsx';
import { ProblemList } from './problem-list.tsx';
import { SourceList } from './source-list.tsx';

interface ZoneCardProps {
  readonly situation: ZoneSituation;
  readonly moment: ShownMoment;
}

/** One zone on the overview: what is published, what is to be done, and why. */
export function ZoneCard({ situation, moment }: ZoneCardProps) {
  const { zone } = situation;
  if (situation.kind === 'present') return <PresentCard zone={zone} part={situation.part} moment={moment} />;
  return (
    <article class="card" aria-labelledby={`zone-${zone.id}`}>
      <header>
        <ZoneTitle zone={zone} runId={situation.kind === 'unreadable' ? moment.run.runId : null} />
        {situation.kind === 'unreadable' ? <ActionBadge action={null} /> : null}
      </header>
      {situation.kind === 'unreadable' ? (
        <FailureList failures={[]} error={situation.message} />
      ) : (
        <p class="quiet">Not part of this run.</p>
      )}
      <OfficialLink zone={zone} />
    </article>
  );
}

interface PresentCardProps {
  readonly zone: Zone;
  readonly part: StoredZoneRun;
  readonly moment: ShownMoment;
}

function PresentCard({ zone, part, moment }: PresentCardProps) {
  const { decision, forecast } = part;
  const standing = dangerStanding({ zone, forecast, decision, judgedAt: moment.judgedAt });
  return (
    <article class={`card card-${decision?.action ?? 'broken'}`} aria-labelledby={`zone-${zone.id}`}>
      <header>
        <ZoneTitle zone={zone} runId={moment.run.runId} />
        <DangerChip standing={standing} />
        <ActionBadge action={decision?.action ?? null} />
      </header>
      <div class="card-body">
        <DangerColumn zone={zone} standing={standing} />
        <WhyColumn part={part} standing={standing} />
        <div class="column">
          <h4>Sources</h4>
          {decision === null ? <p class="quiet">Not judged.</p> : <SourceList decision={decision} />}
          {forecast === null ? null : <ForecastDates forecast={forecast} judgedAt={moment.judgedAt} />}
          <OfficialLink zone={zone} />
        </div>
      </div>
    </article>
  );
}

/** The zone's name and its page for that run; without a run, for the last one that had the zone. */
function ZoneTitle({ zone, runId }: { readonly zone: Zone; readonly runId: string | null }) {
  const query = runId === null ? '' : `?run=${encodeURIComponent(runId)}`;
  return (
    <h3 id={`zone-${zone.id}`}>
      <a href={`/zones/${zone.id}${query}`}>{zone.name}</a>
    </h3>
  );
}

interface DangerColumnProps {
  readonly zone: Zone;
  readonly standing: DangerStanding;
}

function DangerColumn({ zone, standing }: DangerColumnProps) {
  if (standing.kind !== 'in-force') {
    return (
      <div class="column column-danger">
        <h4>Danger</h4>
        <p>No rating is in force.</p>
        <details>
          <summary>Why, and what was said</summary>
          <p>{obstacleWords(standing)}</p>
        </details>
      </div>
    );
  }
  const { forecast } = standing;
  return (
    <div class="column column-danger">
      <h4>Danger and problems</h4>
      <div class="danger">
        <DangerRose cells={forecast.danger.cells} size="small" />
        <BandDangers forecast={forecast} zone={zone} />
      </div>
      <ProblemList forecast={forecast} />
    </div>
  );
}

function WhyColumn({ part, standing }: { readonly part: StoredZoneRun; readonly standing: DangerStanding }) {
  const { decision, failures, error } = part;
  return (
    <div class="column">
      <h4>Why this action</h4>
      {decision === null ? (
        <p>No decision was made: a person has to look.</p>
      ) : (
        <ActionPath decision={decision} detail="brief" />
      )}
      {decision !== null && standing.kind === 'expired' && !decision.flags.includes('forecast-expired') ? (
        <p>
          <b>The forecast has expired since this was decided.</b>
        </p>
      ) : null}
      {decision === null ? null : <FlagTags flags={decision.flags} />}
      <FailureList failures={allFailures(failures, decision?.assessment.failures ?? [])} error={error} />
    </div>
  );
}
