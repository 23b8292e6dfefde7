import type { FetchedPayload } from './http-client.ts';
import type { CachedResponse, CacheKey, ResponseCache } from './response-cache.ts';
import { isCacheable, usableEntry } from './revalidation.ts';

/** The cache as the client uses it: it never fails and never holds an answer up. */
export interface ResponseMemory {
  /** A usable earlier answer, or null. */
  recall(key: CacheKey): Promise<CachedResponse | null>;
  /** Keeps an answer that may be asked about later, in the background. */
  remember(payload: FetchedPayload, key: CacheKey): void;
  /** Resolves when nothing is being kept any more. */
  settled(): Promise<void>;
}

export function createResponseMemory(
  cache: ResponseCache | null,
  onFailure: (cause: unknown) => void,
): ResponseMemory {
  const underWay = new Set<Promise<void>>();
  return {
    recall: async (key) => {
      if (cache === null) return null;
      const { url, accept } = key;
      try {
        return usableEntry(await cache.get({ url, accept }), key);
      } catch (cause) {
        onFailure(cause);
        return null;
      }
    },
    remember: (payload, { accept }) => {
      if (cache === null || !isCacheable(payload.status, payload.headers)) return;
      const saving = keep(cache, toEntry(payload, accept))
        .catch(onFailure)
        .finally(() => underWay.delete(saving));
      underWay.add(saving);
    },
    settled: async () => {
      await Promise.all(underWay);
    },
  };
}

/** An async function, so that a cache that throws at once is a rejection too. */
async function keep(cache: ResponseCache, entry: CachedResponse): Promise<void> {
  await cache.put(entry);
}

function toEntry(payload: FetchedPayload, accept: string): CachedResponse {
  const { url, status, headers, sha256, text, fetchedAt } = payload;
  const etag = headers.etag ?? null;
  return {
    url,
    accept,
    etag,
    lastModified: headers['last-modified'] ?? null,
    status,
    headers,
    sha256,
    text,
    fetchedAt,
  };
}
