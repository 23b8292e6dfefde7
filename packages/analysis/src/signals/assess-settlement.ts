import type { Signal, SignalReading } from '@dawn-patrol/contracts';
import type { MeasuredDays } from './assess-new-load.ts';
import type { SignalSettings } from '../policy/signal-settings.ts';
import { withoutFloatNoise, zoneMedian } from './median.ts';
import { notEvaluable } from './signal-state.ts';
import { snowDepth } from './station-quantities.ts';
import { gainOver, valueBack, type StationWindow } from './station-window.ts';

const id = 'settlement';
const stormDays = 3;

/**
 * How fast the snow of the last storm settles: depth lost over the newest day, as a share of what
 * three days before it brought. A station without such snow has nothing to settle. The middle of
 * the stations counts; the zone's value is the first reading.
 */
export function assessSettlement({ windows, endsAt }: MeasuredDays, settings: SignalSettings): Signal {
  const { elevated } = settings.settlement;
  const rates = windows.flatMap((window) => settlementAt(window, settings) ?? []);
  const readings = rates.map(({ value, station }): SignalReading => ({
    quantity: id,
    value,
    unit: '%/d',
    at: endsAt,
    station,
  }));
  const zone = zoneMedian(
    rates.map(({ value }) => value),
    settings,
  );
  if (zone === null) return notEvaluable(id, ['snow-depth'], readings);
  const zoneReading = { quantity: id, value: zone, unit: '%/d', at: endsAt };
  const raised = zone >= elevated.value;
  return {
    id,
    state: raised ? 'elevated' : 'calm',
    cells: [],
    readings: [zoneReading, ...readings],
    basis: 'measured',
    ...(raised ? { raisedAt: endsAt } : {}),
  };
}

interface Settlement {
  readonly value: number;
  readonly station: StationWindow['station'];
}

function settlementAt(window: StationWindow, settings: SignalSettings): Settlement | null {
  const { station } = window;
  const before = valueBack(window, 1, snowDepth.read);
  const after = valueBack(window, 0, snowDepth.read);
  const storm = gainOver(window, { days: stormDays, endsBack: 1 }, snowDepth.read);
  if (before === null || after === null || storm?.complete !== true) return null;
  if (storm.amount < settings.settlement.minimumNewSnow.value) return { station, value: 0 };
  return { station, value: withoutFloatNoise((Math.max(0, before - after) / storm.amount) * 100) };
}
