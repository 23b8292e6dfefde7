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
  const starts = aspects.filter((aspect, index) => present.has(aspect) && !present.has(aspectAt(index - 1)));
  const runs = starts.map((start) => runFrom(start, present));
  const acrossNorth = runs.filter((run) => run.includes('n'));
  return [...acrossNorth, ...runs.filter((run) => !run.includes('n'))];
}

function runFrom(start: Aspect, present: ReadonlySet<Aspect>): Aspect[] {
  const first = aspects.indexOf(start);
  const clockwise = aspects.map((_, step) => aspectAt(first + step));
  const end = clockwise.findIndex((aspect) => !present.has(aspect));
  return clockwise.slice(0, end);
}

function runPhrase(run: readonly Aspect[]): string {
  const words = run.map((aspect) => aspect.toUpperCase());
  return run.length < 3 ? words.join(', ') : `${words[0]} through ${words.at(-1)}`;
}

/** The aspect at a position of the compass, which closes: position 8 is north again, -1 is northwest. */
function aspectAt(position: number): Aspect {
  return aspects[(position + turn) % turn] ?? 'n';
}
