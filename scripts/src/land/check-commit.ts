import { isHarmful } from '../gate/compare-evals.ts';
import { readBranchTrailers } from '../gate/branch-trailers.ts';
import { readGateConfig } from '../gate/gate-config.ts';
import { reasonsInVerdict } from '../gate/gate-report.ts';
import { judgeCommit } from '../gate/judge-commit.ts';
import { judgeTree } from '../gate/judge-tree.ts';
import type { ScratchTree } from '../gate/scratch-pool.ts';
import { type VerdictInputs, verdictKey } from '../gate/verdict-key.ts';
import { requireGit } from '../git/require-git.ts';
import type { Problem } from '../problem.ts';
import { type Result, succeed } from '../result.ts';
import type { Finding } from './candidate.ts';
import { type CheckRequest, TrainStopped } from './track.ts';
import type { TrainUnderWay } from './train-surroundings.ts';

/** A scratch tree that is taken from the pool when it is first needed, and given back at the end. */
export interface LazyScratch {
  readonly at: (commit: string) => Promise<string>;
  readonly release: () => void;
}

export function lazyScratch({ pool }: TrainUnderWay): LazyScratch {
  let tree: ScratchTree | undefined;
  return {
    at: async (commit) => {
      tree ??= await pool.acquire();
      await tree.checkout(commit);
      return tree.directory;
    },
    release: () => tree?.release(),
  };
}

/** Checks of commits; each knows which others are under way, because their golden reports are its base. */
export function createCommitChecker(train: TrainUnderWay): (request: CheckRequest) => Promise<Finding> {
  const underWay = new Map<string, Promise<void>>();
  return (request) => {
    const finding = checkCommit(train, request, underWay.get(request.against) ?? Promise.resolve());
    underWay.set(request.commit, whenOver(finding));
    return finding;
  };
}

/** Resolves when a check is over. How it ended, also by throwing, is told to whoever asked for it, and to nobody else. */
async function whenOver(finding: Promise<Finding>): Promise<void> {
  await Promise.allSettled([finding]);
}

async function checkCommit(
  train: TrainUnderWay,
  { commit, against, about, signal }: CheckRequest,
  baseSettled: Promise<void>,
): Promise<Finding> {
  if (signal.aborted) throw new TrainStopped();
  const { gate, journal } = train;
  const inputs = await readInputs(train, commit, against, [commit]);
  if (!inputs.ok) return toFinding(inputs.failure);
  const scratch = lazyScratch(train);
  await journal.change({ activity: [...journal.current().activity, about] });
  try {
    const judged = await judgeTree(
      {
        ...inputs.value,
        workplace: () => scratch.at(commit),
        judgeBase: async () => {
          await baseSettled;
          return judgeCommit({ commit: against, checkout: scratch.at, signal }, gate);
        },
        again: train.again,
        signal,
        onStep: (name, position, of) => train.say(`  ${about}: ${name} (${position}/${of})`),
      },
      gate,
    );
    if (signal.aborted) throw new TrainStopped();
    if (!judged.ok) return toFinding(judged.failure);
    const { verdict, reused } = judged.value;
    await countCheck(train, reused);
    train.say(`  ${about}: ${verdict.holds ? 'holds' : 'FAILS'}${reused ? ' (checked before)' : ''}`);
    const changes = (verdict.evaluation?.changes ?? []).filter(isHarmful);
    return { holds: verdict.holds, reasons: reasonsInVerdict(verdict), changes };
  } finally {
    scratch.release();
    await journal.change({ activity: journal.current().activity.filter((each) => each !== about) });
  }
}

export async function countCheck({ journal }: TrainUnderWay, reused: boolean): Promise<void> {
  const { checks } = journal.current();
  const counted = reused ? { ...checks, reused: checks.reused + 1 } : { ...checks, run: checks.run + 1 };
  await journal.change({ checks: counted });
}

function toFinding({ message }: Problem): Finding {
  return { holds: false, reasons: [message], changes: [] };
}

/** What the verdict on a tree depends on when it is to follow another commit; `heads` are the commits it brings in. */
async function readInputs(
  { gate }: TrainUnderWay,
  treeish: string,
  against: string,
  heads: readonly string[],
): Promise<Result<Omit<VerdictInputs, 'machine'>, Problem>> {
  const { repository } = gate;
  const [tree = '', baseTree = ''] = (
    await requireGit(repository, ['rev-parse', `${treeish}^{tree}`, `${against}^{tree}`])
  ).split('\n');
  const config = await readGateConfig(repository, tree);
  if (!config.ok) return config;
  const trailers = await Promise.all(heads.map((head) => readBranchTrailers(repository, against, head)));
  const retired = [...new Set(trailers.flatMap((each) => each.retired))].toSorted();
  return succeed({ tree, baseTree, config: config.value, retired });
}

/** The name of the verdict that a merged tree will get, known before it is checked. */
export async function expectedKey(
  train: TrainUnderWay,
  tree: string,
  against: string,
  heads: readonly string[],
): Promise<string | null> {
  const inputs = await readInputs(train, tree, against, heads);
  return inputs.ok ? verdictKey({ ...inputs.value, machine: train.gate.machine }) : null;
}
