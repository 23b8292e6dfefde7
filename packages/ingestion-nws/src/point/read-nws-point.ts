import { fail, succeed, type Result, type SourceFailure } from '@dawn-patrol/contracts';
import { mismatch, readNwsJson } from '../nws-failure.ts';
import { excerpt, readText } from '../read-value.ts';
import { nwsPointSchema, type NwsPoint } from './nws-point.ts';
import { rawPointSchema, type RawPoint } from './raw-point.ts';
import { isServiceAddress, serviceOrigin } from './service-address.ts';

const expected = 'a point of the National Weather Service';
const addressFields = ['forecastHourly', 'forecast', 'forecastGridData'] as const;
type AddressField = (typeof addressFields)[number];

/**
 * The point in the service's answer, JSON text or data. An address at any other host is refused:
 * it would be followed. So is a point without a grid cell, as those at sea are.
 * Failures: those of reading JSON (at most 1 MB), and `schema-mismatch` with the path of the field.
 */
export function readNwsPoint(payload: unknown): Result<NwsPoint, SourceFailure> {
  const raw = readRawPoint(payload);
  if (!raw.ok) return raw;
  for (const field of addressFields) {
    const address = readAddress(raw.value, field);
    if (!address.ok) return address;
  }
  const point = nwsPointSchema.safeParse(toPoint(raw.value));
  if (point.success) return succeed(point.data);
  return mismatch(`${expected} with a grid cell`, raw.value.gridId, 'properties.gridId');
}

/** The hourly forecast's address in the service's answer for a point, whatever else the answer lacks. */
export function readHourlyAddress(payload: unknown): Result<string, SourceFailure> {
  const raw = readRawPoint(payload);
  return raw.ok ? readAddress(raw.value, 'forecastHourly') : raw;
}

function readRawPoint(payload: unknown): Result<RawPoint, SourceFailure> {
  const json = readNwsJson(payload, { expected, maximumLength: 1_000_000 });
  if (!json.ok) return json;
  const raw = rawPointSchema.safeParse(json.value);
  if (raw.success) return succeed(raw.data.properties);
  return mismatch(`${expected} with the address of its forecasts`, json.value, 'properties');
}

function readAddress(raw: RawPoint, field: AddressField): Result<string, SourceFailure> {
  const address = readText(raw[field]) ?? '';
  if (isServiceAddress(address)) return succeed(address);
  return fail({
    kind: 'schema-mismatch',
    source: 'nws',
    path: `properties.${field}`,
    message: `Expected an address at ${serviceOrigin}/, got ${excerpt(raw[field])}. It was not followed.`,
  });
}

function toPoint(raw: RawPoint): unknown {
  return {
    forecastHourly: readText(raw.forecastHourly),
    forecast: readText(raw.forecast),
    forecastGridData: readText(raw.forecastGridData),
    gridId: readText(raw.gridId),
    x: toCell(raw.gridX),
    y: toCell(raw.gridY),
    forecastZone: readText(raw.forecastZone)?.split('/').at(-1) ?? null,
  };
}

/** Older answers write the cell's numbers as texts. */
function toCell(raw: unknown): unknown {
  return typeof raw === 'string' && /^\d{1,5}$/.test(raw) ? Number(raw) : raw;
}
