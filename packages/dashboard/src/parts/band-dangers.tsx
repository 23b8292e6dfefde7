import { elevationBands, type Zone, type ZoneForecast } from '@dawn-patrol/contracts';
import { BandName } from './band-name.tsx';
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
          <dt>
            <BandName band={band} zone={zone} />
          </dt>
          <dd>
            <RatingChip rating={forecast.danger.byBand[band]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
