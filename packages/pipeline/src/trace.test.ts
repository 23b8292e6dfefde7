import { instant } from '@dawn-patrol/contracts/testing';
import { describe, expect, it } from 'vitest';
import { runIdOf, traceIdOf } from './trace.ts';

describe('run and trace ids', () => {
  it('give a replayed day the same run however often it is replayed', () => {
    const asOf = instant('2026-03-09T15:00:00Z');
    expect(runIdOf(asOf, '2026-03-09')).toBe('replay-2026-03-09-20260309T150000Z');
    expect(runIdOf(asOf, null)).toBe('live-20260309T150000Z');
  });

  it('give each zone of a run a trace of its own, 32 hexadecimal digits', () => {
    expect(traceIdOf('run', 'logan')).toMatch(/^[0-9a-f]{32}$/);
    expect(traceIdOf('run', 'logan')).toBe(traceIdOf('run', 'logan'));
    expect(traceIdOf('run', 'logan')).not.toBe(traceIdOf('run', 'ogden'));
    expect(traceIdOf('run', 'logan')).not.toBe(traceIdOf('other', 'logan'));
  });
});
