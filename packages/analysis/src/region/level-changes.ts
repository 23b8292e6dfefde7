import { hoursBetween, type LevelChange, type ZoneId } from '@dawn-patrol/contracts';
import type { Assessment } from '../assessment.ts';
import { newestFirst } from '../newest-first.ts';
import type { SynthesisSettings } from '../policy/synthesis-settings.ts';
import { levelInForce } from './level-in-force.ts';

/** What a zone's published level did since the product of the day before. */
export type LevelComparison =
  | { readonly kind: 'changed'; readonly change: LevelChange }
  | { readonly kind: 'unchanged'; readonly zoneId: ZoneId }
  | { readonly kind: 'not-comparable'; readonly zoneId: ZoneId; readonly missing: readonly string[] };

/** The forecast against the newest product of the day before. Not rated is not a level: nothing rises from it or falls to it. */
export function compareLevels(
  assessment: Assessment,
  settings: SynthesisSettings['change'],
): LevelComparison {
  const { bundle, products } = assessment;
  const { zoneId } = bundle;
  const { forecast } = products;
  const open = (...missing: string[]) => ({ kind: 'not-comparable', zoneId, missing }) as const;
  if (forecast === null) return open('forecast');
  const { issuedAt } = forecast;
  if (issuedAt === null) return open('issue-time');
  if (!forecast.danger.overall.rated) return open('rating');
  if (typeof levelInForce(assessment) !== 'number') return open('forecast-in-force');
  const [before] = products.earlier.toSorted(newestFirst).flatMap((product) => {
    if (product.issuedAt === null) return [];
    const hours = hoursBetween(product.issuedAt, issuedAt);
    return hours >= settings.atLeast.value && hours <= settings.atMost.value ? [{ product, hours }] : [];
  });
  if (before === undefined) return open('previous-forecast');
  const earlier = before.product.danger.overall;
  if (!earlier.rated) return open('previous-rating');
  const [from, to] = [earlier.level, forecast.danger.overall.level];
  if (from === to) return { kind: 'unchanged', zoneId };
  const ids = { fromProductId: before.product.productId, toProductId: forecast.productId };
  const hours = Math.round(before.hours * 10) / 10;
  return {
    kind: 'changed',
    change: { zoneId, direction: to > from ? 'rose' : 'fell', from, to, hours, ...ids },
  };
}
