export { expectedTriplets, missingStations } from './expected-stations.ts';
export { parseSnotel } from './parse-snotel.ts';
