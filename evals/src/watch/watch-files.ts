import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';

/** Long enough for an editor to finish writing, short enough not to be noticed. */
const QUIET_MILLISECONDS = 60;

/**
 * Batches of paths (relative to `top`) that change below the folders, each batch after a moment of
 * quiet. What changes while the reader is busy comes as one batch. Ends when the signal is aborted.
 */
export async function* watchFiles(
  top: string,
  folders: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<readonly string[], void> {
  const pending = new Set<string>();
  let wake = (): void => undefined;
  let timer: NodeJS.Timeout | undefined;
  const watchers = folders
    .filter((folder) => existsSync(join(top, folder)))
    .map((folder) =>
      watch(join(top, folder), { recursive: true }, (_, name) => {
        if (name === null || isNoise(name)) return;
        pending.add(join(folder, name));
        clearTimeout(timer);
        timer = setTimeout(() => wake(), QUIET_MILLISECONDS);
      }),
    );
  const stop = (): void => wake();
  signal.addEventListener('abort', stop);
  try {
    while (!signal.aborted) {
      if (pending.size === 0) await new Promise<void>((resolve) => (wake = resolve));
      const batch = [...pending];
      pending.clear();
      if (!signal.aborted && batch.length > 0) yield batch;
    }
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    for (const watcher of watchers) watcher.close();
  }
}

/** Folders that the judge itself writes, and what editors leave behind. */
function isNoise(path: string): boolean {
  return /(?:^|[/\\])(?:dist|node_modules|\.turbo)(?:[/\\]|$)|~$|\.sw[a-z]$/.test(path);
}
