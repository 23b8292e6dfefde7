import { reviewFlags } from '@dawn-patrol/contracts';
import type { RunList, StoredRun } from '@dawn-patrol/store';
import { ActionBadge } from '../parts/action-badge.tsx';
import { DangerChip } from '../parts/danger-chip.tsx';
import { FlagList } from '../parts/flag-list.tsx';
import { MomentBanner } from '../parts/moment-banner.tsx';
import { PageFrame } from '../parts/page-frame.tsx';
import { RunPicker } from '../parts/run-picker.tsx';
import { ZoneCard } from '../parts/zone-card.tsx';
import { dangerStanding } from '../view/danger-standing.ts';
import type { ShownMoment } from '../view/shown-moment.ts';
import { flagWords } from '../words/flag-words.ts';
import { printable } from '../words/printable.ts';
import { zoneSituations, zonesByNeed, type ZoneSituation } from '../view/zone-situation.ts';

interface OverviewPageProps {
  readonly run: StoredRun;
  readonly runs: RunList;
  readonly moment: ShownMoment;
}

/** All nine zones at one moment, those that need someone first. */
export function OverviewPage({ run, runs, moment }: OverviewPageProps) {
  const { attention, calm, notInRun } = zonesByNeed(zoneSituations(run));
  return (
    <PageFrame title={moment.recorded ? `Recorded ${run.replayOf ?? ''}` : 'This morning'}>
      <h1>Utah zones</h1>
      <MomentBanner moment={moment} />
      <RunPicker runs={runs.entries} shownRunId={run.runId} />
      <GlanceTable situations={[...attention, ...calm]} moment={moment} />
      <ZoneGroup title="Needs attention" situations={attention} moment={moment} />
      <ZoneGroup title="Nothing to do" situations={calm} moment={moment} />
      <ZoneGroup title="Not in this run" situations={notInRun} moment={moment} />
      <FlagLegend situations={[...attention, ...calm]} />
      {runs.unreadable.map(({ runId, message }) => (
        <p class="failures">
          <b>Stored run {printable(runId)} cannot be read.</b> {printable(message)}
        </p>
      ))}
    </PageFrame>
  );
}

interface ZoneGroupProps {
  readonly title: string;
  readonly situations: readonly ZoneSituation[];
  readonly moment: ShownMoment;
}

function ZoneGroup({ title, situations, moment }: ZoneGroupProps) {
  if (situations.length === 0) return null;
  return (
    <section>
      <h2>
        {title} <span class="count">{situations.length}</span>
      </h2>
      {situations.map((situation) => (
        <ZoneCard situation={situation} moment={moment} />
      ))}
    </section>
  );
}

/** What each flag on the page asks for, said once. */
function FlagLegend({ situations }: { readonly situations: readonly ZoneSituation[] }) {
  const raised = new Set(
    situations.flatMap((situation) =>
      situation.kind === 'present' ? (situation.part.decision?.flags ?? []) : [],
    ),
  );
  const present = reviewFlags.filter((flag) => raised.has(flag));
  return present.length === 0 ? null : (
    <section>
      <h2>What the flags ask for</h2>
      <FlagList flags={present} />
    </section>
  );
}

function GlanceTable({ situations, moment }: Omit<ZoneGroupProps, 'title'>) {
  return (
    <table class="glance">
      <caption>At a glance, most urgent first</caption>
      <thead>
        <tr>
          <th scope="col">Zone</th>
          <th scope="col">Danger</th>
          <th scope="col">Action</th>
          <th scope="col">
            <span class="heading">Flags</span>
            <span class="narrow-only" aria-hidden="true">
              ⚑
            </span>
          </th>
        </tr>
      </thead>
      <tbody>
        {situations.map((situation) => (
          <GlanceRow situation={situation} moment={moment} />
        ))}
      </tbody>
    </table>
  );
}

function GlanceRow({
  situation,
  moment,
}: {
  readonly situation: ZoneSituation;
  readonly moment: ShownMoment;
}) {
  const { zone } = situation;
  const part = situation.kind === 'present' ? situation.part : null;
  const decision = part?.decision ?? null;
  const standing = dangerStanding({
    zone,
    forecast: part?.forecast ?? null,
    decision,
    judgedAt: moment.judgedAt,
  });
  return (
    <tr>
      <th scope="row">
        <a href={`#zone-${zone.id}`}>{zone.name}</a>
      </th>
      <td>
        {part === null ? (
          <span class="chip level-none">Cannot be read</span>
        ) : (
          <DangerChip standing={standing} />
        )}
      </td>
      <td>
        <ActionBadge action={decision?.action ?? null} />
      </td>
      <td>
        {decision === null ? '–' : decision.flags.length}
        <span class="wide-only quiet">
          {' '}
          {(decision?.flags ?? []).map((flag) => flagWords(flag).name).join(', ')}
        </span>
      </td>
    </tr>
  );
}
