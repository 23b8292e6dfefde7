import {
  parseNwsAlerts,
  parseNwsAlertsAtom,
  parseNwsCap,
  parseDwml,
  parseNwsForecast,
  parseNwsGrid,
  parseNwsHourly,
} from '@dawn-patrol/ingestion-nws/parse';
import { parseSnotel } from '@dawn-patrol/ingestion-snotel/parse';
import { parseMapLayer, parseUacForecasts, parseUacObservations } from '@dawn-patrol/ingestion-uac/parse';
import { XMLParser } from 'fast-xml-parser';
import { Bench } from 'tinybench';
import type { Figure } from './figure.ts';
import { largePayloads } from './large-payloads.ts';

/** Parse throughput of each payload, beside the bare parser of the same bytes in the same run. */
export async function benchmarkParsers(): Promise<Figure[]> {
  const xml = new XMLParser({ processEntities: false, parseTagValue: false, ignoreAttributes: false });
  const bareXml = (text: string): unknown => xml.parse(text);
  const bareJson = (text: string): unknown => JSON.parse(text);
  const payloads = largePayloads();
  const subjects = [
    {
      name: 'UAC forecast',
      text: payloads.forecast,
      bare: bareJson,
      parse: (text: string) => parseUacForecasts(text, {}),
    },
    { name: 'NWS hourly, 156 periods', text: payloads.hourly, bare: bareJson, parse: parseNwsHourly },
    { name: 'NWS 12 hours, 14 periods', text: payloads.halfDays, bare: bareJson, parse: parseNwsForecast },
    { name: 'NWS grid, 13 layers of a week', text: payloads.grid, bare: bareJson, parse: parseNwsGrid },
    { name: 'NWS alerts, 60', text: payloads.alerts, bare: bareJson, parse: parseNwsAlerts },
    { name: 'NWS alerts as Atom, 60', text: payloads.atom, bare: bareXml, parse: parseNwsAlertsAtom },
    { name: 'one CAP alert', text: payloads.cap, bare: bareXml, parse: parseNwsCap },
    { name: 'DWML, a week of hours', text: payloads.dwml, bare: bareXml, parse: parseDwml },
    {
      name: 'field observations, 25',
      text: payloads.observations,
      bare: bareJson,
      parse: parseUacObservations,
    },
    { name: 'map layer, 9 zones', text: payloads.mapLayer, bare: bareJson, parse: parseMapLayer },
    {
      name: 'SNOTEL, 12 stations × 30 days hourly',
      text: payloads.snotelHourly,
      bare: bareJson,
      parse: parseSnotel,
    },
  ];
  const figures: Figure[] = [];
  for (const { name, text, bare, parse } of subjects) {
    const bench = new Bench({ time: 600, warmupTime: 200 });
    bench.add('parse', () => parse(text)).add('bare', () => bare(text));
    await bench.run();
    const [ours = Number.NaN, theirs = Number.NaN] = bench.tasks.map(({ result }) =>
      result.state === 'completed' ? result.latency.p50 : Number.NaN,
    );
    const megabytes = Buffer.byteLength(text) / 1e6;
    figures.push(
      {
        what: `${name} (${(megabytes * 1000).toFixed(0)} kB): throughput`,
        measured: megabytes / (ours / 1000),
        unit: 'MB/s',
        aim: null,
      },
      {
        what: `${name}: time as a multiple of the bare parser's`,
        measured: ours / theirs,
        unit: '×',
        aim: null,
      },
    );
  }
  return figures;
}
