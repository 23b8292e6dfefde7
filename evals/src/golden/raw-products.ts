import { z } from 'zod';

/** What a product of the center says in its own fields, as they stand: nothing is judged or filled in. */
export interface RawProduct {
  readonly productId: string | null;
  /** Milliseconds since 1970 by its timestamp; null where it has none that is a number. */
  readonly issuedAtMs: number | null;
  readonly rating: unknown;
  readonly rose: unknown;
  /** By slot, 1 to 9: name and rose as they stand. */
  readonly problems: readonly { readonly slot: number; readonly name: unknown; readonly rose: unknown }[];
}

const recordSchema = z.record(z.string(), z.unknown());
const entrySchema = z.object({ advisory: recordSchema });
const payloadSchema = z.object({ advisories: z.array(z.unknown()) });

/**
 * The products of a payload in the form of `/forecast/{zone}/json`, in its order; empty for any other.
 * It is the linter's own plain reading, apart from the parser that the cases judge.
 */
export function rawProducts(payload: unknown): RawProduct[] {
  const parsed = payloadSchema.safeParse(typeof payload === 'string' ? parseText(payload) : payload);
  if (!parsed.success) return [];
  return parsed.data.advisories.flatMap((entry) => {
    const read = entrySchema.safeParse(entry);
    return read.success ? [toProduct(read.data.advisory)] : [];
  });
}

function toProduct(advisory: Readonly<Record<string, unknown>>): RawProduct {
  const nid = advisory['Nid'];
  const seconds = Number(advisory['date_issued_timestamp'] ?? Number.NaN);
  return {
    productId: typeof nid === 'string' || typeof nid === 'number' ? String(nid) : null,
    issuedAtMs: Number.isFinite(seconds) ? seconds * 1000 : null,
    rating: advisory['overall_danger_rating'],
    rose: advisory['overall_danger_rose'],
    problems: [1, 2, 3, 4, 5, 6, 7, 8, 9].map((slot) => ({
      slot,
      name: advisory[`avalanche_problem_${slot}`],
      rose: advisory[`danger_rose_${slot}`],
    })),
  };
}

function parseText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
