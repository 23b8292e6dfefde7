import { z } from 'zod';
import { ascendingPair } from './ascending-pair.ts';

/**
 * How well a threshold is founded: read in its source, read in a secondary page, or proposed here.
 * An unverified number is refused: it must be checked before it can be in force.
 */
const standingSchema = z.enum(['sourced', 'secondary', 'proposed'], {
  error: 'expected sourced, secondary or proposed: an unverified number is not put in force',
});

/** A threshold of a signal: nothing in `signals/` has a number that is not one of these. */
function threshold<Unit extends string>(unit: Unit, value: z.ZodNumber = z.number()) {
  return z.strictObject({
    value,
    unit: z.literal(unit),
    source: z.string().min(1),
    standing: standingSchema,
  });
}

const positive = z.number().gt(0);
const count = <Unit extends string>(unit: Unit) => threshold(unit, z.int().min(1));
const hours = threshold('h', positive);
const upwards = ascendingPair<'elevated', 'critical'>('elevated', 'critical');

function thresholds<Unit extends string>(unit: Unit) {
  return z.strictObject({ elevated: threshold(unit), critical: threshold(unit) }).superRefine(upwards);
}

/** A windowed amount falls back only below its threshold less `release`, within a day of having reached it. */
const hysteresisSchema = z.strictObject({ release: threshold('%', z.number().min(0).lt(100)) });

const precipitationRateSchema = z.strictObject({
  duration: count('h'),
  lookBack: count('h'),
  lookAhead: count('h'),
  water: thresholds('mm/h'),
  snow: z.strictObject({ critical: threshold('cm/h', positive) }),
});

const settlementSchema = z.strictObject({
  minimumNewSnow: threshold('cm', positive),
  elevated: threshold('%/d', positive),
});

const windLoadingSchema = z.strictObject({
  lookAhead: count('h'),
  minimumSnow: threshold('cm', positive),
  elevated: z.strictObject({
    speed: threshold('m/s', positive),
    wetSpeed: threshold('m/s'),
    duration: count('h'),
  }),
  critical: z.strictObject({ speed: threshold('m/s', positive), duration: count('h') }),
  wetAbove: threshold('degC'),
});

const warmingSchema = z.strictObject({ rise: threshold('degC'), endingAbove: threshold('degC') });

const clockHour = threshold('h', z.int().min(0).max(23));
const refreezeSchema = z
  .strictObject({
    nightBegins: clockHour,
    nightEnds: clockHour,
    refrozenAt: threshold('degC'),
    refrozenFor: count('h'),
    thawedAbove: threshold('degC'),
    nights: count('nights'),
    elevated: count('nights'),
    critical: count('nights'),
  })
  .superRefine(upwards)
  .superRefine(ascendingPair<'refrozenAt', 'thawedAbove'>('refrozenAt', 'thawedAbove'))
  .superRefine(ascendingPair<'critical', 'nights'>('critical', 'nights'));

const rainOnSnowSchema = z.strictObject({
  lookAhead: count('h'),
  rate: threshold('mm/h', positive),
  snowLevelMargin: threshold('m'),
  temperatureAbove: threshold('degC'),
  wetBulbAbove: threshold('degC'),
  critical: z.strictObject({ amount: threshold('mm', positive), window: count('h') }),
});

const persistentWeakLayerSchema = z.strictObject({
  gradient: threshold('degC/m', positive),
  gradientDays: count('d'),
  nights: count('nights'),
  coldBelow: threshold('degC'),
  dryBelow: threshold('mm', positive),
  burial: threshold('cm', positive),
  burialDays: count('d'),
  lookAhead: count('h'),
  hold: count('d'),
});

const recentAvalanchesSchema = z
  .strictObject({ window: threshold('h'), elevated: count('avalanches'), critical: count('avalanches') })
  .superRefine(upwards);

/** Every threshold that signals are judged by: value, unit, source and how well it is founded. */
export const signalSettingsSchema = z.strictObject({
  period: hours,
  minimumStations: count('stations'),
  hysteresis: hysteresisSchema,
  newSnow24h: thresholds('cm'),
  newSnow48h: thresholds('cm'),
  newSnow72h: thresholds('cm'),
  newWater24h: thresholds('mm'),
  newWater48h: thresholds('mm'),
  newWater72h: thresholds('mm'),
  precipitationRate: precipitationRateSchema,
  settlement: settlementSchema,
  windLoading: windLoadingSchema,
  warming24h: z.strictObject({ elevated: warmingSchema, critical: warmingSchema }),
  refreeze: refreezeSchema,
  rainOnSnow: rainOnSnowSchema,
  persistentWeakLayer: persistentWeakLayerSchema,
  recentAvalanches: recentAvalanchesSchema,
});
export type SignalSettings = z.infer<typeof signalSettingsSchema>;
