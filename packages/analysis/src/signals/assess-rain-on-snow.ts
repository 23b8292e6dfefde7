import {
  aspects,
  elevationBands,
  inRoseOrder,
  toInstant,
  type ElevationBand,
  type Signal,
  type SignalReading,
} from '@dawn-patrol/contracts';
import type { SignalSettings } from '../policy/signal-settings.ts';
import { bandTopM, rainHours, type RainFinding } from './rain-hours.ts';
import { withoutFloatNoise } from './median.ts';
import type { SignalContext } from './signal-context.ts';
import { higherState, notEvaluable, type JudgedState } from './signal-state.ts';
import { snowDepth } from './station-quantities.ts';
import { valueBack } from './station-window.ts';

const id = 'rain-on-snow';

/**
 * Rain forecast onto the snowpack, band by band: the snow level against the band's top, or the wet
 * bulb where one of them is not known. Whether the pack is dry is not measured: every pack is taken
 * to be. Without any snow at the stations there is nothing to rain on.
 */
export function assessRainOnSnow(context: SignalContext): Signal {
  const bands = elevationBands.map((band) => rainIn(band, context));
  const snow = snowOnGround(context);
  const readings = [...bands.flatMap((found) => found.readings), ...snow.readings];
  const raised = bands.filter(({ state }) => state !== 'calm');
  const state = raised.reduce<JudgedState>((top, found) => higherState(top, found.state), 'calm');
  const open = bands.flatMap(({ missing }) => missing);
  if (state !== 'calm' && snow.present === true) {
    const cells = raised.flatMap(({ band }) => aspects.map((aspect) => `${aspect}-${band}` as const));
    return {
      id,
      state,
      cells: inRoseOrder(cells),
      readings,
      ...(open.length === 0 ? {} : { missing: [...new Set(open)] }),
      basis: 'forecast',
    };
  }
  if (snow.present === false || (state === 'calm' && open.length === 0)) {
    return { id, state: 'calm', cells: [], readings, basis: 'forecast' };
  }
  return notEvaluable(id, [...open, ...(snow.present === null ? snow.missing : [])], readings);
}

interface BandRain {
  readonly band: ElevationBand;
  readonly state: JudgedState;
  readonly missing: readonly string[];
  readonly readings: readonly SignalReading[];
}

/** A band without a place of its own is judged from the start zones above it, as far as that goes. */
function rainIn(band: ElevationBand, { bundle, places, settings }: SignalContext): BandRain {
  const own = places[band];
  const place = own.ok ? own : places.upper;
  if (!place.ok) return { band, state: 'calm', missing: [place.missing], readings: [] };
  const topM = bandTopM(band, bundle.zoneId);
  const rain = rainHours({ place: place.value, above: !own.ok, topM }, settings.rainOnSnow);
  const at = toInstant(place.value.from + settings.rainOnSnow.lookAhead.value * 3_600_000);
  const value = withoutFloatNoise(rain.amount);
  return {
    band,
    state: stateOf(rain, settings.rainOnSnow),
    missing: rain.complete ? [] : [`forecast-rain-${band}`],
    readings: [{ quantity: `forecast-rain-${band}`, value, unit: 'mm', at }],
  };
}

function stateOf({ hours, amount }: RainFinding, { critical }: SignalSettings['rainOnSnow']): JudgedState {
  if (amount >= critical.amount.value) return 'critical';
  return hours > 0 ? 'elevated' : 'calm';
}

interface SnowOnGround {
  readonly present: boolean | null;
  readonly missing: readonly string[];
  readonly readings: readonly SignalReading[];
}

/** Snow at any station is snow; none is said only when every station says so. */
function snowOnGround({ snow }: SignalContext): SnowOnGround {
  if (!snow.ok) return { present: null, missing: [snow.missing], readings: [] };
  const { windows, endsAt } = snow.value;
  const depths = windows.map((window) => valueBack(window, 0, snowDepth.read));
  const deepest = depths.reduce<number | null>(
    (most, depth) => (depth === null ? most : Math.max(most ?? 0, depth)),
    null,
  );
  const present =
    deepest !== null && deepest > 0 ? true : deepest === null || depths.includes(null) ? null : false;
  const { quantity, unit } = snowDepth;
  return {
    present,
    missing: ['snow-depth'],
    readings: deepest === null ? [] : [{ quantity: `${quantity}-maximum`, value: deepest, unit, at: endsAt }],
  };
}
