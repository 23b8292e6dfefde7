import { readFileSync } from 'node:fs';
import type { ZoneDay } from '@dawn-patrol/analysis';
import { addHours, InvariantError, isoInstantSchema, zoneIds, type ZoneBundle } from '@dawn-patrol/contracts';
import { bundledSeasonFile } from '../season/bundled-season.ts';
import { seasonFactsSchema, toPayload, type SeasonFacts } from '../season/facts-reader.ts';
import { sourceParsers } from '../source-parsers.ts';

const firstDay = isoInstantSchema.parse('2025-11-01T12:00:00Z');

/** The facts of the real season, over and over: what is measured is read and judged like real days. */
function loadFacts(): SeasonFacts[] {
  const lines = readFileSync(bundledSeasonFile, 'utf8').trim().split('\n');
  return lines.map((line) => seasonFactsSchema.parse(JSON.parse(line)));
}

/**
 * A season of any size, day by day and in a day zone by zone, made from the real season's ratings and
 * roses. Each payload is parsed when its day comes; of a zone only the last product is kept. There may
 * be more zones than Utah has: they are counted under names of their own.
 */
export function* seasonDays(zones: number, days: number): Generator<ZoneDay> {
  const facts = loadFacts();
  const previous = new Map<number, ZoneBundle['forecasts']>();
  for (let day = 0; day < days; day += 1) {
    const dateIssued = addHours(firstDay, 24 * day).slice(0, 10);
    for (let zone = 0; zone < zones; zone += 1) {
      const zoneId = zoneIds[zone % zoneIds.length];
      const fact = facts[(day + 37 * zone) % facts.length];
      if (zoneId === undefined || fact === undefined)
        throw new InvariantError('There are no facts to measure with.');
      const forecasts = sourceParsers.uac(toPayload({ ...fact, zone: zoneId, dateIssued }), { zoneId });
      const asOf = forecasts.ok ? (forecasts.value[0]?.issuedAt ?? null) : null;
      if (asOf === null) throw new InvariantError('The facts to measure with could not be read.');
      const published = { zoneId, asOf, forecasts, previousForecasts: previous.get(zone) ?? null };
      previous.set(zone, forecasts);
      yield {
        zone: zones > zoneIds.length ? `zone-${zone}` : zoneId,
        bundle: { ...noOtherSource, ...published },
      };
    }
  }
}

const noOtherSource = {
  weather: null,
  grid: null,
  grids: {},
  alerts: null,
  snowpack: null,
  hourlySnowpack: null,
  observations: null,
  mapLayer: null,
} as const;
