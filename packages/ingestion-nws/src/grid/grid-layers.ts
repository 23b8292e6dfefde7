import type { GridLayerName } from '@dawn-patrol/contracts';
import { plausibleRanges } from '../reading/plausible-range.ts';
import {
  angleUnits,
  percentUnits,
  snowUnits,
  speedUnits,
  waterUnits,
  type QuantityKind,
} from '../reading/quantity.ts';
import { elevationKind } from '../reading/read-elevation.ts';
import { temperatureKind } from '../reading/temperature.ts';

/** Where a layer stands in the service's document, and what its values are. */
export interface GridLayerSource {
  readonly key: string;
  readonly kind: QuantityKind;
}

const percent: QuantityKind = { units: percentUnits, range: plausibleRanges.percent };
const speed: QuantityKind = { units: speedUnits, range: plausibleRanges.windSpeedMetersPerSecond };
const direction: QuantityKind = { units: angleUnits, range: plausibleRanges.windDirectionDeg };

/**
 * The layers that are read, by their domain name. The service writes amounts of snow in millimetres
 * of depth: they become centimetres.
 */
export const gridLayerSources: Readonly<Record<GridLayerName, GridLayerSource>> = {
  temperatureC: { key: 'temperature', kind: temperatureKind },
  dewpointC: { key: 'dewpoint', kind: temperatureKind },
  skyCoverPercent: { key: 'skyCover', kind: percent },
  windSpeedMetersPerSecond: { key: 'windSpeed', kind: speed },
  windGustMetersPerSecond: { key: 'windGust', kind: speed },
  windDirectionDeg: { key: 'windDirection', kind: direction },
  transportWindSpeedMetersPerSecond: { key: 'transportWindSpeed', kind: speed },
  transportWindDirectionDeg: { key: 'transportWindDirection', kind: direction },
  snowLevelM: { key: 'snowLevel', kind: elevationKind },
  precipitationProbabilityPercent: { key: 'probabilityOfPrecipitation', kind: percent },
  precipitationMm: {
    key: 'quantitativePrecipitation',
    kind: { units: waterUnits, range: plausibleRanges.precipitationMm },
  },
  snowfallCm: { key: 'snowfallAmount', kind: { units: snowUnits, range: plausibleRanges.snowfallCm } },
  iceAccumulationMm: {
    key: 'iceAccumulation',
    kind: { units: waterUnits, range: plausibleRanges.iceAccumulationMm },
  },
};
