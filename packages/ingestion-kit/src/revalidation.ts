import { createHash } from 'node:crypto';
import type { CachedResponse, CacheKey } from './response-cache.ts';

type Headers = Readonly<Record<string, string>>;

/**
 * The entry if it can stand for the body of that key: complete, with a validator that can be sent,
 * and a text that is still the one that was hashed. Otherwise null, and the source is asked afresh.
 */
export function usableEntry(entry: CachedResponse | null, { url, accept }: CacheKey): CachedResponse | null {
  if (entry === null || entry.url !== url || entry.accept !== accept || entry.status !== 200) return null;
  const validators = [entry.etag, entry.lastModified].filter((validator) => validator !== null);
  const sendable = validators.every((validator) => /^[\x21-\x7E]([\x20-\x7E]*[\x21-\x7E])?$/.test(validator));
  return validators.length > 0 && sendable && hashFits(entry) ? entry : null;
}

/** Decoding takes a byte order mark away, and bytes that are no UTF-8 leave a mark and cannot be checked. */
function hashFits({ text, sha256 }: CachedResponse): boolean {
  const digest = (of: string): string => createHash('sha256').update(of).digest('hex');
  return text.includes('\uFFFD') || digest(text) === sha256 || digest(`\uFEFF${text}`) === sha256;
}

/** The headers that make a request conditional. Source: RFC 9110, section 13.1. */
export function conditionalHeaders(entry: CachedResponse | null): Record<string, string> {
  if (entry === null) return {};
  return {
    ...(entry.etag === null ? {} : { 'if-none-match': entry.etag }),
    ...(entry.lastModified === null ? {} : { 'if-modified-since': entry.lastModified }),
  };
}

/**
 * True when a 304 speaks of the body we hold. One that names another version does not: some cache on
 * the way has mixed up its copies, and our body would be passed off as news.
 */
export function confirms(headers: Headers, entry: CachedResponse): boolean {
  const { etag, 'last-modified': lastModified } = headers;
  if (etag !== undefined && entry.etag !== null) return opaque(etag) === opaque(entry.etag);
  return lastModified === undefined || entry.lastModified === null || lastModified === entry.lastModified;
}

/** Weak comparison. Source: RFC 9110, section 8.8.3.2. */
function opaque(etag: string): string {
  return etag.replace(/^W\//, '');
}

/** True for an answer that may be asked about later with its validator. */
export function isCacheable(status: number, headers: Headers): boolean {
  const validated = headers.etag !== undefined || headers['last-modified'] !== undefined;
  return status === 200 && validated && !/\bno-store\b/i.test(headers['cache-control'] ?? '');
}
