import { expect, it, vi } from 'vitest';

vi.mock('@dawn-patrol/ingestion-kit', () => {
  throw new Error('the network client was loaded');
});

it('the parse entry is pure: it loads no network client', async () => {
  await expect(import('./parse.ts')).resolves.toHaveProperty('parseUacForecasts');
  await expect(import('@dawn-patrol/ingestion-kit')).rejects.toThrow('mocking a module');
});
