import type { Parsed } from '@dawn-patrol/contracts';

/** An empty payload says as much as none: null. A payload that cannot be read stays a failure. */
export function emptyAsNothing<Value>(parsed: Parsed<Value>): Parsed<Value> {
  return parsed !== null && !parsed.ok && parsed.failure.kind === 'empty' ? null : parsed;
}
