import type { ZoneForecast } from '@dawn-patrol/contracts';

/**
 * Orders products newest first, those without a time last. Of two issued in the same second the
 * higher number was written later.
 */
export function byNewest(first: ZoneForecast, second: ZoneForecast): number {
  if (first.issuedAt === second.issuedAt) return numberOf(second) - numberOf(first);
  if (first.issuedAt === null) return 1;
  if (second.issuedAt === null) return -1;
  return first.issuedAt < second.issuedAt ? 1 : -1;
}

function numberOf({ productId }: ZoneForecast): number {
  return productId !== null && /^\d{1,15}$/.test(productId) ? Number(productId) : -1;
}
