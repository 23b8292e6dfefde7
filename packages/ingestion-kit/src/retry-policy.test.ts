import { isoInstantSchema } from '@dawn-patrol/contracts';
import { errors } from 'undici';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createRetryCallback, retryDelay, type RetryPolicy } from './retry-policy.ts';

const policy: RetryPolicy = {
  maximumRetries: 3,
  minimumDelayMs: 1000,
  maximumDelayMs: 3000,
  now: () => isoInstantSchema.parse('2026-03-06T14:00:00Z'),
};

function status(code: number, retryAfter?: string): Error {
  const headers = retryAfter === undefined ? {} : { 'retry-after': retryAfter };
  // The published type names the headers alone; the constructor takes an object that holds them.
  return new errors.RequestRetryError('Request failed', code, { headers } as never);
}

function broken(code: string): Error {
  return Object.assign(new Error('broken'), { code });
}

describe('retryDelay', () => {
  it.each([
    ['a status 429', status(429)],
    ['a status 500', status(500)],
    ['a status 503', status(503)],
    ['a reset connection', broken('ECONNRESET')],
    ['a socket that the other side closed', broken('UND_ERR_SOCKET')],
  ])('tries again after %s', (_what, error) => {
    expect(retryDelay(error, { attempt: 1, path: '/a' }, policy)).toBeGreaterThan(0);
  });

  it.each([
    ['a status 403', status(403)],
    ['a status 404', status(404)],
    ['a status 301', status(301)],
    ['an aborted request', broken('UND_ERR_ABORTED')],
    ['an error without a code', new Error('unknown')],
  ])('gives up after %s', (_what, error) => {
    expect(retryDelay(error, { attempt: 1, path: '/a' }, policy)).toBeNull();
  });

  it('gives up after the last retry', () => {
    expect(retryDelay(status(503), { attempt: 3, path: '/a' }, policy)).not.toBeNull();
    expect(retryDelay(status(503), { attempt: 4, path: '/a' }, policy)).toBeNull();
  });

  it.each([
    [1, 500, 1000],
    [2, 1000, 2000],
    [3, 1500, 3000],
  ])('waits between half and all of the doubled pause before retry %i', (attempt, least, most) => {
    for (const path of ['/forecast/logan/json', '/forecast/moab/json', '/']) {
      const delay = retryDelay(status(503), { attempt, path }, policy);
      expect(delay).toBeGreaterThanOrEqual(least);
      expect(delay).toBeLessThanOrEqual(most);
    }
  });

  it('spreads the pauses by address, the same each time', () => {
    const delayOf = (path: string) => retryDelay(status(503), { attempt: 1, path }, policy);
    expect(delayOf('/forecast/logan/json')).not.toBe(delayOf('/forecast/moab/json'));
    expect(delayOf('/forecast/logan/json')).toBe(delayOf('/forecast/logan/json'));
  });

  it.each([
    ['seconds', '2', 2000],
    ['a date', 'Fri, 06 Mar 2026 14:00:03 GMT', 3000],
    ['a date in the past', 'Fri, 06 Mar 2026 13:00:00 GMT', 0],
  ])('honours a Retry-After in %s', (_what, header, delay) => {
    expect(retryDelay(status(503, header), { attempt: 1, path: '/a' }, policy)).toBe(delay);
  });

  it('gives up when the source asks for a longer pause than is allowed, and does not come back early', () => {
    expect(retryDelay(status(429, '600'), { attempt: 1, path: '/a' }, policy)).toBeNull();
  });

  it('falls back to its own pause on a Retry-After that it cannot read', () => {
    expect(retryDelay(status(429, 'soon'), { attempt: 1, path: '/a' }, policy)).toBeGreaterThanOrEqual(500);
  });
});

describe('createRetryCallback', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Asks the policy about a failed request and collects what it answers. */
  function ask(method: string, error: Error) {
    const aborter = new AbortController();
    const answers: unknown[] = [];
    const opts = { path: '/a', method, signal: aborter.signal };
    createRetryCallback(policy)(error, { state: { counter: 1 }, opts }, (answer) => answers.push(answer));
    return { aborter, answers };
  }

  it('lets a request go out again after the pause, and not before', () => {
    vi.useFakeTimers();
    const { answers } = ask('GET', status(503, '2'));
    vi.advanceTimersByTime(1999);
    expect(answers).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(answers).toEqual([null]);
  });

  it('stops waiting when the request is aborted, and leaves no timer behind', () => {
    vi.useFakeTimers();
    const error = status(503, '2');
    const { aborter, answers } = ask('GET', error);
    aborter.abort();
    expect(answers).toEqual([error]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('retries nothing but GET', () => {
    const error = status(503);
    expect(ask('POST', error).answers).toEqual([error]);
  });
});
