import type { PayloadField, RawBundle, SignalReading } from '@dawn-patrol/contracts';
import { entriesOf, fieldOf, payloadNode, type PayloadNode } from './payload-node.ts';

/**
 * Where the series of the stations behind some readings are: the place of the station's entry. Its
 * value is the station, because a series is long, and its values are in the source's own units.
 */
export function stationFieldsOf(raw: RawBundle, readings: readonly SignalReading[]): PayloadField[] {
  const wanted = new Set<string>(readings.flatMap(({ station }) => station ?? []));
  const series: PayloadNode[] = [
    ...entriesOf(payloadNode('snotel', raw.snotel)),
    ...entriesOf(payloadNode('snotelHourly', raw.snotelHourly)),
  ];
  return series
    .map((entry) => fieldOf(entry, 'stationTriplet'))
    .flatMap(({ path, value }) => (typeof value === 'string' && wanted.has(value) ? [{ path, value }] : []));
}
