import { hoursBetween, type DangerLevel, type IsoInstant, type ZoneForecast } from '@dawn-patrol/contracts';
import type { RapidRiseSettings } from '../policy/rule-settings.ts';
import type { ZoneProducts } from '../zone-products.ts';
import { matched, notEvaluable, notMatched, type Rule, type RuleFinding } from './rule.ts';

const notARise = { note: 'A change from or to not rated is not a rise.' };

/**
 * The published overall level rose fast. Compared with every product of the zone issued before the
 * forecast and within the window; an earlier product that cannot be read leaves the question open.
 */
export const rapidRise: Rule<RapidRiseSettings> = {
  id: 'rapid-rise',
  title: 'The published level rose by two or more within a day',
  source: 'Operations ladder, 2026-11-20',
  evaluate({ assessment: { products }, settings }) {
    const { forecast } = products;
    if (forecast === null) return notEvaluable(['forecast']);
    const { issuedAt } = forecast;
    if (issuedAt === null) return notEvaluable(['issue-time']);
    const { overall } = forecast.danger;
    if (!overall.rated) {
      return overall.reason === 'none' ? notMatched(notARise) : notEvaluable(['rating']);
    }
    return compare({ level: overall.level, issuedAt }, products, settings);
  },
};

interface DatedLevel {
  readonly level: DangerLevel;
  readonly issuedAt: IsoInstant;
}

interface EarlierLevel {
  readonly level: DangerLevel;
  readonly hours: number;
  readonly productId: string | null;
}

function compare(current: DatedLevel, products: ZoneProducts, settings: RapidRiseSettings): RuleFinding {
  const within = products.earlier.flatMap((product) => inWindow(product, current.issuedAt, settings));
  const lowest = within.flatMap(ratedLevel).toSorted(lowestFirst)[0];
  const evidence = lowest === undefined ? notARise : describe(current, lowest);
  if (lowest !== undefined && current.level - lowest.level >= settings.minimumRise.value) {
    return matched(evidence);
  }
  if (within.length === 0) return notEvaluable(['previous-forecast']);
  const missing = openQuestions(within, products);
  return missing.length > 0 ? notEvaluable(missing, evidence) : notMatched(evidence);
}

interface WindowedProduct {
  readonly product: ZoneForecast;
  readonly hours: number;
}

function inWindow(product: ZoneForecast, before: IsoInstant, settings: RapidRiseSettings): WindowedProduct[] {
  if (product.issuedAt === null) return [];
  const hours = hoursBetween(product.issuedAt, before);
  return hours > 0 && hours <= settings.window.value ? [{ product, hours }] : [];
}

function ratedLevel({ product, hours }: WindowedProduct): EarlierLevel[] {
  const { overall } = product.danger;
  return overall.rated ? [{ level: overall.level, hours, productId: product.productId }] : [];
}

/** The lowest level; among equals the newest product, so that input order never decides. */
function lowestFirst(first: EarlierLevel, second: EarlierLevel): number {
  if (first.level !== second.level) return first.level - second.level;
  if (first.hours !== second.hours) return first.hours - second.hours;
  return (first.productId ?? '') < (second.productId ?? '') ? -1 : 1;
}

function describe(current: DatedLevel, earlier: EarlierLevel): Record<string, unknown> {
  return {
    fromLevel: earlier.level,
    toLevel: current.level,
    hours: Math.round(earlier.hours * 10) / 10,
    fromProductId: earlier.productId,
  };
}

/** What could still hide a rise: an unreadable rating, a product without a time, a payload that did not parse. */
function openQuestions(within: readonly WindowedProduct[], products: ZoneProducts): string[] {
  const unreadableRating = within.some(({ product }) => isUnreadable(product));
  const undated = products.earlier.some((product) => product.issuedAt === null && !isNone(product));
  return [
    ...(unreadableRating ? ['previous-rating'] : []),
    ...(undated ? ['previous-issue-time'] : []),
    ...(products.earlierUnreadable ? ['previous-forecast'] : []),
  ];
}

function isUnreadable({ danger: { overall } }: ZoneForecast): boolean {
  return !overall.rated && overall.reason !== 'none';
}

function isNone({ danger: { overall } }: ZoneForecast): boolean {
  return !overall.rated && overall.reason === 'none';
}
