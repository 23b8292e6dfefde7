import { readInstant, type IsoInstant, type Note, type WeatherHour } from '@dawn-patrol/contracts';
import { plausibleRanges } from '../reading/plausible-range.ts';
import { percentUnits, readQuantity, type QuantityKind } from '../reading/quantity.ts';
import { isRawPeriod } from './raw-period-forecast.ts';
import { readText } from '../read-value.ts';
import { readTemperature, temperatureKind } from '../reading/temperature.ts';
import { readWindDirection, readWindSpeed } from '../reading/wind.ts';

const percentKind: QuantityKind = { units: percentUnits, range: plausibleRanges.percent };

/** Usable hours, earliest first, each start once; what could not be used is in the notes. */
export interface WeatherHours {
  readonly hours: WeatherHour[];
  readonly notes: Note[];
}

/**
 * The periods of a forecast as hours. A period without readable times is dropped with a note; of
 * two periods with the same start the later in the list counts, with a note.
 */
export function toWeatherHours(periods: readonly unknown[]): WeatherHours {
  const notes: Note[] = [];
  const hourByStart = new Map<IsoInstant, WeatherHour>();
  const instantOf = rememberInstants();
  for (const [index, period] of periods.entries()) {
    const hour = toWeatherHour(period, instantOf);
    if (hour === null) {
      notes.push(note('period-unusable', `Period ${index} has no readable start and end: it is left out.`));
      continue;
    }
    if (hourByStart.has(hour.startsAt)) {
      notes.push(
        note(
          'period-duplicate',
          `Period ${index} starts at ${hour.startsAt} like an earlier one: it counts.`,
        ),
      );
    }
    hourByStart.set(hour.startsAt, hour);
  }
  const hours = [...hourByStart.values()].toSorted((first, second) =>
    first.startsAt < second.startsAt ? -1 : 1,
  );
  return { hours, notes };
}

function toWeatherHour(period: unknown, instantOf: (text: string) => IsoInstant | null): WeatherHour | null {
  if (!isRawPeriod(period)) return null;
  const startsAt = instantOf(period.startTime);
  const endsAt = instantOf(period.endTime);
  if (startsAt === null || endsAt === null || endsAt <= startsAt) return null;
  const windSpeed = readWindSpeed(period.windSpeed);
  return {
    startsAt,
    endsAt,
    temperatureC: readTemperature(period.temperature, period.temperatureUnit),
    dewpointC: readQuantity(period.dewpoint, temperatureKind),
    relativeHumidityPercent: readQuantity(period.relativeHumidity, percentKind),
    precipitationProbabilityPercent: readQuantity(period.probabilityOfPrecipitation, percentKind),
    windSpeedMetersPerSecond: windSpeed,
    windDirectionDeg: readWindDirection(period.windDirection, windSpeed),
    summary: readText(period.shortForecast),
  };
}

/** The end of one period is the start of the next, so that half of the readings of times are saved. */
function rememberInstants(): (text: string) => IsoInstant | null {
  const known = new Map<string, IsoInstant | null>();
  return (text) => {
    const remembered = known.get(text);
    if (remembered !== undefined) return remembered;
    const instant = readInstant(text);
    known.set(text, instant);
    return instant;
  };
}

function note(code: string, message: string): Note {
  return { code, message };
}
