import { epochOf, localDateSchema, type LocalDate, type ZoneForecast } from '@dawn-patrol/contracts';
import { toDenverWall } from '../forecast/denver-time.ts';

/** What of a history has been read so far. */
export interface HistoryProgress {
  readonly from: LocalDate;
  /** Products of the pages before, by {@link identityOf}. */
  readonly seen: ReadonlySet<string>;
}

/**
 * What a page means for the reading of the next: `repeats` when it holds nothing that was not on a
 * page before, as a server answers that knows no further pages; `reached` when its oldest product
 * is from before the first day wanted, in Denver. Products without a time never end a history.
 */
export function judgeHistoryPage(
  products: readonly ZoneForecast[],
  { from, seen }: HistoryProgress,
): 'continue' | 'reached' | 'repeats' {
  if (products.every((product) => seen.has(identityOf(product)))) return 'repeats';
  return products.some((product) => isBefore(product, from)) ? 'reached' : 'continue';
}

/** The product's number, or all that is known of it. */
export function identityOf(product: ZoneForecast): string {
  return product.productId ?? JSON.stringify(product);
}

function isBefore({ issuedAt }: ZoneForecast, from: LocalDate): boolean {
  if (issuedAt === null) return false;
  const wall = new Date(toDenverWall(epochOf(issuedAt)));
  return localDateSchema.parse(wall.toISOString().slice(0, 10)) < from;
}
