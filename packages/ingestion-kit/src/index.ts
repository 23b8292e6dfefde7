export { type HttpLimits } from './check-client-options.ts';
export { createDispatcher, createInterceptors, type DispatcherOptions } from './create-dispatcher.ts';
export { createHttpClient, type HttpClientOptions } from './create-http-client.ts';
export type { FetchedPayload, HttpClient, HttpRequest, ResponseRecord } from './http-client.ts';
export { defaultCircuitPolicy, type CircuitPolicy, type CircuitState } from './manners/circuit-breaker.ts';
export {
  createCircuitBreakers,
  type CircuitBreakers,
  type CircuitBreakersOptions,
  type CircuitStates,
} from './manners/create-circuit-breakers.ts';
export { defaultPacePolicy, type Pace, type PacePolicy } from './manners/pace-policy.ts';
export { readCircuitStates } from './manners/read-circuit-states.ts';
export { type Timing } from './manners/timing.ts';
export { readJson, type ReadJsonOptions } from './read-json.ts';
export {
  createMemoryResponseCache,
  type CachedResponse,
  type CacheKey,
  type ResponseCache,
} from './response-cache.ts';
export type { RetryPolicy } from './retry-policy.ts';
export {
  fahrenheitToCelsius,
  feetToMeters,
  inchesToCentimeters,
  inchesToMillimeters,
  kilometersPerHourToMetersPerSecond,
  milesPerHourToMetersPerSecond,
} from './units.ts';
