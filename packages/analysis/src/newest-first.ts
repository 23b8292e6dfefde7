import type { ZoneForecast } from '@dawn-patrol/contracts';

/**
 * Orders products, the newest first and those without a time last. Of equal issue times the higher
 * product number was written later; then the higher level, so that input order never decides.
 */
export function newestFirst(first: ZoneForecast, second: ZoneForecast): number {
  const byTime = compareTexts(second.issuedAt, first.issuedAt);
  if (byTime !== 0) return byTime;
  const byNumber = Number(second.productId ?? 0) - Number(first.productId ?? 0);
  if (byNumber !== 0 && !Number.isNaN(byNumber)) return byNumber;
  return levelOf(second) - levelOf(first);
}

/** For ordering only: null comes before every text, and instants compare as texts. */
function compareTexts(first: string | null, second: string | null): number {
  if (first === second) return 0;
  if (first === null) return -1;
  if (second === null) return 1;
  return first < second ? -1 : 1;
}

/** For ordering only: an unrated product sorts below every level. */
function levelOf({ danger: { overall } }: ZoneForecast): number {
  return overall.rated ? overall.level : -1;
}
