import { expect, it } from 'vitest';
import { withStore, type OpenForTest } from './store-under-test.ts';

/** Small things that sources leave between runs. */
export function describeSourceState(open: OpenForTest): void {
  it('keeps a state under its key, and knows none before', () =>
    withStore(open, async ({ store }) => {
      expect(await store.readState('circuits')).toEqual({ ok: true, value: null });
      for (const value of ['{"uac":1}', '{"uac":2}', '"\u{1F3D4} \\u0000"']) {
        expect(await store.writeState('circuits', value)).toEqual({ ok: true, value: null });
        expect(await store.readState('circuits')).toEqual({ ok: true, value });
      }
      expect(await store.readState('points')).toEqual({ ok: true, value: null });
    }));

  it.each([
    ['a text that is no JSON', 'circuits', 'open'],
    ['an empty text', 'circuits', ''],
    ['an empty key', '', '{}'],
  ])('refuses %s, and changes nothing', (_what, key, value) =>
    withStore(open, async ({ store, dump }) => {
      const before = await dump();
      expect(await store.writeState(key, value)).toMatchObject({
        ok: false,
        failure: { kind: 'invalid-record' },
      });
      expect(await dump()).toEqual(before);
    }),
  );
}
