export { createDispatcher, createInterceptors, type DispatcherOptions } from './create-dispatcher.ts';
export { createHttpClient, type HttpClientOptions, type HttpLimits } from './create-http-client.ts';
export type { FetchedPayload, HttpClient, HttpRequest } from './http-client.ts';
export { readJson, type ReadJsonOptions } from './read-json.ts';
export type { RetryPolicy } from './retry-policy.ts';
export {
  fahrenheitToCelsius,
  feetToMeters,
  inchesToCentimeters,
  inchesToMillimeters,
  kilometersPerHourToMetersPerSecond,
  milesPerHourToMetersPerSecond,
} from './units.ts';
