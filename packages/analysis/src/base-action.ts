import type { Action, ZoneForecast } from '@dawn-patrol/contracts';
import type { Policy } from './policy/policy-schema.ts';

/** The action for the published danger alone. No forecast, and a forecast without a rating, are not rated. */
export function baseActionOf(forecast: ZoneForecast | null, { baseActions }: Policy): Action {
  if (forecast === null || !forecast.danger.overall.rated) return baseActions.notRated;
  return baseActions[forecast.danger.overall.name];
}
