import { elevationBands, type Zone, type ZoneForecast } from '@dawn-patrol/contracts';
import { bandWords } from '../words/place-words.ts';
import { RatingChip } from './danger-chip.tsx';

interface BandDangersProps {
  readonly forecast: ZoneForecast;
  readonly zone: Zone;
}

/** The highest danger of each elevation band. Only for a forecast in force. */
export function BandDangers({ forecast, zone }: BandDangersProps) {
  return (
    <dl class="bands">
      {elevationBands.map((band) => (
        <div>
          <dt>{bandWords(band, zone.bandLimitsFt)}</dt>
          <dd>
            <RatingChip rating={forecast.danger.byBand[band]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
