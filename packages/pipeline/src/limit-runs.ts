import { fail, type IsoInstant } from '@dawn-patrol/contracts';
import type { HttpClient, HttpRequest } from '@dawn-patrol/ingestion-kit';

interface RunLimit {
  /** How long a run may ask, from its first question on. */
  readonly runDeadlineMs: number;
  readonly now: () => IsoInstant;
}

/**
 * A client for each run, known by its moment, that waits for no answer beyond the run's deadline:
 * whatever is still open then is the failure `timeout`, so that a run always ends and names what it
 * did not get. A request that is under way ends by its own deadline, and may still serve the next run.
 */
export function limitRuns(client: HttpClient, limit: RunLimit): (asOf: IsoInstant) => HttpClient {
  let current: { readonly asOf: IsoInstant; readonly passed: Promise<void> } | null = null;
  return (asOf) => {
    if (current?.asOf !== asOf) current = { asOf, passed: after(limit.runDeadlineMs) };
    const { passed } = current;
    return {
      get: (request) => Promise.race([client.get(request), passed.then(() => tooLate(request, limit))]),
      close: () => client.close(),
    };
  };
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}

function tooLate({ source, url }: HttpRequest, { runDeadlineMs, now }: RunLimit) {
  const message = `Expected an answer within the run's ${runDeadlineMs / 1000} s, got none from ${url}. The last good payload stands in; the next run asks again.`;
  return fail({ kind: 'timeout', source, url, at: now(), message } as const);
}
