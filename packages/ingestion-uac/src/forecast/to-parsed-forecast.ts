import type { Result, SourceFailure, ZoneForecast } from '@dawn-patrol/contracts';

/** The answer of `dawn parse uac`: a forecast, or why there is none. */
export type ParsedForecast =
  | ({ readonly ok: true } & ZoneForecast)
  | { readonly ok: false; readonly failure: SourceFailure };

export function toParsedForecast(result: Result<ZoneForecast, SourceFailure>): ParsedForecast {
  return result.ok ? { ok: true, ...result.value } : { ok: false, failure: result.failure };
}
