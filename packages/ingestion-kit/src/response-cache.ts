import type { IsoInstant } from '@dawn-patrol/contracts';

/** What an answer is remembered by. `Accept` is part of it: the services answer each with a copy of its own. */
export interface CacheKey {
  readonly url: string;
  readonly accept: string;
}

/** A complete 200 answer that came with a validator. */
export interface CachedResponse extends CacheKey {
  /** `ETag` as it came, or null. At least one of the two validators is there. */
  readonly etag: string | null;
  /** `Last-Modified` as it came, or null. */
  readonly lastModified: string | null;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** SHA-256 of the body's bytes, lower-case hexadecimal. */
  readonly sha256: string;
  readonly text: string;
  /** When the body came. */
  readonly fetchedAt: IsoInstant;
}

/**
 * Remembers answers between requests, and between runs when it is kept in the store. It may fail or
 * forget at any time: the client then asks as if it had never known.
 */
export interface ResponseCache {
  get(key: CacheKey): Promise<CachedResponse | null>;
  /** Replaces what was remembered by the same key. */
  put(entry: CachedResponse): Promise<void>;
}

/** A cache that lasts as long as the process. */
export function createMemoryResponseCache(): ResponseCache {
  const entries = new Map<string, CachedResponse>();
  const nameOf = ({ url, accept }: CacheKey): string => JSON.stringify([url, accept]);
  return {
    get: (key) => Promise.resolve(entries.get(nameOf(key)) ?? null),
    put: (entry) => {
      entries.set(nameOf(entry), entry);
      return Promise.resolve();
    },
  };
}
