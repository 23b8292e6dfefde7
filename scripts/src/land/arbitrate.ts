import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isUnder } from '../gate/check-ownership.ts';
import { readGateConfig } from '../gate/gate-config.ts';
import { type ConflictStage, mergeTree, type TrialMerge } from '../git/merge-tree.ts';
import { requireGit } from '../git/require-git.ts';
import { resolveRevision } from '../git/resolve-revision.ts';
import { runGit } from '../git/run-git.ts';
import { withTemporaryIndex } from '../git/with-temporary-index.ts';
import type { Candidate, Finding, Setback } from './candidate.ts';
import {
  allChoices,
  applySides,
  countConflicts,
  MARKER_SIZE,
  type MergedPart,
  parseConflicts,
  type Side,
} from './conflict-sides.ts';
import { commitMerge } from './merge-branch.ts';
import type { Arbitration, CheckRequest } from './track.ts';
import type { TrainUnderWay } from './train-surroundings.ts';

/** Beyond this a person is quicker, and a pass means less. */
const MOST_COMBINATIONS = 16;

interface ConflictedFile {
  readonly path: string;
  readonly mode: string;
  readonly parts: readonly MergedPart[];
}

interface Attempt {
  readonly commit: string;
  readonly tree: string;
  readonly sides: readonly Side[];
}

/**
 * Asks the golden dataset which sides of a text conflict are right: every combination is built and checked like any
 * other change, and the one that passes is taken. None, several, too many, or a conflict outside of what is judged goes
 * to a person.
 */
export async function arbitrate(
  train: TrainUnderWay,
  check: (request: CheckRequest) => Promise<Finding>,
  tip: string,
  candidate: Candidate,
): Promise<Arbitration> {
  const { repository } = train.gate;
  const merged = await mergeTree(repository, tip, candidate.commit);
  const outside = await pathsOutside(repository, tip, merged.conflicts);
  if (outside.length > 0) {
    return handOver(candidate, merged, `${outside.join(', ')}: the golden dataset does not judge it`);
  }
  const files = await readConflicts(repository, merged);
  if (typeof files === 'string') return handOver(candidate, merged, files);
  const count = files.reduce((sum, { parts }) => sum + countConflicts(parts), 0);
  if (2 ** count > MOST_COMBINATIONS) {
    return handOver(candidate, merged, `${count} places differ, too many to try`);
  }
  const attempts = await buildAttempts(train, tip, candidate, { merged, files, count });
  const passing: Attempt[] = [];
  for (const [index, attempt] of attempts.entries()) {
    const about = `main + ${candidate.name}, resolution ${index + 1} of ${attempts.length} (${attempt.sides.map((side) => (side === 'ours' ? 'main' : 'branch')).join(', ')})`;
    const request = { commit: attempt.commit, against: tip, about, signal: train.signal };
    if ((await check(request)).holds) passing.push(attempt);
  }
  const [only, ...others] = passing;
  if (only !== undefined && others.length === 0) return { kind: 'settled', commit: only.commit };
  const found = only === undefined ? 'none passes' : `${passing.length} of ${attempts.length} pass`;
  return handOver(candidate, merged, `${attempts.length} resolutions were tried and ${found}`);
}

async function pathsOutside(repository: string, tip: string, paths: readonly string[]): Promise<string[]> {
  const config = await readGateConfig(repository, (await resolveRevision(repository, tip, 'tree')) ?? tip);
  const judged = config.ok ? config.value.judged : [];
  return paths.filter((path) => !isUnder(path, judged));
}

function handOver(candidate: Candidate, { conflicts }: TrialMerge, why: string): Arbitration {
  return { kind: 'handed-over', setback: conflictSetback(candidate, conflicts, why) };
}

/** A text conflict that a person has to settle. */
export function conflictSetback(candidate: Candidate, paths: readonly string[], why: string | null): Setback {
  return {
    kind: why === null ? 'conflict' : 'ambiguous-conflict',
    message: `main + ${candidate.name}: text conflict in ${paths.join(', ')}${why === null ? '' : ` (${why})`}`,
    partners: [],
    changes: [],
    remedy: 'Rebase the branch on main (pnpm worktree sync), settle the conflict there, and run pnpm gate.',
  };
}

