import {
  elevationBands,
  type Note,
  type Parsed,
  type SourceFailure,
  type SourceId,
  type WeatherGrid,
  type ZoneBundle,
} from '@dawn-patrol/contracts';
import type { Assessment } from './assessment.ts';
import { compareMapLayer } from './compare-map-layer.ts';
import { passedOverNotes } from './passed-over-notes.ts';
import type { Policy } from './policy/policy-schema.ts';
import { estimateSecondOpinion } from './second-opinion/estimate-second-opinion.ts';
import { assessSignals } from './signals/assess-signals.ts';
import { signalContext } from './signals/signal-context.ts';
import { summarizeSnowpack } from './signals/summarize-snowpack.ts';
import { measureCoherence } from './sources/measure-coherence.ts';
import { reportNws } from './sources/report-nws.ts';
import { reportSnotel } from './sources/report-snotel.ts';
import { reportUac } from './sources/report-uac.ts';
import { selectProducts, type ZoneProducts } from './zone-products.ts';

/** Judges what a bundle holds: which product is the forecast, what each source is worth, what was measured. */
export function assessZone(bundle: ZoneBundle, policy: Policy): Assessment {
  const products = selectProducts(bundle, policy);
  const reports = {
    uac: reportUac(bundle, products, policy),
    nws: reportNws(bundle, policy),
    snotel: reportSnotel(bundle, policy),
  };
  const coherence = measureCoherence([reports.uac, reports.nws, reports.snotel], policy);
  const context = signalContext(bundle, policy);
  const signals = assessSignals(context, policy, coherence.coherent);
  return {
    bundle,
    policy,
    products,
    reports,
    coherence,
    signals,
    snowpack: summarizeSnowpack(bundle, policy),
    secondOpinion: estimateSecondOpinion(context, signals, policy.secondOpinion),
    failures: failuresOf(bundle, products),
    notes: [...notesOf(bundle, products), ...compareMapLayer(bundle, products, reports.uac, policy)],
  };
}

function failuresOf(bundle: ZoneBundle, { zoneMismatch }: ZoneProducts): SourceFailure[] {
  return [
    ...failureOf(bundle.forecasts, 'uac'),
    ...(zoneMismatch === null ? [] : [zoneMismatch]),
    ...failureOf(bundle.previousForecasts, 'uac'),
    ...failureOf(bundle.observations, 'uac'),
    ...failureOf(bundle.mapLayer, 'uac'),
    ...failureOf(bundle.weather, 'nws'),
    ...failureOf(bundle.grid, 'nws'),
    ...bandGrids(bundle).flatMap((grid) => failureOf(grid, 'nws')),
    ...failureOf(bundle.alerts, 'nws'),
    ...failureOf(bundle.snowpack, 'snotel'),
    ...failureOf(bundle.hourlySnowpack, 'snotel'),
  ];
}

/** Grids of places lower in the zone: read and noted, while the source is as old as that of the start zones. */
function bandGrids({ grids }: ZoneBundle): Parsed<WeatherGrid>[] {
  return elevationBands.flatMap((band) => grids[band] ?? []);
}

function failureOf<Value>(parsed: Parsed<Value>, source: SourceId): SourceFailure[] {
  return parsed === null || parsed.ok ? [] : [{ source, ...parsed.failure }];
}

function notesOf(bundle: ZoneBundle, products: ZoneProducts): Note[] {
  return [
    ...(products.forecast?.notes ?? []),
    ...passedOverNotes(products),
    ...noteList(bundle.observations),
    ...noteList(bundle.mapLayer),
    ...noteList(bundle.weather),
    ...noteList(bundle.grid),
    ...bandGrids(bundle).flatMap(noteList),
    ...noteList(bundle.alerts),
    ...noteList(bundle.snowpack),
    ...noteList(bundle.hourlySnowpack),
  ];
}

function noteList(parsed: Parsed<{ readonly notes: readonly Note[] }>): readonly Note[] {
  return parsed?.ok === true ? parsed.value.notes : [];
}
