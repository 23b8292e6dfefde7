import { readInstant, type IsoInstant, type ZoneId } from '@dawn-patrol/contracts';
import { isPointCurrent, nwsPointSchema, type NwsPoint } from '@dawn-patrol/ingestion-nws';
import type { Store } from '@dawn-patrol/store';
import { z } from 'zod';

/** Where the weather service keeps the forecasts of our places: resolved once and used for a week. */
export interface PointBook {
  /** The point of a place, or null when it is unknown or a week old. */
  find(place: PointPlace, now: IsoInstant): Promise<NwsPoint | null>;
  keep(place: PointPlace, point: NwsPoint, now: IsoInstant): Promise<void>;
}

export interface PointPlace {
  readonly zoneId: ZoneId;
  readonly band: string;
}

const entrySchema = z.object({ resolvedAt: z.string(), point: nwsPointSchema });

/** A book that outlives the process. What cannot be read or kept is resolved again: the book only saves requests. */
export function createPointBook(store: Store): PointBook {
  const keyOf = ({ zoneId, band }: PointPlace): string => `nws-point/${zoneId}/${band}`;
  return {
    find: async (place, now) => {
      const stored = await store.readState(keyOf(place));
      if (!stored.ok || stored.value === null) return null;
      const entry = entrySchema.safeParse(parseOrNull(stored.value));
      const resolvedAt = entry.success ? readInstant(entry.data.resolvedAt) : null;
      const current = resolvedAt !== null && isPointCurrent({ resolvedAt, now });
      return entry.success && current ? entry.data.point : null;
    },
    keep: async (place, point, now) => {
      await store.writeState(keyOf(place), JSON.stringify({ resolvedAt: now, point }));
    },
  };
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}
