import { zoneOf, type ElevationBand, type ZoneId } from '@dawn-patrol/contracts';
import type { SignalSettings } from '../policy/signal-settings.ts';
import type { ForecastHours } from './forecast-hours.ts';
import { wetBulb } from './wet-bulb.ts';

const metersPerFoot = 0.3048;

export interface RainPlace {
  readonly place: ForecastHours;
  /** True for a place above the band: what is warm there is warm below; what is cold there says nothing. */
  readonly above: boolean;
  /** Where the band ends; null where nobody says. */
  readonly topM: number | null;
}

/** Rain of one band over the coming hours: at least, and whether every hour could be judged. */
export interface RainFinding {
  readonly hours: number;
  /** The most within the window, mm. */
  readonly amount: number;
  readonly complete: boolean;
}

/** The elevation at which a band ends; null for the upper one, and where the center gives no limits. */
export function bandTopM(band: ElevationBand, zoneId: ZoneId): number | null {
  const limits = zoneOf(zoneId).bandLimitsFt;
  if (limits === null || band === 'upper') return null;
  return (band === 'middle' ? limits.upperAbove : limits.lowerBelow) * metersPerFoot;
}

/** Rain hour by hour. An hour that cannot be judged counts as dry, and leaves the finding incomplete. */
export function rainHours(rain: RainPlace, settings: SignalSettings['rainOnSnow']): RainFinding {
  const amounts = rain.place.hours('precipitationMm');
  const window = settings.critical.window.value;
  let [hours, amount, sum, complete] = [0, 0, 0, true];
  const rained: number[] = [];
  for (let hour = 0; hour < settings.lookAhead.value; hour += 1) {
    const fallen = amounts[hour] ?? null;
    const raining = fallen !== null && fallen <= settings.rate.value ? false : isWarm(rain, hour, settings);
    const known = fallen === null ? raining === false : raining !== null;
    const wet = fallen !== null && raining === true ? fallen : 0;
    complete &&= known;
    if (wet > 0) hours += 1;
    rained.push(wet);
    sum += wet - (rained[hour - window] ?? 0);
    amount = Math.max(amount, sum);
  }
  return { hours, amount, complete };
}

/** Whether precipitation in that hour falls as rain through the band; null: nobody knows. */
function isWarm(
  { place, above, topM }: RainPlace,
  hour: number,
  settings: SignalSettings['rainOnSnow'],
): boolean | null {
  const temperature = place.hours('temperatureC')[hour] ?? null;
  const level = place.hours('snowLevelM')[hour] ?? null;
  if (topM !== null && level !== null) {
    if (level <= topM + settings.snowLevelMargin.value) return false;
    return atPlace(temperature === null ? null : temperature > settings.temperatureAbove.value, above);
  }
  const dewpoint = place.hours('dewpointC')[hour] ?? null;
  if (temperature === null || dewpoint === null) return null;
  return atPlace(wetBulb(temperature, dewpoint) > settings.wetBulbAbove.value, above);
}

function atPlace(warm: boolean | null, above: boolean): boolean | null {
  return above && warm !== true ? null : warm;
}
