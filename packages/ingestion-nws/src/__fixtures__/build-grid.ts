import { toInstant } from '@dawn-patrol/contracts';

const start = Date.UTC(2026, 1, 17, 12);
const hour = 3_600_000;

/** Values one after another from 12 UTC on 17 February 2026, each for that many hours. */
export function valuesFor(hours: number, values: readonly (number | null)[]): object[] {
  return values.map((value, index) => ({
    validTime: `${toInstant(start + index * hours * hour).replace('Z', '+00:00')}/PT${hours}H`,
    value,
  }));
}

function series(hours: number, count: number, of: (index: number) => number): object[] {
  return valuesFor(hours, Array.from({ length: count }, (_, index) => of(index)));
}

const wave = (index: number): number => Math.sin((index * Math.PI) / 12);

/** Layers that the service lists and that are not read: they make most of a real document. */
const otherLayers = [
  'maxTemperature', 'minTemperature', 'relativeHumidity', 'apparentTemperature', 'wetBulbGlobeTemperature',
  'heatIndex', 'windChill', 'ceilingHeight', 'visibility', 'mixingHeight', 'twentyFootWindSpeed',
  'twentyFootWindDirection', 'pressure', 'probabilityOfThunder', 'lightningActivityLevel', 'stability',
] as const; // prettier-ignore

/**
 * A document of `/gridpoints/{office}/{x},{y}` in the service's structure, with invented values: a
 * week of hourly layers, three days of six-hour totals, layers that nobody supplies. Some 250 kB
 * as text. Layers may be replaced.
 */
export function buildGrid(layers: Readonly<Record<string, unknown>> = {}): object {
  const hourly = (uom: string, of: (index: number) => number): object => ({
    uom: `wmoUnit:${uom}`,
    values: series(1, 187, of),
  });
  return {
    '@context': ['https://geojson.org/geojson-ld/geojson-context.jsonld', { '@version': '1.1' }],
    id: 'https://api.weather.gov/gridpoints/SLC/113,169',
    type: 'Feature',
    geometry: { type: 'Polygon', coordinates: [[[-111.54, 40.61], [-111.51, 40.61], [-111.51, 40.64], [-111.54, 40.61]]] }, // prettier-ignore
    properties: {
      '@id': 'https://api.weather.gov/gridpoints/SLC/113,169',
      '@type': 'wx:Gridpoint',
      updateTime: '2026-02-17T11:04:22+00:00',
      validTimes: '2026-02-17T12:00:00+00:00/P7DT19H',
      elevation: { unitCode: 'wmoUnit:m', value: 2108.9112 },
      forecastOffice: 'https://api.weather.gov/offices/SLC',
      gridId: 'SLC',
      gridX: '113',
      gridY: '169',
      temperature: hourly('degC', (index) => -6 + 4 * wave(index)),
      dewpoint: hourly('degC', (index) => -9 + 2 * wave(index)),
      skyCover: hourly('percent', (index) => Math.round(60 + 40 * wave(index))),
      windSpeed: hourly('km_h-1', (index) => 18.52 + 9.26 * wave(index)),
      windGust: hourly('km_h-1', (index) => 37.04 + 18.52 * wave(index)),
      windDirection: hourly('degree_(angle)', (index) => (index * 10) % 360),
      transportWindSpeed: hourly('km_h-1', (index) => 40 + 20 * wave(index)),
      transportWindDirection: hourly('degree_(angle)', () => 270),
      snowLevel: hourly('m', (index) => 1800 + 300 * wave(index)),
      probabilityOfPrecipitation: hourly('percent', (index) => Math.round(50 + 50 * wave(index))),
      quantitativePrecipitation: { uom: 'wmoUnit:mm', values: series(6, 12, (index) => index) },
      snowfallAmount: { uom: 'wmoUnit:mm', values: series(6, 12, (index) => index * 12) },
      iceAccumulation: { uom: 'wmoUnit:mm', values: [] },
      weather: { values: [{ validTime: '2026-02-17T12:00:00+00:00/PT6H', value: [{ weather: 'snow', coverage: 'chance' }] }] }, // prettier-ignore
      hazards: { values: [] },
      hainesIndex: { values: [] },
      waveHeight: { values: [] },
      ...Object.fromEntries(otherLayers.map((name) => [name, hourly('degC', wave)])),
      ...layers,
    },
  };
}
