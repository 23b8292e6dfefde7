export { expectedTriplets, missingStations } from './expected-stations.ts';
export { fetchSnotelDaily, type DailySpan } from './fetch-snotel-daily.ts';
export { parseSnotel } from './parse-snotel.ts';
