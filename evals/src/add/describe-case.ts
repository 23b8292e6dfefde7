import type { RawBundle } from '@dawn-patrol/contracts';
import type { AddOptions } from '../golden-command/golden-command.ts';
import type { RawProduct } from '../golden/raw-products.ts';

const firstInventedProduct = 900_000;

/** `case.json` of a new case. A sentence that nobody gave is a TODO, which the linter refuses with what to say. */
export function describeCase(
  options: AddOptions,
  bundle: RawBundle,
  product: RawProduct | null,
): Record<string, unknown> {
  const { zoneId, asOf } = bundle;
  const real = isReal(product);
  return {
    id: caseIdOf(options, bundle),
    title: options.title ?? 'TODO: what the case shows, in a sentence',
    zone: zoneId,
    asOf,
    policy: options.policy,
    labelKind: options.kind ?? (real ? 'observed-forecast' : 'synthetic'),
    source: options.source ?? sourceOf(product, real),
    rationale: options.rationale ?? 'TODO: why the label is right',
    ...(options.againstPolicy === undefined ? {} : { againstPolicy: options.againstPolicy }),
    ...(options.againstSeason === undefined ? {} : { againstSeason: options.againstSeason }),
    tags: options.tag ?? (real ? ['real-day'] : []),
  };
}

/** The name given, or zone and day. */
export function caseIdOf({ id }: AddOptions, { zoneId, asOf }: RawBundle): string {
  return id ?? `${zoneId}-${asOf.slice(0, 10)}`;
}

function sourceOf(product: RawProduct | null, real: boolean): string {
  return real
    ? `Utah Avalanche Center, product ${product?.productId ?? ''}: date, rating, roses and problem names as recorded; texts left out.`
    : 'TODO: where the facts come from';
}

function isReal(product: RawProduct | null): boolean {
  const number = Number(product?.productId ?? Number.NaN);
  return number > 0 && number < firstInventedProduct;
}
