import { ConfigurationError } from '@dawn-patrol/contracts';
import { buildZoneRun } from '@dawn-patrol/store/testing';
import { describe, expect, it } from 'vitest';
import { serveDashboard } from './serve-dashboard.ts';
import { liveRun, storeWith, tenMinutesLater } from './testing-store.ts';

const options = async () => ({
  store: await storeWith(liveRun([buildZoneRun()])),
  now: () => tenMinutesLater,
  hostname: '127.0.0.1',
});

describe('serveDashboard', () => {
  it('serves on a free port, says where, and ends', async () => {
    const served = await serveDashboard({ ...(await options()), port: 0 });
    const response = await fetch(new URL('/health', served.url));
    expect(response.status).toBe(200);
    await response.text();
    await served.close();
    await expect(fetch(served.url)).rejects.toThrow('fetch failed');
  });

  it('says what to do when the port is taken', async () => {
    const first = await serveDashboard({ ...(await options()), port: 0 });
    const port = Number(new URL(first.url).port);
    const second = serveDashboard({ ...(await options()), port });
    await expect(second).rejects.toThrow(ConfigurationError);
    await expect(second).rejects.toThrow(/Name another with --host and --port/);
    await first.close();
  });
});
