import { describe, expect, it } from 'vitest';
import { ratedAt } from './danger.ts';
import { buildCells, buildForecast, buildProblem } from './testing.ts';
import { zoneForecastSchema } from './zone-forecast.ts';

describe('the builders', () => {
  it('build forecasts that the schema accepts', () => {
    const forecast = buildForecast({ overall: ratedAt(4), problems: [buildProblem()] });
    expect(zoneForecastSchema.safeParse(forecast).error).toBeUndefined();
    expect(forecast.danger.byBand.upper).toEqual(ratedAt(4));
  });

  it('leave cells unrated unless told otherwise', () => {
    expect(buildCells({ 's-lower': 2 }).filter((cell) => cell.rated)).toEqual([
      { aspect: 's', band: 'lower', rated: true, level: 2, pockets: false },
    ]);
  });

  it('build undated forecasts without an end of validity', () => {
    expect(buildForecast({ issuedAt: null })).toMatchObject({
      issuedAt: null,
      expiresAt: null,
      expiryBasis: 'unknown',
    });
  });
});
