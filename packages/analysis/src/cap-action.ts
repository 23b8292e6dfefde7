import {
  assertNever,
  lowerAction,
  type Action,
  type DecisionCap,
  type SourceState,
} from '@dawn-patrol/contracts';
import type { Policy } from './policy/policy-schema.ts';

/**
 * The limit that an expired, undated or invalid forecast puts on an action, also where it changes
 * nothing. Null when the forecast can be trusted, or when there is none.
 */
export function capFor(action: Action, forecastState: SourceState, { caps }: Policy): DecisionCap | null {
  switch (forecastState) {
    case 'expired':
      return {
        reason: 'forecast-expired',
        from: action,
        to: lowerAction(action, caps.expiredForecast.ceiling),
      };
    case 'invalid':
      return {
        reason: 'source-invalid',
        from: action,
        to: lowerAction(action, caps.invalidForecast.ceiling),
      };
    case 'fresh':
    case 'ageing':
    case 'missing':
    case 'not-expected':
      return null;
    default:
      return assertNever(forecastState, 'source state');
  }
}