/** Every conflicted file with its places; in words why not, when one is not a conflict between two texts. */
async function readConflicts(repository: string, merged: TrialMerge): Promise<ConflictedFile[] | string> {
  const files: ConflictedFile[] = [];
  for (const path of merged.conflicts) {
    const stages = [1, 2, 3].map((stage) =>
      merged.stages.find((each) => each.path === path && each.stage === stage),
    );
    const [ancestor, ours, theirs] = stages;
    if (ancestor === undefined || ours === undefined || theirs === undefined) {
      return `${path} was added, removed or renamed on one side`;
    }
    const parts = await mergeFile(repository, [ours, ancestor, theirs]);
    if (parts === null) return `${path} is no text`;
    files.push({ path, mode: ours.mode, parts });
  }
  return files;
}

async function mergeFile(
  repository: string,
  versions: readonly ConflictStage[],
): Promise<MergedPart[] | null> {
  const folder = await mkdtemp(join(tmpdir(), 'dawn-patrol-merge-'));
  try {
    const names: string[] = [];
    for (const [index, { object }] of versions.entries()) {
      const name = join(folder, String(index));
      await writeFile(name, await requireGit(repository, ['cat-file', 'blob', object]));
      names.push(name);
    }
    const output = await runGit(folder, ['merge-file', '-p', '-q', `--marker-size=${MARKER_SIZE}`, ...names]);
    return output.exitCode < 0 || output.exitCode > 127 ? null : parseConflicts(output.stdout);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function buildAttempts(
  train: TrainUnderWay,
  tip: string,
  candidate: Candidate,
  { merged, files, count }: { merged: TrialMerge; files: readonly ConflictedFile[]; count: number },
): Promise<Attempt[]> {
  const attempts = new Map<string, Attempt>();
  for (const sides of allChoices(count)) {
    const tree = await writeResolution(train.gate.repository, merged.tree, files, sides);
    if (attempts.has(tree)) continue;
    const trailers = describeSides(files, sides);
    const commit = await commitMerge(train, tip, candidate, { tree, against: tip }, trailers);
    attempts.set(tree, { commit, tree, sides });
  }
  return [...attempts.values()];
}

function writeResolution(
  repository: string,
  tree: string,
  files: readonly ConflictedFile[],
  sides: readonly Side[],
): Promise<string> {
  return withTemporaryIndex(async (env) => {
    await requireGit(repository, ['read-tree', tree], { env });
    let used = 0;
    for (const { path, mode, parts } of files) {
      const places = countConflicts(parts);
      const input = applySides(parts, sides.slice(used, used + places));
      used += places;
      const object = (await requireGit(repository, ['hash-object', '-w', '--stdin'], { input })).trimEnd();
      const entry = `${mode} ${object} 0\t${path}\0`;
      await requireGit(repository, ['update-index', '-z', '--index-info'], { env, input: entry });
    }
    return (await requireGit(repository, ['write-tree'], { env })).trimEnd();
  });
}

/** Both sides of each place, so that history shows what was turned down as well. */
function describeSides(
  files: readonly ConflictedFile[],
  sides: readonly Side[],
): (readonly [string, string])[] {
  let used = 0;
  return files.flatMap(({ path, parts }) =>
    parts
      .filter((part) => part.kind === 'conflict')
      .flatMap((part, place): (readonly [string, string])[] => {
        const kept = sides[used] ?? 'ours';
        used += 1;
        return [
          ['Arbiter-Kept', `${path}#${place + 1} ${kept === 'ours' ? 'main' : 'branch'}`],
          ['Arbiter-Main', `${path}#${place + 1} ${inShort(part.ours)}`],
          ['Arbiter-Branch', `${path}#${place + 1} ${inShort(part.theirs)}`],
        ];
      }),
  );
}

function inShort(text: string): string {
  const quoted = JSON.stringify(text);
  return quoted.length > 200 ? `${quoted.slice(0, 197)}..."` : quoted;
}
