import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addHours, isoInstantSchema, utahZones } from '@dawn-patrol/contracts';
import { alertsText, atomText, capText, mapLayerText, observationsText } from '../fuzz/base-payloads.ts';
import { bundledRecordings } from '../recording.ts';
import { hourlyStations } from './hourly-stations.ts';

const start = isoInstantSchema.parse('2026-03-09T06:00:00Z');

/** Payloads of real size in the real structure, for measuring parsers. */
export function largePayloads() {
  return {
    forecast: readFileSync(join(bundledRecordings, '2026-03-09', 'salt-lake', 'uac.json'), 'utf8'),
    hourly: largePeriods(156, 1),
    halfDays: largePeriods(14, 12),
    observations: repeated(observationsText, 25),
    mapLayer: largeMapLayer(),
    grid: largeGrid(),
    alerts: largeAlerts(),
    atom: atomText.replace(/<entry>[^]*<\/entry>/, (entry) => entry.repeat(60)),
    cap: capText,
    dwml: largeDwml(),
    snotelHourly: JSON.stringify(hourlyStations(1, 12, 30)),
  };
}

function repeated(list: string, count: number): string {
  const [entry]: unknown[] = JSON.parse(list);
  return JSON.stringify(Array.from({ length: count }, () => entry));
}

function largeMapLayer(): string {
  const layer: { features: { properties: object }[] } = JSON.parse(mapLayerText);
  const features = utahZones.flatMap(({ id, name }) =>
    layer.features.map((feature) => ({
      ...feature,
      properties: { ...feature.properties, name, slug: id },
    })),
  );
  return JSON.stringify({ ...layer, features });
}

function largePeriods(count: number, hours: number): string {
  const periods = Array.from({ length: count }, (_, hour) => ({
    number: hour + 1,
    name: '',
    startTime: addHours(start, hour * hours),
    endTime: addHours(start, (hour + 1) * hours),
    isDaytime: true,
    temperature: 20 + (hour % 17),
    temperatureUnit: 'F',
    temperatureTrend: null,
    probabilityOfPrecipitation: { unitCode: 'wmoUnit:percent', value: hour % 90 },
    dewpoint: { unitCode: 'wmoUnit:degC', value: -5.555555555555555 },
    relativeHumidity: { unitCode: 'wmoUnit:percent', value: 61 },
    windSpeed: `${5 + (hour % 20)} mph`,
    windDirection: 'SSW',
    icon: 'https://api.weather.gov/icons/land/day/few?size=small',
    shortForecast: 'Sunny',
    detailedForecast: '',
  }));
  return JSON.stringify({ properties: { updateTime: start, generatedAt: start, periods } });
}

function largeGrid(): string {
  const layer = (uom: string, hours: number) => ({
    uom,
    values: Array.from({ length: Math.floor(180 / hours) }, (_, index) => ({
      validTime: `${addHours(start, index * hours).replace('Z', '+00:00')}/PT${hours}H`,
      value: (index % 11) - 3,
    })),
  });
  return JSON.stringify({
    properties: {
      updateTime: start,
      temperature: layer('wmoUnit:degC', 1),
      dewpoint: layer('wmoUnit:degC', 1),
      skyCover: layer('wmoUnit:percent', 1),
      windSpeed: layer('wmoUnit:km_h-1', 1),
      windGust: layer('wmoUnit:km_h-1', 1),
      windDirection: layer('wmoUnit:degree_(angle)', 1),
      transportWindSpeed: layer('wmoUnit:km_h-1', 1),
      transportWindDirection: layer('wmoUnit:degree_(angle)', 1),
      snowLevel: layer('wmoUnit:m', 1),
      probabilityOfPrecipitation: layer('wmoUnit:percent', 6),
      quantitativePrecipitation: layer('wmoUnit:mm', 6),
      snowfallAmount: layer('wmoUnit:mm', 6),
      iceAccumulation: layer('wmoUnit:mm', 6),
    },
  });
}

function largeAlerts(): string {
  const list: { features: unknown[] } = JSON.parse(alertsText);
  return JSON.stringify({ ...list, features: Array.from({ length: 60 }, () => list.features[0]) });
}

function largeDwml(): string {
  const hours = Array.from({ length: 168 }, (_, hour) => hour);
  const times = hours
    .map(
      (hour) =>
        `<start-valid-time>${addHours(start, hour)}</start-valid-time><end-valid-time>${addHours(start, hour + 1)}</end-valid-time>`,
    )
    .join('');
  const values = hours.map((hour) => `<value>${20 + (hour % 17)}</value>`).join('');
  return `<?xml version="1.0"?><dwml version="1.0"><head><product><creation-date>${start}</creation-date></product></head><data type="forecast"><location><location-key>p</location-key><point latitude="40.6" longitude="-111.5"/></location><time-layout><layout-key>k</layout-key>${times}</time-layout><parameters applicable-location="p"><temperature type="hourly" time-layout="k" units="Fahrenheit">${values}</temperature><wind-speed type="sustained" time-layout="k" units="mph">${values}</wind-speed></parameters></data></dwml>`;
}
