import type { DangerLevel, DangerRating, ZoneForecast } from '@dawn-patrol/contracts';
import { newestFirst } from '../newest-first.ts';
import type { RapidRiseSettings } from '../policy/rule-settings.ts';
import type { ZoneProducts } from '../zone-products.ts';
import { hoursApart, placeInWindow } from './issue-window.ts';
import { matched, notEvaluable, notMatched, type Rule, type RuleFinding } from './rule.ts';

const notARise = { note: 'A change from or to not rated is not a rise.' };

/**
 * The published overall level rose fast. Compared with every product of the zone issued before the
 * forecast and within the window; an earlier product that cannot be read, or that names a day and no
 * time so that it may lie on either side of the window's edge, leaves the question open.
 */
export const rapidRise: Rule<RapidRiseSettings> = {
  id: 'rapid-rise',
  title: 'The published level rose by two or more within a day',
  source: 'Operations ladder, 2026-11-20',
  evaluate({ assessment: { products }, settings }) {
    const { forecast } = products;
    if (forecast === null) return notEvaluable(['forecast']);
    if (forecast.issuedAt === null) return notEvaluable(['issue-time']);
    const { overall } = forecast.danger;
    if (!overall.rated) {
      return overall.reason === 'none' ? notMatched(notARise) : notEvaluable(['rating']);
    }
    return compare({ level: overall.level, forecast }, products, settings);
  },
};

interface CurrentLevel {
  readonly level: DangerLevel;
  readonly forecast: ZoneForecast;
}

interface EarlierLevel {
  readonly level: DangerLevel;
  readonly hours: number;
  readonly product: ZoneForecast;
}

function compare(current: CurrentLevel, products: ZoneProducts, settings: RapidRiseSettings): RuleFinding {
  const placed = products.earlier.map((product) => ({
    product,
    place: placeInWindow(product, current.forecast, settings.window.value),
  }));
  const at = (place: (typeof placed)[number]['place']): ZoneForecast[] =>
    placed.filter((one) => one.place === place).map(({ product }) => product);
  const within = at('within');
  const lowest = within.flatMap((product) => ratedLevel(product, current)).toSorted(lowestFirst)[0];
  const evidence = lowest === undefined ? notARise : describe(current, lowest);
  const isRise = (level: DangerLevel): boolean => current.level - level >= settings.minimumRise.value;
  if (lowest !== undefined && isRise(lowest.level)) return matched(evidence);
  const undated = at('undated').filter(({ danger: { overall } }) => !isNone(overall));
  const either = at('either').filter(
    ({ danger: { overall } }) => within.length === 0 || mayHideRise(overall, isRise),
  );
  if (within.length === 0 && either.length === 0) return notEvaluable(['previous-forecast']);
  const unclear = [...undated, ...either];
  const missing = openQuestions(within, unclear, products);
  return missing.length > 0 ? notEvaluable(missing, evidence) : notMatched(evidence);
}

function ratedLevel(product: ZoneForecast, { forecast }: CurrentLevel): EarlierLevel[] {
  const { overall } = product.danger;
  const hours = hoursApart(product, forecast);
  return overall.rated && hours !== null ? [{ level: overall.level, hours: hours.most, product }] : [];
}

/** The lowest level; among equals the newest product. */
function lowestFirst(first: EarlierLevel, second: EarlierLevel): number {
  return first.level - second.level || newestFirst(first.product, second.product);
}

function describe(current: CurrentLevel, earlier: EarlierLevel): Record<string, unknown> {
  return {
    fromLevel: earlier.level,
    toLevel: current.level,
    hours: Math.round(earlier.hours * 10) / 10,
    fromProductId: earlier.product.productId,
  };
}

/** What could still hide a rise: an unreadable rating, a product whose time is unclear, a payload that did not parse. */
function openQuestions(
  within: readonly ZoneForecast[],
  unclear: readonly ZoneForecast[],
  products: ZoneProducts,
): string[] {
  const unreadableRating = within.some(({ danger: { overall } }) => isUnreadable(overall));
  return [
    ...(unreadableRating ? ['previous-rating'] : []),
    ...(unclear.length > 0 ? ['previous-issue-time'] : []),
    ...(products.earlierUnreadable ? ['previous-forecast'] : []),
  ];
}

function mayHideRise(overall: DangerRating, isRise: (level: DangerLevel) => boolean): boolean {
  return overall.rated ? isRise(overall.level) : isUnreadable(overall);
}

function isUnreadable(overall: DangerRating): boolean {
  return !overall.rated && !isNone(overall);
}

function isNone(overall: DangerRating): boolean {
  return !overall.rated && overall.reason === 'none';
}
