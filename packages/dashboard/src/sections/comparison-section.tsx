import type { Decision, SecondOpinion, Signal } from '@dawn-patrol/contracts';
import { Moment } from '../parts/moment.tsx';
import { SnowpackFacts } from '../parts/snowpack-facts.tsx';
import { levelWords } from '../words/danger-words.ts';
import { cellWords } from '../words/place-words.ts';
import { printable } from '../words/printable.ts';
import { readableId } from '../words/readable-id.ts';
import { readingWords } from '../words/reading-words.ts';

/** What the program works out from weather and snowpack alone, labelled as such. */
export function ComparisonSection({ decision }: { readonly decision: Decision }) {
  const { signals, secondOpinion, snowpack } = decision.assessment;
  return (
    <section>
      <h2>Automated comparison, not a forecast</h2>
      <Opinion opinion={secondOpinion} />
      {snowpack === null ? null : <SnowpackFacts snowpack={snowpack} />}
      {signals.length === 0 ? (
        <p class="quiet">No signals.</p>
      ) : (
        <ul class="signals">
          {signals.map((signal) => (
            <SignalItem signal={signal} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Opinion({ opinion }: { readonly opinion: SecondOpinion | null }) {
  if (opinion === null) return <p class="quiet">No second opinion.</p>;
  const { level, low, high, drivers, missing } = opinion;
  return (
    <p>
      Second opinion from weather and snowpack alone: {levelWords(level)}
      {low === high ? '' : `, between ${levelWords(low)} and ${levelWords(high)}`}.
      {drivers.length === 0 ? '' : ` Drivers: ${drivers.map(printable).join(', ')}.`}
      {missing.length === 0 ? '' : ` It lacked: ${missing.map(printable).join(', ')}.`}
    </p>
  );
}

function SignalItem({ signal }: { readonly signal: Signal }) {
  const { id, state, cells, readings, missing = [] } = signal;
  return (
    <li class={`signal signal-${state}`}>
      <p>
        <b>{readableId(printable(id))}</b> {readableId(state)}
        {missing.length === 0
          ? ''
          : `, missing: ${missing.map((name) => readableId(printable(name))).join(', ')}`}
        {cells.length === 0 ? '' : `, ${cellWords(cells)}`}
      </p>
      {readings.length === 0 ? null : (
        <details>
          <summary>
            Readings <span class="quiet">({readings.length})</span>
          </summary>
          <ul>
            {readings.map((reading) => (
              <li>
                {readableId(printable(reading.quantity))} {readingWords(reading)}
                {reading.station === undefined ? '' : ` at ${reading.station}`}, <Moment at={reading.at} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
