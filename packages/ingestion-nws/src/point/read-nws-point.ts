import { fail, succeed, type Result, type SourceFailure } from '@dawn-patrol/contracts';
import { mismatch, readNwsJson } from '../nws-failure.ts';
import { excerpt, readText } from '../read-value.ts';
import { nwsPointSchema, type NwsPoint } from './nws-point.ts';
import { rawPointSchema, type RawPoint } from './raw-point.ts';
import { isServiceAddress, serviceOrigin } from './service-address.ts';

const expected = 'a point of the National Weather Service';
const addressFields = ['forecastHourly', 'forecast', 'forecastGridData'] as const;

/**
 * The point in the service's answer, JSON text or data. An address at any other host is refused:
 * it would be followed. So is a point without a grid cell, as those at sea are.
 * Failures: those of reading JSON (at most 1 MB), and `schema-mismatch` with the path of the field.
 */
export function readNwsPoint(payload: unknown): Result<NwsPoint, SourceFailure> {
  const json = readNwsJson(payload, { expected, maximumLength: 1_000_000 });
  if (!json.ok) return json;
  const raw = rawPointSchema.safeParse(json.value);
  if (!raw.success) {
    return mismatch(`${expected} with the address of its forecasts`, json.value, 'properties');
  }
  const { properties } = raw.data;
  const broken = addressFields.find((field) => !isServiceAddress(readText(properties[field]) ?? ''));
  if (broken !== undefined) return refuseAddress(broken, properties[broken]);
  const point = nwsPointSchema.safeParse(toPoint(properties));
  if (point.success) return succeed(point.data);
  return mismatch(`${expected} with a grid cell`, properties.gridId, 'properties.gridId');
}

function toPoint(raw: RawPoint): unknown {
  return {
    forecastHourly: raw.forecastHourly,
    forecast: raw.forecast,
    forecastGridData: raw.forecastGridData,
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

function refuseAddress(
  field: string,
  given: unknown,
): { readonly ok: false; readonly failure: SourceFailure } {
  return fail({
    kind: 'schema-mismatch',
    source: 'nws',
    path: `properties.${field}`,
    message: `Expected an address at ${serviceOrigin}/, got ${excerpt(given)}. It was not followed.`,
  });
}
