import { dangerLevels, dangerNames } from '@dawn-patrol/contracts';
import { describe, expect, it } from 'vitest';
import { travelAdvice } from './travel-advice.ts';

describe('travelAdvice', () => {
  it.each([...dangerLevels])('at level %i calls nothing safe and names no level', (level) => {
    expect(travelAdvice(level)).not.toMatch(/\bsafe/i);
    expect(travelAdvice(level)).not.toMatch(new RegExp(`\\b(?:${dangerNames.join('|')})\\b`, 'i'));
  });

  it('differs from level to level', () => {
    expect(new Set(dangerLevels.map(travelAdvice)).size).toBe(5);
  });
});
