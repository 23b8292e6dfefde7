import { fail, succeed } from '@dawn-patrol/contracts';
import { instant } from '@dawn-patrol/contracts/testing';
import type { FetchedPayload, HttpClient, HttpRequest } from '@dawn-patrol/ingestion-kit';
import { describe, expect, it } from 'vitest';
import { limitRuns } from './limit-runs.ts';

const [first, second] = [instant('2026-03-09T13:00:00Z'), instant('2026-03-09T13:15:00Z')];
const request: HttpRequest = { source: 'nws', url: 'https://api.weather.gov/x', accept: 'application/json' };
const payload: FetchedPayload = {
  source: 'nws',
  url: request.url,
  status: 200,
  headers: {},
  fetchedAt: first,
  sha256: '0'.repeat(64),
  text: '{}',
};
const never = new Promise<never>(() => {});
const clientOf = (get: HttpClient['get']): HttpClient => ({ get, close: async () => {} });

describe('limitRuns', () => {
  it('ends a run that hangs, and names what it did not get', async () => {
    const clientFor = limitRuns(
      clientOf(() => never),
      { runDeadlineMs: 5, now: () => first },
    );
    expect(await clientFor(first).get(request)).toMatchObject({
      ok: false,
      failure: {
        kind: 'timeout',
        source: 'nws',
        url: request.url,
        message: expect.stringContaining('0.005 s'),
      },
    });
  });

  it('counts all questions of one run together, and starts anew with the next run', async () => {
    const answers = [never, Promise.resolve(succeed(payload))];
    const clientFor = limitRuns(
      clientOf(() => answers.shift() ?? never),
      { runDeadlineMs: 5, now: () => first },
    );
    await clientFor(first).get(request);
    expect(await clientFor(second).get(request)).toEqual(succeed(payload));
    expect(await clientFor(second).get(request)).toMatchObject({ ok: false });
  });

  it('leaves answers and failures that come in time as they are', async () => {
    const failure = {
      kind: 'network',
      source: 'nws',
      url: request.url,
      at: first,
      message: 'reset',
    } as const;
    const clientFor = limitRuns(
      clientOf(async () => fail(failure)),
      { runDeadlineMs: 60_000, now: () => first },
    );
    expect(await clientFor(first).get(request)).toEqual(fail(failure));
  });
});
