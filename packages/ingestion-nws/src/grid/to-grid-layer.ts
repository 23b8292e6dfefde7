import { missingReading, type GridInterval, type Note, type Result } from '@dawn-patrol/contracts';
import { angleUnits, readAmount, withoutPrefix, type QuantityKind } from '../reading/quantity.ts';
import { excerpt, isRecord } from '../read-value.ts';
import { northAs360 } from '../reading/wind.ts';
import { dropOverlaps } from './drop-overlaps.ts';
import type { GridLayerSource } from './grid-layers.ts';
import type { IntervalFault, IsoInterval } from './iso-interval.ts';
import { isRawGridLayer } from './raw-grid.ts';

/** How the document's times are read. */
export type ReadInterval = (validTime: unknown) => Result<IsoInterval, IntervalFault>;

/** A layer as the contract wants it, with one note for each kind of oddity and the first example of it. */
export interface ReadGridLayer {
  readonly intervals: GridInterval[];
  /** How many values the document lists. */
  readonly listed: number;
  readonly notes: readonly Note[];
}

/**
 * A layer of the document: ascending, without overlap. An absent layer and one without values are
 * empty and no fault. A null value is missing; an unknown unit makes every value missing; an
 * implausible value keeps its number with quality `fail`; an interval that cannot be read is left
 * out: each with a note, but for nulls.
 */
export function toGridLayer(raw: unknown, source: GridLayerSource, intervalOf: ReadInterval): ReadGridLayer {
  if (raw === null || raw === undefined) return { intervals: [], listed: 0, notes: [] };
  if (!isRawGridLayer(raw)) {
    const message = `${source.key} is no list of values: ${excerpt(raw)}. It is left out.`;
    return { intervals: [], listed: 0, notes: [{ code: 'grid-layer-unreadable', message }] };
  }
  const { uom, values } = raw;
  const tally = new Map<string, Oddity>();
  const listed = values.flatMap((item) => toInterval(item, uom, source.kind, intervalOf, tally) ?? []);
  const { kept, dropped } = dropOverlaps(listed);
  if (dropped > 0) tally.set('grid-interval-overlap', { count: dropped, example: 'the later counts' });
  const notes = [...tally].map(([code, { count, example }]) => ({
    code,
    message: `${source.key}: ${count} of ${values.length} values, first ${example}.`,
  }));
  return { intervals: kept, listed: values.length, notes };
}

interface Oddity {
  readonly count: number;
  readonly example: string;
}

function toInterval(
  item: unknown,
  uom: unknown,
  kind: QuantityKind,
  intervalOf: ReadInterval,
  tally: Map<string, Oddity>,
): GridInterval | null {
  const { validTime, value } = isRecord(item) ? item : {};
  const interval = intervalOf(validTime);
  if (!interval.ok) {
    count(tally, codeOf[interval.failure], excerpt(validTime));
    return null;
  }
  const hasUnit = typeof uom === 'string' && kind.units.has(withoutPrefix(uom));
  if (!hasUnit) count(tally, 'grid-unit-unknown', excerpt(uom));
  const reading = hasUnit ? readAmount(value, uom, kind) : missingReading(`unknown-unit: ${excerpt(uom)}`);
  if (reading.observed && reading.quality === 'fail') {
    count(tally, 'grid-value-implausible', excerpt(value));
  }
  return { ...interval.value, value: kind.units === angleUnits ? northAs360(reading) : reading };
}

const codeOf: Readonly<Record<IntervalFault, string>> = {
  unreadable: 'grid-interval-unreadable',
  'not-forward': 'grid-interval-not-forward',
  'now-unknown': 'grid-now-unknown',
};

function count(tally: Map<string, Oddity>, code: string, example: string): void {
  const known = tally.get(code);
  tally.set(code, { count: (known?.count ?? 0) + 1, example: known?.example ?? example });
}
