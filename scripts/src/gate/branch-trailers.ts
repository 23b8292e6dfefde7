import { requireGit } from '../git/require-git.ts';
import { splitNul } from '../git/split-nul.ts';

/** What the commits of a branch say in their trailers. */
export interface BranchTrailers {
  /** `Golden-Change: <reason>`: why answers change together with what they judge. */
  readonly goldenReasons: readonly string[];
  /** `Golden-Retires: <case id>`: cases that the branch takes away on purpose. */
  readonly retired: readonly string[];
}

/** Reads the trailers of the commits that `head` has and `base` does not. An empty reason is none. */
export async function readBranchTrailers(
  directory: string,
  base: string,
  head: string,
): Promise<BranchTrailers> {
  const [goldenReasons, retired] = await Promise.all([
    valuesOf(directory, `${base}..${head}`, 'Golden-Change'),
    valuesOf(directory, `${base}..${head}`, 'Golden-Retires'),
  ]);
  return { goldenReasons, retired: [...new Set(retired.flatMap((ids) => ids.split(/[\s,]+/u)))].toSorted() };
}

async function valuesOf(directory: string, range: string, key: string): Promise<string[]> {
  const format = `--format=%(trailers:key=${key},valueonly,unfold,separator=%x00)%x00`;
  const listing = await requireGit(directory, ['log', '-z', format, range]);
  return splitNul(listing)
    .map((value) => value.trim())
    .filter((value) => value !== '');
}
