import { synthesizeRegion, traceDecision } from '@dawn-patrol/analysis';
import type { DecidedBundle, Policy, ZoneDay } from '@dawn-patrol/analysis';
import type { Parsed, RawBundle, ZoneBundle, ZoneForecast } from '@dawn-patrol/contracts';
import { listFacts } from '../accepted/list-facts.ts';
import type { Facts } from '../accepted/facts.ts';
import { hashText } from '../golden/hash-text.ts';
import { replayRegion } from './replay-region.ts';
import { roseWords } from './rose-words.ts';

/**
 * All that the judged code read and concluded of a case, as facts: what the center published, how each source was
 * judged, every signal with its readings, every rule with its evidence, the fields that it read, and what the zones
 * show together where a case has several.
 */
export function conclude(
  raw: RawBundle,
  { bundle, assessment, decision, region }: DecidedBundle,
  policy: Policy,
): Facts {
  const { zoneId: _, asOf: _1, policy: _2, assessment: assessed, ...decided } = decision;
  const { forecast, base, rules, cap, flags } = traceDecision({ raw, assessment, decision });
  const all = region === undefined ? undefined : [assessment, ...region];
  return listFacts({
    read: {
      forecasts: readProducts(bundle.forecasts),
      previousForecasts: readProducts(bundle.previousForecasts),
      observations: bundle.observations,
      mapLayer: bundle.mapLayer,
    },
    assessment: assessed,
    decision: decided,
    trace: {
      fields: fieldPaths(forecast?.fields),
      base: base.setting,
      rules: rules.map(({ rule, setting, fields }) => ({ rule, setting, fields: fieldPaths(fields) })),
      cap: cap?.setting,
      flags,
    },
    region: all === undefined ? undefined : synthesizeRegion({ region: all, policy, asOf: bundle.asOf }),
    replay: all === undefined ? undefined : replayRegion(all.map(toZoneDay), policy),
  });
}

function toZoneDay({ bundle }: { readonly bundle: ZoneBundle }): ZoneDay {
  return { zone: bundle.zoneId, bundle };
}

function readProducts(products: Parsed<readonly ZoneForecast[]>): unknown {
  if (products?.ok !== true) return products;
  return products.value.map(({ danger, texts, productId, ...product }) => ({
    id: productId ?? 'undated',
    ...product,
    danger: { overall: danger.overall, byBand: danger.byBand, cells: roseWords(danger.cells) },
    texts: Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, fingerprint(text)])),
  }));
}

/** A text of the forecaster is known again by its length and the beginning of its hash, and not kept. */
function fingerprint(text: string | null): string | null {
  return text === null ? null : `${String(text.length)}-${hashText(text).slice(0, 12)}`;
}

function fieldPaths(fields: readonly { readonly path: string }[] | undefined): readonly string[] | undefined {
  return fields?.map(({ path }) => path);
}
