import {
  dangerLevels,
  problemTypes,
  ratedAt,
  utahZones,
  zoneOf,
  type ProblemType,
} from '@dawn-patrol/contracts';
import { buildForecast, buildProblem } from '@dawn-patrol/contracts/testing';
import { describe, expect, it, vi } from 'vitest';
import { renderAlert } from '../render-alert.ts';
import { buildDecision, warningStep } from '../testing-decision.ts';

vi.setConfig({ testTimeout: 60_000 });

function shortWith(types: readonly ProblemType[], warned = false): string | null {
  const problems = types.map((type, index) =>
    buildProblem({ type, slot: index + 1, isProblem: type !== 'normal-caution' }),
  );
  const decision = buildDecision({ steps: warned ? [warningStep()] : [] });
  return renderAlert({ decision, forecast: buildForecast({ problems }), zone: zoneOf('salt-lake') }).short;
}

describe('the short text', () => {
  it('names as many problems as fit, in order, and says when there are more', () => {
    expect(shortWith(['wind-slab'])).toContain('. Wind slab. Relay');
    expect(shortWith(['wind-slab', 'glide'])).toContain('. Wind slab, Glide. Relay');
    expect(shortWith(['wind-slab', 'storm-slab', 'persistent-slab'])).toContain(
      '. Wind slab and more. Relay',
    );
  });

  it('names a problem once, and normal caution not at all', () => {
    expect(shortWith(['glide', 'glide', 'normal-caution'])).toContain('. Glide. Relay');
  });

  it('gives the room to a warning before the problems', () => {
    expect(shortWith(['persistent-slab'], true)).not.toContain('Persistent');
  });

  it('fits in every zone at every level with every problem, at the longest hour', () => {
    for (const zone of utahZones) {
      for (const level of dangerLevels) {
        for (const type of problemTypes) {
          const forecast = buildForecast({
            zoneId: zone.id,
            overall: ratedAt(level),
            issuedAt: '2026-03-06T17:10:00Z',
            problems: [buildProblem({ type, isProblem: type !== 'normal-caution' })],
          });
          const decision = buildDecision({
            zoneId: zone.id,
            asOf: '2026-03-06T18:00:00Z',
            steps: [warningStep()],
          });
          expect(renderAlert({ zone, forecast, decision }).short?.length).toBeLessThanOrEqual(160);
        }
      }
    }
  });

  it('refuses a zone whose name leaves no room, instead of cutting the level or the link', () => {
    const zone = {
      ...zoneOf('salt-lake'),
      name: 'A zone with a name of sixty characters or so, which is too much',
    };
    expect(() => renderAlert({ zone, decision: buildDecision(), forecast: buildForecast() })).toThrow(
      /160 fit/,
    );
  });
});
