import type { IsoInstant } from '@dawn-patrol/contracts';
import {
  createCircuitBreakers,
  createDispatcher,
  createHttpClient,
  readCircuitStates,
  type HttpClient,
  type ResponseCache,
} from '@dawn-patrol/ingestion-kit';
import type { Store } from '@dawn-patrol/store';
import type { Settings } from './configuration.ts';
import { limitRuns } from './limit-runs.ts';
import { createLiveSource } from './live-source.ts';
import type { Logger } from './logger.ts';
import { createPointBook } from './point-book.ts';
import { createRunMemory } from './run-memory.ts';
import type { PayloadSource } from './zone-payloads.ts';

export interface OpenLiveSourceOptions {
  readonly settings: Settings;
  readonly store: Store;
  readonly logger: Logger;
  readonly now: () => IsoInstant;
}

const circuitsKey = 'circuits';

/** The live services over production's connections: what earlier runs learned of them is kept in the store. */
export async function openLiveSource(options: OpenLiveSourceOptions): Promise<PayloadSource> {
  const { store } = options;
  const client = await openClient(options);
  const kept = { memory: createRunMemory(store), book: createPointBook(store) };
  if (client === null) return createLiveSource({ client, ...kept });
  const runDeadlineMs = options.settings.DAWN_RUN_DEADLINE * 1000;
  return createLiveSource({
    client,
    clientFor: limitRuns(client, { runDeadlineMs, now: options.now }),
    ...kept,
  });
}

/** The one client, with the operator's contact in every request; null while there is no contact. */
export async function openClient({
  settings,
  store,
  logger,
  now,
}: OpenLiveSourceOptions): Promise<HttpClient | null> {
  const contact = settings.DAWN_CONTACT;
  if (contact === undefined) return null;
  const kept = await store.readState(circuitsKey);
  const initial = kept.ok && kept.value !== null ? readCircuitStates(kept.value) : {};
  const breakers = createCircuitBreakers({ now, initial });
  const client = createHttpClient({
    dispatcher: createDispatcher({ now }),
    userAgent: `dawn-patrol/0.1 (avalanche forecast relay; ${contact})`,
    now,
    cache: createStoredCache(store),
    breakers,
    onResponse: (response) => logger.debug({ stage: 'fetch', response }, 'answered'),
    onCacheFailure: (cause) =>
      logger.warn({ stage: 'fetch', err: cause }, 'The response cache failed; asked without it.'),
  });
  return {
    get: (request) => client.get(request),
    close: async () => {
      await client.close();
      await store.writeState(circuitsKey, JSON.stringify(breakers.states()));
    },
  };
}

function createStoredCache(store: Store): ResponseCache {
  return {
    get: async ({ url, accept }) => {
      const cached = await store.cachedResponse(url, accept);
      return cached.ok ? cached.value : null;
    },
    put: async (entry) => {
      const saved = await store.saveCachedResponse(entry);
      if (!saved.ok) throw new Error(saved.failure.message);
    },
  };
}
