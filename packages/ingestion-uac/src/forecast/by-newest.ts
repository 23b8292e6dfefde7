import type { ZoneForecast } from '@dawn-patrol/contracts';

/**
 * Orders products newest first, those without a time last. Of two issued in the same second the
 * higher number was written later.
 */
export function byNewest(first: ZoneForecast, second: ZoneForecast): number {
  const [one, other] = [timeOf(first), timeOf(second)];
  return one === other ? numberOf(second) - numberOf(first) : other - one;
}

/** For comparing only: every time that can be is above its absence. */
function timeOf({ issuedAt }: ZoneForecast): number {
  return issuedAt === null ? 0 : Date.parse(issuedAt);
}

/** For comparing only: every number of the center's is above its absence. */
function numberOf({ productId }: ZoneForecast): number {
  return /^\d{1,15}$/.test(String(productId)) ? Number(productId) : 0;
}
