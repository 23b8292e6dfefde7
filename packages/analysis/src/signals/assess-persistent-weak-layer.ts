import { addHours, type Signal, type SignalReading } from '@dawn-patrol/contracts';
import { median, withoutFloatNoise, zoneMedian } from './median.ts';
import type { SignalContext, ZoneAmount } from './signal-context.ts';
import { notEvaluable, stateOfRank } from './signal-state.ts';
import { weakLayerHistory, type WeakLayerHistory } from './weak-layer-history.ts';

const id = 'persistent-weak-layer';

/**
 * A weak layer that formed in the snowpack and was buried, or will be by the snow of the coming day.
 * Formed is elevated; buried by a slab is critical, and held for days after. Series that do not
 * reach back that far cannot say that there is none.
 */
export function assessPersistentWeakLayer(context: SignalContext): Signal {
  const { snow, settings, snowfallAhead } = context;
  if (!snow.ok) return notEvaluable(id, [snow.missing]);
  const { windows, endsAt } = snow.value;
  const rules = settings.persistentWeakLayer;
  const coming = snowfallAhead(rules.lookAhead.value);
  const histories = windows.map((window) => weakLayerHistory(window, rules));
  const least = histories.map((history) => rankAtLeast(history, coming, rules.burial.value));
  const most = histories.map(({ formed }, index) => (formed === false ? 0 : Math.max(1, least[index] ?? 0)));
  const [low, high] = [zoneMedian(least, settings), zoneMedian(most, settings)];
  const readings = histories.flatMap(({ station, gradient, burial }): SignalReading[] => [
    ...(gradient === null
      ? []
      : [
          {
            quantity: 'snowpack-gradient',
            value: withoutFloatNoise(gradient),
            unit: 'degC/m',
            at: endsAt,
            station,
          },
        ]),
    ...(burial === null
      ? []
      : [
          {
            quantity: 'weak-layer-burial',
            value: withoutFloatNoise(burial.amount),
            unit: 'cm',
            at: addHours(endsAt, -burial.endedBack * settings.period.value),
            station,
          },
        ]),
  ]);
  if (low === null || high === null) return notEvaluable(id, ['snow-depth'], readings);
  const state = stateOfRank(Math.floor(low));
  if (state === 'calm' && high > 0) return notEvaluable(id, ['weak-layer-history'], readings);
  if (state === 'calm') return { id, state, cells: [], readings, basis: 'measured' };
  const measured = median(histories.map((history) => rankAtLeast(history, null, rules.burial.value)));
  const forecast = Math.floor(measured ?? 0) < Math.floor(low);
  return {
    id,
    state,
    cells: [],
    readings: forecast && coming !== null ? [coming.reading, ...readings] : readings,
    ...(state === 'elevated' && coming?.complete !== true ? { missing: ['forecast-snowfall'] } : {}),
    basis: forecast ? 'forecast' : 'measured',
    ...(forecast ? {} : { raisedAt: endsAt }),
  };
}

function rankAtLeast(
  { formed, burial, onSurface }: WeakLayerHistory,
  coming: ZoneAmount | null,
  slab: number,
): number {
  if (formed !== true) return 0;
  const ahead = onSurface === null ? 0 : onSurface + (coming?.reading.value ?? 0);
  return Math.max(burial?.amount ?? 0, ahead) >= slab ? 2 : 1;
}
