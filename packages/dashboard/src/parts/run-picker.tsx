import type { RunSummary } from '@dawn-patrol/store';
import { printable } from '../words/printable.ts';
import { shortTimeWords } from '../words/time-words.ts';

interface RunPickerProps {
  readonly runs: readonly RunSummary[];
  readonly shownRunId: string | null;
}

/** Links to the stored runs, the shown one marked. */
export function RunPicker({ runs, shownRunId }: RunPickerProps) {
  if (runs.length === 0) return null;
  return (
    <nav class="runs" aria-label="Stored runs">
      <ul>
        {runs.map((run) => (
          <li>
            <a
              href={`/?run=${encodeURIComponent(run.runId)}`}
              aria-current={run.runId === shownRunId ? 'page' : undefined}
            >
              {run.replayOf === null ? 'Live' : `Recorded ${printable(run.replayOf)}`}
              <span class="quiet"> {shortTimeWords(run.asOf)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
