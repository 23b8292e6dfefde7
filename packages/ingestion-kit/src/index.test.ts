import { describe, expect, it, vi } from 'vitest';

vi.mock('msw', () => {
  throw new Error('msw was loaded');
});

describe('the main entry', () => {
  it('never loads msw, which only tests have', async () => {
    await expect(import('./index.ts')).resolves.toHaveProperty('createHttpClient');
  });

  it('leaves msw to the testing entry', async () => {
    await expect(import('./testing.ts')).rejects.toThrow('mocking a module');
  });
});
