import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assembleZoneBundle } from '@dawn-patrol/analysis';
import {
  isoInstantSchema,
  localDateSchema,
  rawBundleSchema,
  zoneIdSchema,
  type DangerLevel,
  type LocalDate,
  type ZoneBundle,
  type ZoneId,
} from '@dawn-patrol/contracts';
import { z } from 'zod';
import { shippedParsers } from '../judge/run-shipped-code.ts';
import { parseStationRows, stationPayload, type StationRow } from './station-payload.ts';

/** A zone on a morning: what was published, and a bundle with the measurements known by then and nothing of the forecast. */
export interface SeasonMorning {
  readonly zoneId: ZoneId;
  readonly date: LocalDate;
  readonly published: DangerLevel;
  /** The level published the day before; null when there was none. */
  readonly publishedBefore: DangerLevel | null;
  readonly bundle: ZoneBundle;
}

/** The four stations whose daily series are kept, by zone. */
const stationsByZone: Readonly<Partial<Record<ZoneId, readonly string[]>>> = {
  'salt-lake': ['766', '366'],
  skyline: ['612', '742'],
};

const levels: Readonly<Record<string, DangerLevel>> = {
  Low: 1,
  Moderate: 2,
  Considerable: 3,
  High: 4,
  Extreme: 5,
};

const factSchema = z.object({
  zone: zoneIdSchema,
  dateIssued: localDateSchema,
  overallDangerRating: z.string(),
});

/** Forecasts are out by then, and the day before has ended at every station. */
const morningHour = 'T15:00:00Z';

/**
 * Every rated morning of the zones with station series, in the order of the days. The bundle holds
 * station payloads alone, so that nothing published can leak into what is worked out from it.
 */
export function readSeasonMornings(seasonDirectory: string): SeasonMorning[] {
  const facts = readFileSync(join(seasonDirectory, 'forecasts.ndjson'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => factSchema.parse(JSON.parse(line)));
  const rows = readStations(seasonDirectory);
  const mornings = facts.flatMap(({ zone, dateIssued, overallDangerRating }): SeasonMorning[] => {
    const published = levels[overallDangerRating];
    const stations = stationsByZone[zone];
    if (published === undefined || stations === undefined) return [];
    const before = facts.find((fact) => fact.zone === zone && fact.dateIssued === dayBefore(dateIssued));
    return [
      {
        zoneId: zone,
        date: dateIssued,
        published,
        publishedBefore: levels[before?.overallDangerRating ?? ''] ?? null,
        bundle: bundleOf(zone, dateIssued, stations, rows),
      },
    ];
  });
  return mornings.toSorted((first, second) => (first.date < second.date ? -1 : 1));
}

function readStations(seasonDirectory: string): ReadonlyMap<string, readonly StationRow[]> {
  const stations = Object.values(stationsByZone).flat();
  return new Map(
    stations.map((station) => {
      const file = join(seasonDirectory, 'snotel-daily', `${station}.csv`);
      return [station, parseStationRows(readFileSync(file, 'utf8'), file)];
    }),
  );
}

function bundleOf(
  zone: ZoneId,
  date: LocalDate,
  stations: readonly string[],
  rows: ReadonlyMap<string, readonly StationRow[]>,
): ZoneBundle {
  const snotel = stations.map((station) =>
    stationPayload(`${station}:UT:SNTL`, rows.get(station) ?? [], date),
  );
  const raw = rawBundleSchema.parse({
    zoneId: zone,
    asOf: isoInstantSchema.parse(`${date}${morningHour}`),
    uac: null,
    previousUac: null,
    nwsHourly: null,
    nwsGrid: null,
    nwsAlerts: null,
    snotel,
  });
  return assembleZoneBundle(raw, shippedParsers);
}

function dayBefore(date: LocalDate): LocalDate {
  const millisecondsPerDay = 86_400_000;
  const before = new Date(Date.parse(`${date}T00:00:00Z`) - millisecondsPerDay);
  return localDateSchema.parse(before.toISOString().slice(0, 10));
}
