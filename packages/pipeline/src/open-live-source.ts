import type { IsoInstant } from '@dawn-patrol/contracts';
import { createDispatcher, createHttpClient } from '@dawn-patrol/ingestion-kit';
import type { Store } from '@dawn-patrol/store';
import type { Settings } from './configuration.ts';
import { createLiveSource } from './live-source.ts';
import { createRunMemory } from './run-memory.ts';
import type { PayloadSource } from './zone-payloads.ts';

export interface OpenLiveSourceOptions {
  readonly settings: Settings;
  readonly store: Store;
  readonly now: () => IsoInstant;
}

/** The live services over production's connections, with the operator's contact in every request. */
export function openLiveSource({ settings, store, now }: OpenLiveSourceOptions): PayloadSource {
  const contact = settings.DAWN_CONTACT;
  const client =
    contact === undefined
      ? null
      : createHttpClient({
          dispatcher: createDispatcher({ now }),
          userAgent: `dawn-patrol/0.1 (avalanche forecast relay; ${contact})`,
          now,
        });
  return createLiveSource({ client, memory: createRunMemory(store) });
}
