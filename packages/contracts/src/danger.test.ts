import { describe, expect, it } from 'vitest';
import { dangerLevelOf, dangerLevels, dangerName, dangerRatingSchema, ratedAt } from './danger.ts';

describe('danger levels', () => {
  it.each(dangerLevels)('level %i has one name, and the name leads back', (level) => {
    expect(dangerLevelOf(dangerName(level))).toBe(level);
  });

  it('has no level 0: an absent rating is not a number', () => {
    expect(dangerRatingSchema.safeParse({ rated: true, level: 0, name: 'low' }).success).toBe(false);
    expect(dangerRatingSchema.safeParse({ rated: false }).success).toBe(false);
    expect(dangerRatingSchema.safeParse(ratedAt(4)).success).toBe(true);
  });
});
