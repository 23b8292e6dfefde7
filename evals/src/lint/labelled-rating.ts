import { dangerNames, type DangerName } from '@dawn-patrol/contracts';
import type { GoldenCase } from '../golden/golden-case.ts';
import { rawProducts } from '../golden/raw-products.ts';

/** A published level, or that there is none. */
export type LabelledRating = DangerName | 'notRated';

/**
 * The rating that the labels rest on: the labelled one; else, where the input has exactly one product,
 * its own word. Null where neither says it. Nothing is worked out: a word that is no level is no rating.
 */
export function labelledRating({ input, expected: { forecast } }: GoldenCase): LabelledRating | null {
  if (forecast?.ok === false) return 'notRated';
  const overall = forecast?.danger?.overall;
  if (overall?.rated === false) return 'notRated';
  if (overall?.name !== undefined) return overall.name;
  if (overall?.level !== undefined) return dangerNames[overall.level - 1] ?? null;
  if (input.uac === null || input.uac === undefined) return 'notRated';
  const products = rawProducts(input.uac);
  const [product] = products;
  if (products.length !== 1 || typeof product?.rating !== 'string') return null;
  const word = product.rating.trim().toLowerCase();
  if (word === 'none') return 'notRated';
  return dangerNames.find((name) => name === word) ?? null;
}
