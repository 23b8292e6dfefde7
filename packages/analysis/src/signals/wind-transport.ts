import { toInstant, type ElevationBand, type SignalReading } from '@dawn-patrol/contracts';
import type { SignalSettings } from '../policy/signal-settings.ts';
import type { WindHours } from './forecast-hours.ts';
import { meanDirection, type WindHour } from './lee-aspects.ts';
import type { JudgedState } from './signal-state.ts';

/** What the wind of one band does to loose snow over the coming hours. */
export interface WindTransport {
  readonly band: ElevationBand;
  /** The state if there is snow to move; `atMost` is what it would be if every unknown hour blew. */
  readonly state: JudgedState;
  readonly atMost: JudgedState;
  /** Mean direction *from* of the hours that move snow; null when they have none. */
  readonly from: number | null;
  readonly readings: readonly SignalReading[];
}

type Settings = SignalSettings['windLoading'];

/**
 * Hours with wind that moves snow. Wet snow takes more wind; an hour without a temperature counts as
 * dry. An hour without a speed may be any.
 */
export function windTransport(band: ElevationBand, place: WindHours, settings: Settings): WindTransport {
  const speeds = place.hours('windSpeedMetersPerSecond');
  const directions = place.hours('windDirectionDeg');
  const temperatures = place.hours('temperatureC');
  const { elevated, critical, wetAbove, lookAhead } = settings;
  const blowing: WindHour[] = [];
  let [moving, strong, unknown, strongest, last] = [0, 0, 0, 0, -1];
  for (let hour = 0; hour < lookAhead.value; hour += 1) {
    const speed = speeds[hour] ?? null;
    if (speed === null) {
      unknown += 1;
      continue;
    }
    if (speed >= critical.speed.value) strong += 1;
    strongest = Math.max(strongest, speed);
    const wet = (temperatures[hour] ?? Number.NEGATIVE_INFINITY) > wetAbove.value;
    if (speed < (wet ? elevated.wetSpeed : elevated.speed).value) continue;
    moving += 1;
    last = hour;
    const direction = directions[hour] ?? null;
    if (direction !== null) blowing.push({ speed, from: direction });
  }
  const from = meanDirection(blowing);
  const state = transportState(moving, strong, settings);
  const at = toInstant(place.from + Math.max(0, last) * 3_600_000);
  return {
    band,
    state,
    atMost: transportState(moving + unknown, strong + unknown, settings),
    from,
    readings:
      unknown === lookAhead.value
        ? []
        : [
            { quantity: `forecast-wind-speed-maximum-${band}`, value: strongest, unit: 'm/s', at },
            { quantity: `forecast-wind-transport-hours-${band}`, value: moving, unit: 'h', at },
            ...(from === null
              ? []
              : [{ quantity: `forecast-wind-direction-${band}`, value: Math.round(from), unit: 'deg', at }]),
          ],
  };
}

function transportState(moving: number, strong: number, { elevated, critical }: Settings): JudgedState {
  if (strong >= critical.duration.value) return 'critical';
  return moving >= elevated.duration.value ? 'elevated' : 'calm';
}
