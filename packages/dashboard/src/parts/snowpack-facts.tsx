import type { SnowpackSummary } from '@dawn-patrol/contracts';
import { printable } from '../words/printable.ts';
import { readableId } from '../words/readable-id.ts';
import { readingWords } from '../words/reading-words.ts';
import { Moment } from './moment.tsx';

type StationSummary = NonNullable<SnowpackSummary['sweMm']>;

/** The measured snowpack of a zone: medians over its good stations, how far they are apart, and what was left out. */
export function SnowpackFacts({ snowpack }: { readonly snowpack: SnowpackSummary }) {
  const { endsAt, stations, snowDepthCm, sweMm, snowDepthChange24hCm, sweChange24hMm, leftOut } = snowpack;
  const rows = [
    { name: 'Snow depth', summary: snowDepthCm, unit: 'cm' },
    { name: 'Snow depth, change in 24 h', summary: snowDepthChange24hCm, unit: 'cm' },
    { name: 'Water in the snow', summary: sweMm, unit: 'mm' },
    { name: 'Water in the snow, change in 24 h', summary: sweChange24hMm, unit: 'mm' },
  ];
  return (
    <>
      <p>
        Snowpack of the day that ended <Moment at={endsAt} />, medians over the good ones of {stations}{' '}
        {stations === 1 ? 'station' : 'stations'}:
      </p>
      <dl class="facts">
        {rows.map(({ name, summary, unit }) => (
          <div>
            <dt>{name}</dt>
            <dd>{summary === null ? 'no good reading' : summaryWords(summary, unit)}</dd>
          </div>
        ))}
      </dl>
      {leftOut.length === 0 ? null : <p class="quiet">Left out: {leftOut.map(leftOutWords).join(', ')}.</p>}
    </>
  );
}

function summaryWords({ median, low, high, count }: StationSummary, unit: string): string {
  const words = (value: number) => readingWords({ quantity: '', value, unit });
  const spread = count === 1 ? '1 station' : `${words(low)} to ${words(high)} at ${count} stations`;
  return `${words(median)}; ${spread}`;
}

function leftOutWords({ station, quantity, reason }: SnowpackSummary['leftOut'][number]): string {
  return `${station} ${readableId(printable(quantity))} (${printable(reason)})`;
}
