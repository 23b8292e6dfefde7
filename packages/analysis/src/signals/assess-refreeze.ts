import { toInstant, zoneOf, type Signal, type SignalReading, type StationHour } from '@dawn-patrol/contracts';
import type { SignalSettings } from '../policy/signal-settings.ts';
import { localNights, type Night } from './local-nights.ts';
import type { HourlyStation } from './measured-hours.ts';
import type { SignalContext } from './signal-context.ts';
import { notEvaluable } from './signal-state.ts';

const id = 'refreeze';
const millisecondsPerHour = 3_600_000;

/**
 * Nights in which the snow did not refreeze, by the air temperature of the hourly stations and the
 * local clock. Between refrozen and thawed lies a band as wide as the sensors' bias, which decides
 * nothing: such a night is passed over. Counting goes back from the last night to one that refroze;
 * a night that nobody measured ends it.
 */
export function assessRefreeze({ bundle, asOf, hours, settings }: SignalContext): Signal {
  if (!hours.ok) return notEvaluable(id, [hours.missing]);
  const { refreeze } = settings;
  const clock = { begins: refreeze.nightBegins.value, ends: refreeze.nightEnds.value };
  const nights = localNights(asOf, zoneOf(bundle.zoneId).timeZone, clock, refreeze.nights.value);
  const readings: SignalReading[] = [];
  let [thawed, raisedAt]: [number, number | null] = [0, null];
  let missing: string | null = 'refreeze-undecided';
  for (const night of nights) {
    const found = judgeNight(night, hours.value, settings);
    readings.push(...found.readings);
    if (found.outcome === 'refrozen') missing = null;
    if (found.outcome === 'unknown') {
      // A night that still runs may end either way: it says nothing yet, and hides nothing.
      if (found.to < night.to) continue;
      missing = 'hourly-air-temperature';
    }
    if (found.outcome === 'refrozen' || found.outcome === 'unknown') break;
    if (found.outcome === 'thawed') [thawed, raisedAt] = [thawed + 1, raisedAt ?? lostAt(night, refreeze)];
  }
  if (thawed < refreeze.elevated.value) {
    if (missing !== null) return notEvaluable(id, [missing], readings);
    return { id, state: 'calm', cells: [], readings, basis: 'measured' };
  }
  const count = { quantity: 'nights-without-refreeze', value: thawed, unit: 'nights', at: asOf };
  return {
    id,
    state: thawed >= refreeze.critical.value ? 'critical' : 'elevated',
    cells: [],
    readings: [count, ...readings],
    basis: 'measured',
    ...(raisedAt === null ? {} : { raisedAt: toInstant(raisedAt) }),
  };
}

/** When too little of a night was left to refreeze in: a forecast of that morning knew. */
function lostAt({ to }: Night, { refrozenFor }: SignalSettings['refreeze']): number {
  return to - refrozenFor.value * millisecondsPerHour;
}

interface JudgedNight {
  readonly outcome: 'refrozen' | 'undecided' | 'thawed' | 'unknown';
  /** End of its newest measured hour. */
  readonly to: number;
  readonly readings: readonly SignalReading[];
}

const ranks = { refrozen: 0, undecided: 1, thawed: 2 } as const;
const byRank = ['refrozen', 'undecided', 'thawed'] as const;

/** The middle of what the stations say, the worse of two middles; `unknown` when too few can say. */
function judgeNight(night: Night, stations: readonly HourlyStation[], settings: SignalSettings): JudgedNight {
  const found = stations.map((station) => stationNight(night, station, settings));
  const outcomes = found.flatMap(({ outcome }) => (outcome === 'unknown' ? [] : [ranks[outcome]]));
  const middle = outcomes.toSorted((first, second) => first - second)[Math.floor(outcomes.length / 2)];
  const few = middle === undefined || outcomes.length < settings.minimumStations.value;
  return {
    outcome: few ? 'unknown' : byRank[middle],
    to: Math.max(...found.map(({ to }) => to)),
    readings: found.flatMap(({ readings }) => readings),
  };
}

const temperature = (hour: StationHour) => hour.temperatureObservedC;

/**
 * Refrozen: cold for long enough, whatever is unknown. Thawed: warm in every known hour, and the
 * unknown ones are too few to have refrozen it.
 */
function stationNight(
  { from, to }: Night,
  { station, newest, valueBack }: HourlyStation,
  { refreeze }: SignalSettings,
): JudgedNight {
  const end = Math.min(to, newest);
  let [minimum, frozen, unknown] = [Number.POSITIVE_INFINITY, 0, 0];
  for (let hour = from + millisecondsPerHour; hour <= to; hour += millisecondsPerHour) {
    const value = valueBack((newest - hour) / millisecondsPerHour, temperature);
    if (value === null) unknown += 1;
    else minimum = Math.min(minimum, value);
    if (value !== null && value <= refreeze.refrozenAt.value) frozen += 1;
  }
  if (minimum === Number.POSITIVE_INFINITY) return { outcome: 'unknown', to: end, readings: [] };
  const at = toInstant(end);
  const readings = [
    { quantity: 'night-temperature-minimum', value: minimum, unit: 'degC', at, station },
    { quantity: 'night-hours-refrozen', value: frozen, unit: 'h', at, station },
  ];
  return { outcome: outcomeOf({ minimum, frozen, unknown }, refreeze), to: end, readings };
}

function outcomeOf(
  { minimum, frozen, unknown }: { minimum: number; frozen: number; unknown: number },
  { refrozenFor, thawedAbove }: SignalSettings['refreeze'],
): JudgedNight['outcome'] {
  if (frozen >= refrozenFor.value) return 'refrozen';
  if (frozen + unknown >= refrozenFor.value) return 'unknown';
  return minimum > thawedAbove.value ? 'thawed' : 'undecided';
}
