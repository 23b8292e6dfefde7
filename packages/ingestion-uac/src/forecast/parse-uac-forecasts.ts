import {
  succeed,
  type Note,
  type Result,
  type SourceFailure,
  type ZoneForecast,
  type ZoneId,
} from '@dawn-patrol/contracts';
import { uacFailure } from '../uac-failure.ts';
import { byNewest } from './by-newest.ts';
import { readAdvisories } from './read-advisories.ts';
import { toZoneForecast } from './to-zone-forecast.ts';

export interface ParseUacOptions {
  /** The zone whose address was read. A product that names another zone fails. */
  readonly zoneId?: ZoneId;
}

/**
 * Every product of a payload, newest first; a product without a time comes last. Payloads of
 * `GET /forecast/{slug}/json` and pages of history, `GET /api/forecasts/{slug}?page=N`, are read alike. Never throws and fills nothing in: what is absent or unreadable is not rated, null or
 * empty, and a note says so. An entry that cannot be used leaves a note on the others. Failures:
 * `empty`, `too-large`, `not-json`, `schema-mismatch`, `zone-mismatch`, when no product is usable.
 */
export function parseUacForecasts(
  payload: unknown,
  options: ParseUacOptions = {},
): Result<readonly ZoneForecast[], SourceFailure> {
  const advisories = readAdvisories(payload);
  if (!advisories.ok) return uacFailure(advisories.failure);
  const { usable, notes } = advisories.value;
  const forecasts: ZoneForecast[] = [];
  const failures: SourceFailure[] = [];
  for (const { advisory, path } of usable) {
    const forecast = toZoneForecast(advisory, options.zoneId);
    if (forecast.ok) forecasts.push(forecast.value);
    else failures.push({ ...forecast.failure, path });
  }
  const [first] = failures;
  if (forecasts.length === 0 && first !== undefined) return uacFailure(first);
  const common = [...notes, ...failures.map(noteOther), ...noteUndated(forecasts)];
  return succeed(forecasts.toSorted(byNewest).map((forecast) => withNotes(forecast, common)));
}

/** The newest product of a payload. Fails as {@link parseUacForecasts} does. */
export function parseUacForecast(
  payload: unknown,
  options: ParseUacOptions = {},
): Result<ZoneForecast, SourceFailure> {
  const forecasts = parseUacForecasts(payload, options);
  if (!forecasts.ok) return forecasts;
  const [newest] = forecasts.value;
  return newest === undefined
    ? uacFailure({ kind: 'empty', message: 'Expected a UAC forecast, got none.' })
    : succeed(newest);
}

function noteOther({ message }: SourceFailure): Note {
  return { code: 'entry-of-other-zone', message };
}

/** A product without a time next to dated ones may be the newest: a person should know. */
function noteUndated(forecasts: readonly ZoneForecast[]): Note[] {
  const undated = forecasts.filter(({ issuedAt }) => issuedAt === null).length;
  if (undated === 0 || undated === forecasts.length) return [];
  const message = `The payload also holds ${undated} without an issue time, which may be newer than the others.`;
  return [{ code: 'undated-beside', message }];
}

function withNotes(forecast: ZoneForecast, notes: readonly Note[]): ZoneForecast {
  return { ...forecast, notes: [...forecast.notes, ...notes] };
}
