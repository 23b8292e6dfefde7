import { describe, expect, it } from 'vitest';
import { readSettings } from './configuration.ts';

describe('readSettings', () => {
  it('has a usable default for everything but the contact', () => {
    expect(readSettings({})).toEqual({
      DAWN_DATABASE: 'var/dawn-patrol.sqlite',
      DAWN_HOST: '127.0.0.1',
      DAWN_PORT: 4173,
      DAWN_RUN_DEADLINE: 300,
      DAWN_LOG: 'info',
    });
  });

  it.each([
    ['a contact that nobody could write to', { DAWN_CONTACT: 'the night shift' }, /DAWN_CONTACT/],
    ['a port out of range', { DAWN_PORT: '70000' }, /DAWN_PORT/],
    ['an unknown log level', { DAWN_LOG: 'loud' }, /DAWN_LOG/],
  ])('refuses %s by its name', (_, environment, message) => {
    expect(() => readSettings(environment)).toThrow(message);
  });
});
