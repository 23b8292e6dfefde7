import { describe, expect, it, vi } from 'vitest';

vi.mock('msw', () => {
  throw new Error('msw was loaded');
});

vi.mock('./replica/start-service-replica.ts', () => {
  throw new Error('the replica was loaded');
});

describe('the main entry', () => {
  it('never loads msw or the replica, which only tests have', async () => {
    await expect(import('./index.ts')).resolves.toHaveProperty('createHttpClient');
  });

  it('leaves msw to the testing entry', async () => {
    await expect(import('./testing.ts')).rejects.toThrow('mocking a module');
  });
});

describe('the parse entry', () => {
  it('never loads undici, so that pure parsers stay pure', async () => {
    vi.resetModules();
    vi.doMock('undici', () => {
      throw new Error('undici was loaded');
    });
    await expect(import('./parse.ts')).resolves.toHaveProperty('readJson');
    await expect(import('./index.ts')).rejects.toThrow('mocking a module');
    vi.doUnmock('undici');
  });
});
