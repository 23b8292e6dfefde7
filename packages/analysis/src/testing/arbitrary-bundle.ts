import {
  addHours,
  fail,
  notRated,
  ratedAt,
  roseCells,
  succeed,
  type AvalancheProblem,
  type DangerRating,
  type FieldObservation,
  type MapLayerZone,
  type Parsed,
  type WeatherAlert,
  type ZoneBundle,
  type ZoneForecast,
} from '@dawn-patrol/contracts';
import { buildForecast, buildProblem } from '@dawn-patrol/contracts/testing';
import fc from 'fast-check';
import {
  buildBundle,
  buildGrid,
  buildMapLayerZone,
  buildObservation,
  buildWarning,
  buildWeather,
  dawn,
} from './build-bundle.ts';
import { buildHours, buildStation } from './build-station.ts';

/** Arbitrary bundles at `dawn`: fresh, old, undated, unrated, unreadable and absent sources in every mixture. */
export const levels = fc.constantFrom(1, 2, 3, 4, 5);
export const cells = fc.constantFrom(...roseCells.map(({ id }) => id));

const ratings: fc.Arbitrary<DangerRating> = fc.oneof(
  { weight: 4, arbitrary: levels.map((level) => ratedAt(level)) },
  fc.constantFrom(notRated('none'), notRated('missing'), notRated('unknown')),
);

const problems: fc.Arbitrary<AvalancheProblem[]> = fc
  .array(
    fc.record({
      cells: fc.uniqueArray(cells, { maxLength: 4 }),
      cellsComplete: fc.boolean(),
      isProblem: fc.boolean(),
    }),
    { maxLength: 3 },
  )
  .map((list) => list.map((fields, index) => buildProblem({ ...fields, slot: index + 1 })));

/** Hours before `dawn`: mostly a fresh forecast or yesterday's, sometimes old, undated or of the future. */
const issueTimes = fc.oneof(
  fc.constantFrom(1, 12, 23, 25, 27, 28).map((hours) => addHours(dawn, -hours)),
  fc.constantFrom(-2, 26, 48, 300).map((hours) => addHours(dawn, -hours)),
  fc.constant(null),
);

/** Products with numbers of their own: two products never have the same one. */
function products(firstNumber: number): fc.Arbitrary<ZoneForecast[]> {
  return fc
    .array(fc.record({ overall: ratings, problems, issuedAt: issueTimes }), { maxLength: 3 })
    .map((list) =>
      list.map((fields, index) => buildForecast({ ...fields, productId: String(firstNumber + index) })),
    );
}

const statuses = fc.constantFrom<WeatherAlert['status']>('actual', 'actual', 'test', 'unknown');
const messageTypes = fc.constantFrom<WeatherAlert['messageType']>('alert', 'update', 'cancel');
const edges = fc.constantFrom(addHours(dawn, -5), dawn, addHours(dawn, 5), null);

const warnings: fc.Arbitrary<WeatherAlert[]> = fc
  .array(
    fc.record({
      status: statuses,
      messageType: messageTypes,
      startsAt: edges,
      endsAt: edges,
      ugcZones: fc.constantFrom<string[]>(['UTZ111'], ['UTZ028'], []),
      references: fc.subarray(['urn:a:0', 'urn:a:1', 'urn:a:2']),
    }),
    { maxLength: 3 },
  )
  .map((list) => list.map((fields, index) => buildWarning({ ...fields, id: `urn:a:${index}` })));

const changes = fc.tuple(fc.constantFrom(100, 110), fc.constantFrom(100, 115, 135, null));
const stations = fc
  .array(fc.record({ depthCm: changes, sweMm: changes, maximumC: changes }), { maxLength: 3 })
  .map((list) => list.map((fields, index) => buildStation({ ...fields, triplet: `${700 + index}:UT:SNTL` })));

const hours = fc
  .array(fc.constantFrom(-2, 0, 3, 10, 30), { maxLength: 2 })
  .map((ages) =>
    ages.map((age, index) => buildHours(addHours(dawn, -age), { triplet: `${700 + index}:UT:SNTL` })),
  );

const observations = fc.array(
  fc
    .record({
      zoneId: fc.constantFrom<FieldObservation['zoneId']>('salt-lake', 'salt-lake', 'logan', null),
      kind: fc.constantFrom<FieldObservation['kind']>('avalanche', 'avalanche', 'observation', 'unknown'),
      date: fc.constantFrom('2026-03-02', '2026-03-04', '2026-03-06', '2026-03-07', null),
    })
    .map(buildObservation),
  { maxLength: 6 },
);

const mapLayerZones = fc.array(
  fc
    .record({
      zoneId: fc.constantFrom<MapLayerZone['zoneId']>('salt-lake', 'salt-lake', 'moab'),
      danger: ratings,
      generalInformation: fc.boolean(),
      warning: fc.constantFrom<MapLayerZone['warning']>('warning', 'watch', 'special', 'unknown', null),
      offSeason: fc.constantFrom(true, false, null),
      startsAt: edges,
      endsAt: edges,
    })
    .map(buildMapLayerZone),
  { maxLength: 2 },
);

const failure = fail({ kind: 'not-json', message: 'Expected JSON, got HTML.' } as const);

function parsed<Value>(values: fc.Arbitrary<Value>): fc.Arbitrary<Parsed<Value>> {
  return fc.oneof(
    { weight: 6, arbitrary: values.map((value) => succeed(value)) },
    fc.constant(null),
    fc.constant(failure),
  );
}

export const bundles: fc.Arbitrary<ZoneBundle> = fc
  .record({
    forecasts: parsed(products(200)),
    previousForecasts: parsed(products(100)),
    weather: parsed(issueTimes.map((updatedAt) => buildWeather({ updatedAt }))),
    alerts: parsed(
      fc
        .record({ updatedAt: edges, complete: fc.boolean(), alerts: warnings })
        .map(({ updatedAt, complete, alerts }) => ({ updatedAt, complete, alerts, notes: [] })),
    ),
    grid: parsed(issueTimes.map((updatedAt) => buildGrid({ updatedAt }))),
    snowpack: parsed(stations.map((list) => ({ stations: list, notes: [] }))),
    hourlySnowpack: parsed(hours.map((list) => ({ stations: list, notes: [] }))),
    observations: parsed(observations.map((list) => ({ observations: list, notes: [] }))),
    mapLayer: parsed(mapLayerZones.map((zones) => ({ zones, notes: [] }))),
  })
  .map(buildBundle);

export const absent = fc.constantFrom(null, failure);
