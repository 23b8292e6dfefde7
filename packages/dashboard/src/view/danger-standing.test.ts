import { alertViewModel } from '@dawn-patrol/alerts';
import { notRated, ratedAt, sourceStates, zoneOf } from '@dawn-patrol/contracts';
import { buildForecast } from '@dawn-patrol/contracts/testing';
import { buildDecision } from '@dawn-patrol/store/testing';
import { describe, expect, it } from 'vitest';
import { dangerStanding } from './danger-standing.ts';

const zone = zoneOf('salt-lake');
const forecasts = [
  null,
  buildForecast({ overall: ratedAt(4) }),
  buildForecast({ overall: notRated('missing') }),
  buildForecast({ issuedAt: null }),
  buildForecast({ issuedAt: '2026-02-22T14:31:00Z' }),
  buildForecast({ zoneId: 'moab' }),
  buildForecast({ zoneId: null }),
];
const cases = sourceStates.flatMap((uac) => forecasts.map((forecast) => ({ uac, forecast })));

describe('dangerStanding', () => {
  it.each(cases)(
    'shows a rating exactly when the public alert would: source $uac, issued $forecast.issuedAt',
    ({ uac, forecast }) => {
      const decision = buildDecision({ sources: { uac, nws: 'fresh', snotel: 'fresh' } });
      const standing = dangerStanding({ zone, forecast, decision, judgedAt: decision.asOf });
      const { public: publicAlert } = alertViewModel({ decision, forecast, zone });
      expect(standing.kind === 'in-force').toBe(publicAlert !== null);
    },
  );

  it('shows one in all of these', () => {
    const decision = buildDecision();
    const [, forecast = null] = forecasts;
    expect(dangerStanding({ zone, forecast, decision, judgedAt: decision.asOf }).kind).toBe('in-force');
  });
});
