export { compareRevisions, type Revision } from './compare-revisions.ts';
export { compareStations } from './compare-stations.ts';
export { expectedTriplets, missingStations } from './expected-stations.ts';
export { parseSnotel } from './parse-snotel.ts';
export { parseSnotelStations } from './parse-snotel-stations.ts';
export { stationBand } from './station-band.ts';
export type { CatalogueStation, StationCatalogue } from './station-catalogue.ts';
