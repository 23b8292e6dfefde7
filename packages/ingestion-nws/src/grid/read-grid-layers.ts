import type { GridInterval, GridLayerName, IsoInstant, Note, WeatherGrid } from '@dawn-patrol/contracts';
import { isRecord } from '../read-value.ts';
import { gridLayerSources } from './grid-layers.ts';
import { readIsoInterval } from './iso-interval.ts';
import { toGridLayer, type ReadInterval } from './to-grid-layer.ts';

export interface ReadGridLayers {
  readonly layers: WeatherGrid['layers'];
  readonly notes: readonly Note[];
  /** False when no layer is in the document, or when it lists values and none can be read. */
  readonly usable: boolean;
}

/** Every layer that we know of a document's properties; any other is left alone. */
export function readGridLayers(
  properties: Readonly<Record<string, unknown>>,
  now: IsoInstant | null,
): ReadGridLayers {
  const notes: Note[] = [];
  const intervalOf = rememberIntervals(now);
  const counts = { present: 0, listed: 0, kept: 0 };
  const read = (name: GridLayerName): GridInterval[] => {
    const source = gridLayerSources[name];
    const raw = properties[source.key];
    const layer = toGridLayer(raw, source, intervalOf);
    notes.push(...layer.notes);
    counts.present += isRecord(raw) ? 1 : 0;
    counts.listed += layer.listed;
    counts.kept += layer.intervals.length;
    return layer.intervals;
  };
  const layers: WeatherGrid['layers'] = {
    temperatureC: read('temperatureC'),
    dewpointC: read('dewpointC'),
    skyCoverPercent: read('skyCoverPercent'),
    windSpeedMetersPerSecond: read('windSpeedMetersPerSecond'),
    windGustMetersPerSecond: read('windGustMetersPerSecond'),
    windDirectionDeg: read('windDirectionDeg'),
    transportWindSpeedMetersPerSecond: read('transportWindSpeedMetersPerSecond'),
    transportWindDirectionDeg: read('transportWindDirectionDeg'),
    snowLevelM: read('snowLevelM'),
    precipitationProbabilityPercent: read('precipitationProbabilityPercent'),
    precipitationMm: read('precipitationMm'),
    snowfallCm: read('snowfallCm'),
    iceAccumulationMm: read('iceAccumulationMm'),
  };
  const usable = counts.present > 0 && (counts.listed === 0 || counts.kept > 0);
  return { layers, notes, usable };
}

/** Most layers of a document share their times, so that each is read once. */
function rememberIntervals(now: IsoInstant | null): ReadInterval {
  const known = new Map<unknown, ReturnType<ReadInterval>>();
  return (validTime) => {
    const interval = known.get(validTime) ?? readIsoInterval(validTime, now);
    known.set(validTime, interval);
    return interval;
  };
}
