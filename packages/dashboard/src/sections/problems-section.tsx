import { problemPlaces } from '../parts/problem-list.tsx';
import { ProblemRose } from '../parts/problem-rose.tsx';
import type { DangerStanding } from '../view/danger-standing.ts';
import { printable } from '../words/printable.ts';
import { problemWords } from '../words/problem-words.ts';

/** The problems of a forecast that may be relied on, each with its rose. Others are told under Danger as what was said. */
export function ProblemsSection({ standing }: { readonly standing: DangerStanding }) {
  if (standing.kind !== 'in-force' && standing.kind !== 'not-rated') return null;
  const { problems } = standing.forecast;
  return (
    <section>
      <h2>Avalanche problems</h2>
      {standing.kind === 'not-rated' ? (
        <p>The forecast gives no rating; its problems may be left over from an earlier one.</p>
      ) : null}
      {problems.length === 0 ? (
        <p class="quiet">The forecast data name no problem: read the official forecast.</p>
      ) : null}
      <ul class="problem-cards">
        {problems.map((problem) => (
          <li>
            <ProblemRose problem={problem} />
            <div>
              <h3>{problemWords(problem)}</h3>
              <p>{problemPlaces(problem)}</p>
              <p class="quiet">The center writes: {printable(problem.sourceName)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
