import { addHours, isoInstantSchema } from '@dawn-patrol/contracts';

const end = isoInstantSchema.parse('2026-03-09T00:00:00Z');

/** An AWDB answer of hourly values: quiet weather at stations that do not exist, in the real structure. */
export function hourlyStations(firstStation: number, stations: number, days: number): object[] {
  const stamps = Array.from({ length: days * 24 }, (_, back) =>
    addHours(end, back + 1 - days * 24)
      .slice(0, 16)
      .replace('T', ' '),
  );
  const series = (elementCode: string, unit: string, value: (hour: number) => number) => ({
    stationElement: {
      elementCode,
      ordinal: 1,
      durationName: 'HOURLY',
      storedUnitCode: unit,
      originalUnitCode: unit,
    },
    values: stamps.map((date, hour) => ({ date, value: value(hour), qcFlag: 'V', qaFlag: 'P' })),
  });
  return Array.from({ length: stations }, (_, index) => ({
    stationTriplet: `${90_000 + firstStation + index}:UT:SNTL`,
    data: [
      series('SNWD', 'in', (hour) => 60 + Math.floor(hour / 48)),
      series('WTEQ', 'in', (hour) => 18 + Math.floor(hour / 24) / 10),
      series('PREC', 'in', (hour) => 20 + Math.floor(hour / 24) / 10),
      series('TOBS', 'degF', (hour) => 20 + (hour % 24)),
    ],
  }));
}
