import type { Zone } from '@dawn-patrol/contracts';
import type { ZoneRunList } from '@dawn-patrol/store';
import { ActionBadge } from '../parts/action-badge.tsx';
import { Moment } from '../parts/moment.tsx';
import { flagWords } from '../words/flag-words.ts';
import { printable } from '../words/printable.ts';

interface HistorySectionProps {
  readonly zone: Zone;
  readonly history: ZoneRunList;
  readonly shownRunId: string;
}

/** The stored decisions of the zone, newest first. Ratings are left out: none of them speaks of now. */
export function HistorySection({ zone, history, shownRunId }: HistorySectionProps) {
  return (
    <section>
      <h2>Stored decisions of this zone</h2>
      <table class="history">
        <caption>Newest first</caption>
        <thead>
          <tr>
            <th scope="col">As of</th>
            <th scope="col">Action</th>
            <th scope="col">Flags</th>
          </tr>
        </thead>
        <tbody>
          {history.entries.map(({ run, zone: part }) => (
            <tr>
              <td>
                <a
                  href={`/zones/${zone.id}?run=${encodeURIComponent(run.runId)}`}
                  aria-current={run.runId === shownRunId ? 'page' : undefined}
                >
                  <Moment at={run.asOf} />
                </a>
              </td>
              <td>
                <ActionBadge action={part.decision?.action ?? null} />
              </td>
              <td>{(part.decision?.flags ?? []).map((flag) => flagWords(flag).name).join(', ') || 'none'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {history.unreadable.map(({ runId, message }) => (
        <p class="failures">
          <b>Run {printable(runId)} cannot be read.</b> {printable(message)}
        </p>
      ))}
    </section>
  );
}
