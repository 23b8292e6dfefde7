import { addHours, type IsoInstant, type SourceReport } from '@dawn-patrol/contracts';
import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../policy/shipped-policies.ts';
import { dawn } from '../testing/build-bundle.ts';
import { areCoherent } from './are-coherent.ts';

function at(
  referenceAt: IsoInstant | null,
  state: SourceReport['state'] = 'fresh',
  source: SourceReport['source'] = 'uac',
): SourceReport {
  return { source, state, referenceAt, ageHours: null, gap: false, reason: '' };
}

describe('areCoherent', () => {
  it.each([
    [23.99, true],
    [24, true],
    [24 + 1 / 3600, false],
  ])('compares sources %d hours apart with the limit of 24', (hours, expected) => {
    expect(areCoherent([at(dawn), at(null), at(addHours(dawn, -hours))], defaultPolicy)).toBe(expected);
    expect(areCoherent([at(addHours(dawn, -hours)), at(dawn)], defaultPolicy)).toBe(expected);
  });

  it.each(['expired', 'invalid'] as const)('counts a source that is %s', (state) => {
    expect(areCoherent([at(dawn), at(addHours(dawn, 72), state)], defaultPolicy)).toBe(false);
  });

  it.each([
    ['uac', 'expired', false],
    ['nws', 'expired', false],
    ['snotel', 'expired', true],
    ['snotel', 'invalid', false],
    ['snotel', 'ageing', false],
  ] as const)('with %s %s two days behind the others is %s', (source, state, expected) => {
    const others = [at(dawn), at(dawn, 'fresh', 'nws')];
    expect(areCoherent([...others, at(addHours(dawn, -48), state, source)], defaultPolicy)).toBe(expected);
  });

  it('still sees two sources apart beside expired measurements', () => {
    const late = at(addHours(dawn, -48), 'expired', 'snotel');
    expect(
      areCoherent([at(addHours(dawn, -25), 'expired'), at(dawn, 'fresh', 'nws'), late], defaultPolicy),
    ).toBe(false);
  });

  it('finds nothing to contradict in no times, or in one', () => {
    expect(areCoherent([at(null), at(null)], defaultPolicy)).toBe(true);
    expect(areCoherent([at(dawn)], defaultPolicy)).toBe(true);
  });
});
