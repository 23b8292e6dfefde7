import { describe, expect, it } from 'vitest';
import { assertNever } from './assert-never.ts';
import { AvalancheError, ConfigurationError, InvariantError } from './errors.ts';

describe('errors', () => {
  it('are known by their marker and carry a stable code', () => {
    expect(AvalancheError.isInstance(new ConfigurationError('no contact'))).toBe(true);
    expect(AvalancheError.isInstance(new Error('other'))).toBe(false);
    expect(new InvariantError('broken').code).toBe('invariant');
    expect(new ConfigurationError('no contact').name).toBe('ConfigurationError');
  });

  it('name the value that no case handles', () => {
    const value: unknown = 'glide';
    expect(() => assertNever(value as never, 'problem')).toThrow('Unknown problem: "glide"');
  });
});
