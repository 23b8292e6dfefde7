import { describe, expect, it } from 'vitest';
import { agePhrase } from './source-words.ts';

describe('agePhrase', () => {
  it.each([
    [0, '0 minutes old'],
    [0.82, '49 minutes old'],
    [1, '1 hour old'],
    [47.4, '47 hours old'],
    [288, '12 days old'],
    [-3, 'dated 3 hours ahead'],
  ])('says %d hours as "%s"', (hours, phrase) => {
    expect(agePhrase(hours)).toBe(phrase);
  });
});
