import {
  addHours,
  missingReading,
  observedReading,
  type GridLayerName,
  type WeatherGrid,
} from '@dawn-patrol/contracts';
import { buildGrid, dawn } from './build-bundle.ts';
import type { Series } from './build-station.ts';

/** A grid of hourly values from `dawn` on, layer by layer. Null is an interval without a value. */
export function buildHourlyGrid(
  layers: Partial<Record<GridLayerName, Series>>,
  fields: Partial<WeatherGrid> = {},
): WeatherGrid {
  const grid = buildGrid(fields);
  const built = mapLayers(layers);
  return { ...grid, layers: { ...grid.layers, ...built } };
}

function mapLayers(layers: Partial<Record<GridLayerName, Series>>): Partial<WeatherGrid['layers']> {
  const built: Partial<WeatherGrid['layers']> = {};
  for (const name of gridLayerNames) {
    const values = layers[name];
    if (values === undefined) continue;
    built[name] = values.map((value, hour) => ({
      startsAt: addHours(dawn, hour),
      endsAt: addHours(dawn, hour + 1),
      value: value === null ? missingReading('no value') : observedReading(value, 'unknown'),
    }));
  }
  return built;
}

const gridLayerNames: readonly GridLayerName[] = [
  'temperatureC',
  'dewpointC',
  'windSpeedMetersPerSecond',
  'windDirectionDeg',
  'snowLevelM',
  'precipitationMm',
  'snowfallCm',
];

/** The same value for every hour of the coming day. */
export function allDay(value: number | null, hours = 24): (number | null)[] {
  return Array.from({ length: hours }, () => value);
}
