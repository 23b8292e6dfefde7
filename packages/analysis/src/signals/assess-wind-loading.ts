import { inRoseOrder, type CellId, type Signal, type SignalReading } from '@dawn-patrol/contracts';
import { leeCells } from './lee-aspects.ts';
import { higherState, notEvaluable, rankOf, type JudgedState } from './signal-state.ts';
import type { SignalContext } from './signal-context.ts';
import { windTransport, type WindTransport } from './wind-transport.ts';

const id = 'wind-loading';

/**
 * Wind that will move the snow there is onto lee slopes: forecast wind by band, snow of the last
 * three days and of the coming hours. Loading takes both. The hourly forecast stands in for the
 * grid of the start zones; its place may lie far below them, so that it can raise and never calms.
 */
export function assessWindLoading(context: SignalContext): Signal {
  const winds = windsOf(context);
  const snow = snowToMove(context);
  const readings = [...winds.found.flatMap((wind) => wind.readings), ...snow.readings];
  const state = highest(winds.found.map((wind) => wind.state));
  if (state !== 'calm' && snow.enough) {
    return { id, state, readings, basis: 'forecast', ...placesOf(winds) };
  }
  const still = winds.missing.length === 0 && highest(winds.found.map((wind) => wind.atMost)) === 'calm';
  const bare = snow.missing.length === 0 && !snow.enough;
  if (still || bare) return { id, state: 'calm', cells: [], readings, basis: 'forecast' };
  const windOpen = winds.missing.length === 0 && state === 'calm' ? ['forecast-wind-speed'] : winds.missing;
  return notEvaluable(id, [...windOpen, ...(snow.enough ? [] : snow.missing)], readings);
}

function highest(states: readonly JudgedState[]): JudgedState {
  return states.reduce(higherState, 'calm');
}

interface Winds {
  readonly found: readonly WindTransport[];
  readonly missing: readonly string[];
}

/** The upper band must be known to be calm; the middle one counts where it has a place of its own. */
function windsOf({ places, hourly, settings }: SignalContext): Winds {
  const { windLoading } = settings;
  const { upper, middle } = places;
  const found: WindTransport[] = [];
  if (upper.ok) found.push(windTransport('upper', upper.value, windLoading));
  else {
    const standIn = hourly();
    if (standIn.ok) found.push(windTransport('upper', standIn.value, windLoading));
  }
  if (middle.ok) found.push(windTransport('middle', middle.value, windLoading));
  return { found, missing: upper.ok ? [] : [upper.missing] };
}

interface SnowToMove {
  readonly enough: boolean;
  /** Empty when nothing is unknown of it. */
  readonly missing: readonly string[];
  readonly readings: readonly SignalReading[];
}

function snowToMove({ recentSnow, snowfallAhead, settings }: SignalContext): SnowToMove {
  const { lookAhead, minimumSnow } = settings.windLoading;
  const fallen = recentSnow();
  const coming = snowfallAhead(lookAhead.value);
  const amount = (fallen.ok ? fallen.value.reading.value : 0) + (coming?.reading.value ?? 0);
  const missing = [
    ...(fallen.ok ? (fallen.value.complete ? [] : ['snow-depth']) : [fallen.missing]),
    ...(coming?.complete === true ? [] : ['forecast-snowfall']),
  ];
  return {
    enough: amount >= minimumSnow.value,
    missing,
    readings: [...(fallen.ok ? [fallen.value.reading] : []), ...(coming === null ? [] : [coming.reading])],
  };
}

/** Cells of the bands whose wind is raised and has a direction; without one, nobody knows where. */
function placesOf({ found, missing }: Winds): Pick<Signal, 'cells' | 'crossLoaded' | 'missing'> {
  const cells: CellId[] = [];
  const crossLoaded: CellId[] = [];
  const lacking = [...missing];
  for (const { band, state, from } of found) {
    if (rankOf(state) === 0) continue;
    if (from === null) lacking.push('forecast-wind-direction');
    else {
      const lee = leeCells(from, [band]);
      cells.push(...lee.loaded);
      crossLoaded.push(...lee.crossLoaded);
    }
  }
  return {
    cells: inRoseOrder(cells),
    crossLoaded: inRoseOrder(crossLoaded),
    ...(lacking.length === 0 ? {} : { missing: lacking }),
  };
}
