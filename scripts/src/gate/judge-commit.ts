import { resolveRevision } from '../git/resolve-revision.ts';
import { fail, type Result, succeed } from '../result.ts';
import type { NotJudged } from './eval-desk.ts';
import { emptyEvalReport, type EvalReport } from './eval-report.ts';
import { readGateConfig } from './gate-config.ts';
import { type GateSurroundings, judgeDirectory, runStep } from './judge-tree.ts';
import { evalKey } from './verdict-key.ts';

/** A commit whose golden dataset is to be run, for its own sake or as a base. */
export interface CommitToJudge {
  readonly commit: string;
  /** Checks the commit out somewhere; asked only when no report is kept. */
  readonly checkout: (commit: string) => Promise<string>;
  readonly signal: AbortSignal;
}

/** The eval report of a commit: kept, or made in a checkout of it. */
export async function judgeCommit(
  { commit, checkout, signal }: CommitToJudge,
  around: GateSurroundings,
): Promise<Result<EvalReport, NotJudged>> {
  const tree = await resolveRevision(around.repository, commit, 'tree');
  if (tree === null) return fail({ kind: 'not-judged', said: `${commit} is no commit` });
  const config = await readGateConfig(around.repository, tree);
  if (!config.ok) return fail({ kind: 'not-judged', said: config.failure.message });
  const { evaluate, prepare } = config.value;
  if (evaluate === null) return succeed(emptyEvalReport);
  const key = evalKey({ tree, config: config.value, machine: around.machine });
  const kept = await around.store.readReport(key);
  if (kept !== null) return succeed(kept);
  const directory = await checkout(commit);
  if (prepare !== null) {
    const prepared = await runStep(prepare, directory, signal, around);
    if (prepared.interrupted) return fail({ kind: 'interrupted', said: '' });
    if (prepared.exitCode !== 0) return fail({ kind: 'not-judged', said: prepared.said });
  }
  return judgeDirectory({ tree, config: config.value, again: false, signal }, around, directory);
}
