import { fileURLToPath } from 'node:url';
import { defaultPolicy } from '@dawn-patrol/analysis';
import { localDateSchema } from '@dawn-patrol/contracts';
import { parseSnotel } from '@dawn-patrol/ingestion-snotel/parse';
import { describe, expect, it } from 'vitest';
import { opinionOn } from './estimators.ts';
import { readSeasonMornings, type SeasonMorning } from './season-mornings.ts';
import { parseStationRows, stationPayload } from './station-payload.ts';

const mornings = readSeasonMornings(fileURLToPath(new URL('../../../golden/season', import.meta.url)));
const morningOf = (zoneId: string, date: string): SeasonMorning => {
  const found = mornings.find((morning) => morning.zoneId === zoneId && morning.date === date);
  if (found === undefined) throw new Error(`No morning of ${zoneId} on ${date}.`);
  return found;
};

describe('readSeasonMornings', () => {
  it('has every rated morning of the two zones, with the level of the day before', () => {
    expect(mornings).toHaveLength(77);
    expect(morningOf('salt-lake', '2026-02-18')).toMatchObject({ published: 4, publishedBefore: 3 });
    expect(morningOf('salt-lake', '2026-02-07').publishedBefore).toBeNull();
  });

  it('gives a bundle in which nothing is of the forecast', () => {
    expect(
      mornings.filter(({ bundle }) => bundle.forecasts !== null || bundle.previousForecasts !== null),
    ).toEqual([]);
  });

  it('knows on a morning no day that had not ended', () => {
    const { snowpack } = morningOf('salt-lake', '2026-02-19').bundle;
    const newest = snowpack?.ok === true ? snowpack.value.stations.map(({ days }) => days.at(-1)?.date) : [];
    expect(newest).toEqual(['2026-02-18', '2026-02-18']);
  });

  it('says nothing on the morning whose newest snow is more than a day old', () => {
    expect(opinionOn(morningOf('salt-lake', '2026-03-09'), defaultPolicy)).toBeNull();
  });
});

describe('stationPayload', () => {
  const rows = parseStationRows(
    'date,TAVG_C,TMIN_C,TMAX_C,SNWD_m,WTEQ_m,PRCPSA_m\n2026-02-17,-1,-3,1,1.00,0.300,0\n2026-02-18,-4,-6,-2,1.50,0.340,0\n2026-02-19,,-9,,1.40,,0\n',
    'x.csv',
  );

  it('puts the snow at the start of a day to the end of the day before', () => {
    const snowpack = parseSnotel([stationPayload('766:UT:SNTL', rows, localDateSchema.parse('2026-02-19'))]);
    expect(snowpack).toMatchObject({
      ok: true,
      value: {
        stations: [
          {
            days: [
              {
                date: '2026-02-17',
                snowDepthCm: { value: 150 },
                sweMm: { value: 340 },
                temperatureMaximumC: { value: 1 },
              },
              {
                date: '2026-02-18',
                snowDepthCm: { value: 140 },
                sweMm: { observed: false },
                temperatureMaximumC: { value: -2 },
              },
            ],
          },
        ],
      },
    });
  });

  it('refuses a file without its columns, and a cell that is no number', () => {
    expect(() => parseStationRows('date,SNWD_m\n', 'x.csv')).toThrow('x.csv: expected a column WTEQ_m');
    expect(() =>
      parseStationRows('date,TAVG_C,TMIN_C,TMAX_C,SNWD_m,WTEQ_m\n2026-02-17,-1,-3,1,deep,0.3\n', 'x.csv'),
    ).toThrow('expected a number, got "deep"');
  });
});
