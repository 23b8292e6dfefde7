import { aspects, elevationBands, type Zone, type ZoneForecast } from '@dawn-patrol/contracts';
import { BandDangers } from '../parts/band-dangers.tsx';
import { BandName } from '../parts/band-name.tsx';
import { obstacleWords } from '../parts/danger-chip.tsx';
import { DangerRose } from '../parts/danger-rose.tsx';
import type { DangerStanding } from '../view/danger-standing.ts';
import { cellDangerWords, dangerRoseWords } from '../view/rose-words.ts';
import { printable } from '../words/printable.ts';
import { problemWords } from '../words/problem-words.ts';
import { problemPlaces } from '../parts/problem-list.tsx';

interface DangerSectionProps {
  readonly standing: DangerStanding;
  readonly zone: Zone;
}

/** The published danger: rose, bands and the 24 cells as text; for a forecast not in force, what it said. */
export function DangerSection({ standing, zone }: DangerSectionProps) {
  return (
    <section>
      <h2>Danger</h2>
      {standing.kind === 'in-force' ? (
        <div class="danger danger-large">
          <DangerRose cells={standing.forecast.danger.cells} size="large" />
          <div>
            <BandDangers forecast={standing.forecast} zone={zone} />
            <CellTable forecast={standing.forecast} zone={zone} />
          </div>
        </div>
      ) : (
        <NotInForce standing={standing} />
      )}
      <SpecialBulletin standing={standing} />
    </section>
  );
}

function NotInForce({ standing }: { readonly standing: DangerStanding }) {
  return (
    <>
      <p>There is no rating in force for this zone. That is no rating, not a low one.</p>
      <details>
        <summary>What stands in the way, and what was said</summary>
        <p>{obstacleWords(standing)}</p>
        {standing.kind === 'absent' ? null : (
          <>
            <p>The rose said: {dangerRoseWords(standing.forecast.danger.cells)}.</p>
            <ul>
              {standing.forecast.problems.map((problem) => (
                <li>
                  It listed {problemWords(problem)}: {problemPlaces(problem)}
                </li>
              ))}
            </ul>
          </>
        )}
      </details>
    </>
  );
}

function SpecialBulletin({ standing }: { readonly standing: DangerStanding }) {
  const bulletin = standing.kind === 'absent' ? null : standing.forecast.texts.specialBulletin;
  return bulletin === null ? null : (
    <div class="bulletin">
      <h3>Special bulletin of the center</h3>
      <p class="prose">{printable(bulletin)}</p>
    </div>
  );
}

function CellTable({ forecast, zone }: { readonly forecast: ZoneForecast; readonly zone: Zone }) {
  const { cells } = forecast.danger;
  return (
    <table class="cells">
      <caption>The rose as a table: 8 aspects, 3 elevation bands</caption>
      <thead>
        <tr>
          <th scope="col">Aspect</th>
          {elevationBands.map((band) => (
            <th scope="col">
              <BandName band={band} zone={zone} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {aspects.map((aspect) => (
          <tr>
            <th scope="row">{aspect.toUpperCase()}</th>
            {elevationBands.map((band) => {
              const cell = cells.find((candidate) => candidate.aspect === aspect && candidate.band === band);
              return <td>{cell === undefined ? 'no rating' : cellDangerWords(cell)}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
