import { addHours, type IsoInstant, type SourceReport } from '@dawn-patrol/contracts';
import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../policy/shipped-policies.ts';
import { dawn } from '../testing/build-bundle.ts';
import { measureCoherence } from './measure-coherence.ts';

function at(
  referenceAt: IsoInstant | null,
  state: SourceReport['state'] = 'fresh',
  source: SourceReport['source'] = 'uac',
): SourceReport {
  return { source, state, referenceAt, ageHours: null, gap: false, reason: '' };
}

describe('measureCoherence', () => {
  it.each([
    [23.99, true],
    [24, true],
    [24 + 1 / 3600, false],
  ])('compares sources %d hours apart with the limit of 24', (hours, expected) => {
    expect(measureCoherence([at(dawn), at(null), at(addHours(dawn, -hours))], defaultPolicy).coherent).toBe(
      expected,
    );
    expect(measureCoherence([at(addHours(dawn, -hours)), at(dawn)], defaultPolicy).coherent).toBe(expected);
  });

  it.each(['expired', 'invalid'] as const)('counts a source that is %s', (state) => {
    expect(measureCoherence([at(dawn), at(addHours(dawn, 72), state)], defaultPolicy).coherent).toBe(false);
  });

  it.each([
    ['uac', 'expired', false],
    ['nws', 'expired', false],
    ['snotel', 'expired', true],
    ['snotel', 'invalid', false],
    ['snotel', 'ageing', false],
  ] as const)('with %s %s two days behind the others is %s', (source, state, expected) => {
    const others = [at(dawn), at(dawn, 'fresh', 'nws')];
    expect(
      measureCoherence([...others, at(addHours(dawn, -48), state, source)], defaultPolicy).coherent,
    ).toBe(expected);
  });

  it('still sees two sources apart beside expired measurements', () => {
    const late = at(addHours(dawn, -48), 'expired', 'snotel');
    expect(
      measureCoherence([at(addHours(dawn, -25), 'expired'), at(dawn, 'fresh', 'nws'), late], defaultPolicy)
        .coherent,
    ).toBe(false);
  });

  it('finds nothing to contradict in no times, or in one', () => {
    expect(measureCoherence([at(null), at(null)], defaultPolicy).coherent).toBe(true);
    expect(measureCoherence([at(dawn)], defaultPolicy).coherent).toBe(true);
  });
});
