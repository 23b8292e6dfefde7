import type { Note } from '@dawn-patrol/contracts';
import type { StoredZoneRun } from '@dawn-patrol/store';
import { printable } from '../words/printable.ts';

/** How the payloads were read, where that needs saying. Each note once. */
export function NotesSection({ part }: { readonly part: StoredZoneRun }) {
  const notes = [...(part.forecast?.notes ?? []), ...(part.decision?.assessment.notes ?? [])];
  const lines = [...new Set(notes.map(noteWords))];
  if (lines.length === 0) return null;
  return (
    <section>
      <h2>Notes on reading the sources</h2>
      <ul>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function noteWords({ code, slot, message }: Note): string {
  return `${printable(code)}${slot === undefined ? '' : ` (problem ${slot})`}: ${printable(message)}`;
}
