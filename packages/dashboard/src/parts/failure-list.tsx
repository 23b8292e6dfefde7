import type { SourceFailure } from '@dawn-patrol/contracts';
import { printable } from '../words/printable.ts';
import { sourceNames } from '../words/source-words.ts';

/** What broke while a zone was read: fetches, payloads, and our own code. Nothing when all went well. */
export function FailureList({
  failures,
  error,
}: {
  readonly failures: readonly SourceFailure[];
  readonly error: string | null;
}) {
  if (failures.length === 0 && error === null) return null;
  return (
    <ul class="failures">
      {error === null ? null : (
        <li>
          <b>This zone could not be finished:</b> {printable(error)}
        </li>
      )}
      {failures.map(({ source, kind, message, path }) => (
        <li>
          <b>
            {source === undefined ? 'A source' : sourceNames(source).short} failed ({kind}):
          </b>{' '}
          {printable(message)}
          {path === undefined ? '' : ` At ${printable(path)}.`}
        </li>
      ))}
    </ul>
  );
}

/** All failures of a zone, each once: of fetching, and of reading what was fetched. */
export function allFailures(
  fetching: readonly SourceFailure[],
  reading: readonly SourceFailure[],
): SourceFailure[] {
  const known = new Set(fetching.map(({ source, kind, message }) => `${source} ${kind} ${message}`));
  return [
    ...fetching,
    ...reading.filter(({ source, kind, message }) => !known.has(`${source} ${kind} ${message}`)),
  ];
}
