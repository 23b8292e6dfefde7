import type { IsoInstant, Reading, Snowpack, StationTriplet } from '@dawn-patrol/contracts';
import { dayFields, hourFields, type StationField } from './element-table.ts';

/** A value that the service has changed since it was first read: both readings are kept. */
export interface Revision {
  readonly triplet: StationTriplet;
  readonly quantity: StationField;
  readonly duration: 'day' | 'hour';
  /** End of the day or hour. */
  readonly endsAt: IsoInstant;
  readonly before: Reading;
  readonly after: Reading;
}

/** Smaller differences are those of computing, in the field's unit. */
const smallest = 1e-6;

/**
 * What the service has revised between two answers, by station, time and quantity in the order of the
 * later answer. Only times that both answers hold are compared. A value that was withdrawn or supplied
 * afterwards is a revision; a changed quality or reason alone is not.
 */
export function compareRevisions(before: Snowpack, after: Snowpack): Revision[] {
  const earlier = new Map(before.stations.map((series) => [series.triplet, series]));
  return after.stations.flatMap(({ triplet, days, hours }) => {
    const known = earlier.get(triplet);
    if (known === undefined) return [];
    return [
      ...compareRows(known.days, days, { triplet, duration: 'day', fields: dayFields }),
      ...compareRows(known.hours, hours, { triplet, duration: 'hour', fields: hourFields }),
    ];
  });
}

type Row<Field extends StationField> = { readonly endsAt: IsoInstant } & Readonly<Record<Field, Reading>>;

interface Compared<Field extends StationField> extends Pick<Revision, 'triplet' | 'duration'> {
  readonly fields: readonly Field[];
}

function compareRows<Field extends StationField>(
  before: readonly Row<Field>[],
  after: readonly Row<Field>[],
  { triplet, duration, fields }: Compared<Field>,
): Revision[] {
  const earlier = new Map(before.map((row) => [row.endsAt, row]));
  return after.flatMap((row) => {
    const known = earlier.get(row.endsAt);
    if (known === undefined) return [];
    return fields
      .filter((field) => isRevised(known[field], row[field]))
      .map((quantity): Revision => {
        const [from, to] = [known[quantity], row[quantity]];
        return { triplet, quantity, duration, endsAt: row.endsAt, before: from, after: to };
      });
  });
}

function isRevised(before: Reading, after: Reading): boolean {
  if (!before.observed || !after.observed) return before.observed !== after.observed;
  return Math.abs(before.value - after.value) > smallest;
}
