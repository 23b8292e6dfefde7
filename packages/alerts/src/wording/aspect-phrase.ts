import { aspects, type Aspect } from '@dawn-patrol/contracts';

const turn = aspects.length;

/**
 * A set of aspects in the fewest words, clockwise: "all aspects", "NW through E", "N, NE, S".
 * Three or more neighbours become a range; the run that holds or follows north comes first.
 * An empty set reads "no aspect".
 */
export function aspectPhrase(included: Iterable<Aspect>): string {
  const present = new Set(included);
  if (present.size === 0) return 'no aspect';
  if (present.size === turn) return 'all aspects';
  return neighbourRuns(present).map(runPhrase).join(', ');
}

/** Maximal runs of neighbouring aspects, clockwise, a run across north first. */
function neighbourRuns(present: ReadonlySet<Aspect>): Aspect[][] {
  const first = firstPosition(present);
  const runs: Aspect[][] = [];
  let run: Aspect[] = [];
  for (let step = 0; step < turn; step += 1) {
    const aspect = aspectAt(first + step);
    if (!present.has(aspect)) run = [];
    else if (run.push(aspect) === 1) runs.push(run);
  }
  return runs;
}

/** Where a run across north begins, -7 to 0; north itself where there is none. */
function firstPosition(present: ReadonlySet<Aspect>): number {
  let position = 0;
  while (present.has(aspectAt(position)) && present.has(aspectAt(position - 1))) position -= 1;
  return position;
}

function runPhrase(run: readonly Aspect[]): string {
  const words = run.map((aspect) => aspect.toUpperCase());
  return run.length < 3 ? words.join(', ') : `${words[0]} through ${words.at(-1)}`;
}

/** The aspect at a position of the compass, which closes: position 8 is north again, -1 is northwest. */
function aspectAt(position: number): Aspect {
  return aspects[(position + turn) % turn] ?? 'n';
}
