import type { Note, Parsed, SourceFailure, SourceId, ZoneBundle } from '@dawn-patrol/contracts';
import type { Assessment } from './assessment.ts';
import type { Policy } from './policy/policy-schema.ts';
import { assessSignals } from './signals/assess-signals.ts';
import { areCoherent } from './sources/are-coherent.ts';
import { reportNws } from './sources/report-nws.ts';
import { reportSnotel } from './sources/report-snotel.ts';
import { reportUac } from './sources/report-uac.ts';
import { selectProducts, type ZoneProducts } from './zone-products.ts';

/** Judges what a bundle holds: which product is the forecast, what each source is worth, what was measured. */
export function assessZone(bundle: ZoneBundle, policy: Policy): Assessment {
  const products = selectProducts(bundle);
  const reports = {
    uac: reportUac(bundle, products, policy),
    nws: reportNws(bundle, policy),
    snotel: reportSnotel(bundle, policy),
  };
  return {
    bundle,
    policy,
    products,
    reports,
    coherent: areCoherent([reports.uac, reports.nws, reports.snotel], policy),
    signals: assessSignals(bundle, reports.snotel, policy),
    secondOpinion: null,
    failures: failuresOf(bundle, products),
    notes: notesOf(bundle, products),
  };
}

function failuresOf(bundle: ZoneBundle, { zoneMismatch }: ZoneProducts): SourceFailure[] {
  return [
    ...failureOf(bundle.forecasts, 'uac'),
    ...(zoneMismatch === null ? [] : [zoneMismatch]),
    ...failureOf(bundle.previousForecasts, 'uac'),
    ...failureOf(bundle.weather, 'nws'),
    ...failureOf(bundle.alerts, 'nws'),
    ...failureOf(bundle.snowpack, 'snotel'),
  ];
}

function failureOf<Value>(parsed: Parsed<Value>, source: SourceId): SourceFailure[] {
  return parsed === null || parsed.ok ? [] : [{ source, ...parsed.failure }];
}

function notesOf({ weather, alerts, snowpack }: ZoneBundle, { forecast }: ZoneProducts): Note[] {
  return [
    ...(forecast?.notes ?? []),
    ...(weather?.ok === true ? weather.value.notes : []),
    ...(alerts?.ok === true ? alerts.value.notes : []),
    ...(snowpack?.ok === true ? snowpack.value.notes : []),
  ];
}
