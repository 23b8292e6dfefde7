import { MAIN_BRANCH } from '../../git/main-branch.ts';
import { requireGit } from '../../git/require-git.ts';
import { resolveRevision } from '../../git/resolve-revision.ts';
import { workingTreeHash } from '../../git/working-tree-hash.ts';
import { workingTreeStatus } from '../../git/working-tree-status.ts';
import { readVerdict } from '../../state/verdict.ts';
import { portsOf } from '../../state/worktree-record.ts';
import { chooseMain } from '../choose-main.ts';
import { mainCheckout } from '../main-checkout.ts';
import { findOverlaps } from './find-overlaps.ts';
import { type OpenBranch, openBranchesOf, openWorktrees } from './open-branch.ts';
import type { DirtyCounts, Overlap, Survey, SurveyRow } from './survey.ts';

const clean: DirtyCounts = { staged: 0, unstaged: 0, untracked: 0, conflicted: 0 };

/** How every worktree, and every branch of the named clones, stands against main and against each other. */
export async function surveyBranches(directory: string, clones: readonly string[]): Promise<Survey> {
  const top = await mainCheckout(directory);
  const main = (await chooseMain(top, true))?.commit;
  if (main === undefined) throw new Error(`there is no branch ${MAIN_BRANCH} to compare with`);
  const open = [...(await openWorktrees(top))];
  for (const clone of clones) open.push(...(await openBranchesOf(top, clone)));
  const gone = open.filter(({ directory, clone }) => directory === null && clone === null);
  const present = open.filter((branch) => !gone.includes(branch));
  const rows = await Promise.all(present.map((branch) => survey(top, main, branch)));
  const snapshots = await Promise.all(rows.map((row) => snapshotOf(top, row)));
  const overlaps = await findOverlaps(top, main, snapshots);
  return {
    main,
    rows: rows.map((row) => withOverlaps(row, overlaps.get(row.name) ?? [])),
    unreadable: gone.map(({ name }) => ({
      directory: name,
      why: 'its directory is gone: pnpm worktree prune',
    })),
  };
}

async function survey(top: string, main: string, open: OpenBranch): Promise<SurveyRow> {
  const { name, branch, directory, clone, commit, locked, record } = open;
  const [[ahead, behind], tree, dirty] = await Promise.all([
    divergence(top, commit, main),
    directory === null ? committedTree(top, commit) : workingTreeHash(directory),
    directory === null ? clean : dirtyCounts(directory),
  ]);
  const verdict = (await readVerdict(top, tree)) ?? (clone === null ? null : await readVerdict(clone, tree));
  return {
    name,
    branch,
    directory,
    clone,
    owners: record?.owners ?? [],
    slot: record?.slot ?? null,
    ports: record === null ? null : portsOf(record.slot),
    commit,
    ahead,
    behind,
    dirty,
    tree,
    gate: verdict === null ? null : { verdict: verdict.verdict, at: verdict.at },
    locked,
    overlaps: [],
  };
}

function withOverlaps(row: SurveyRow, overlaps: readonly Overlap[]): SurveyRow {
  return { ...row, overlaps };
}

async function divergence(top: string, commit: string, main: string): Promise<[number, number]> {
  const counts = await requireGit(top, ['rev-list', '--left-right', '--count', `${commit}...${main}`]);
  const [ahead = '0', behind = '0'] = counts.trim().split(/\s+/u);
  return [Number(ahead), Number(behind)];
}

async function committedTree(top: string, commit: string): Promise<string> {
  return (await resolveRevision(top, commit, 'tree')) ?? '';
}

async function dirtyCounts(directory: string): Promise<DirtyCounts> {
  const { staged, unstaged, untracked, conflicted } = await workingTreeStatus(directory);
  return {
    staged: staged.length,
    unstaged: unstaged.length,
    untracked: untracked.length,
    conflicted: conflicted.length,
  };
}

/** Uncommitted work counts too, as a commit that nothing refers to. */
async function snapshotOf(top: string, row: SurveyRow): Promise<{ name: string; commit: string }> {
  const { name, commit, tree, clone, directory } = row;
  const own = await committedTree(top, commit);
  // The uncommitted files of a clone are in the clone's object store.
  if (own === tree || directory === null || clone !== null) return { name, commit };
  const env = {
    GIT_AUTHOR_NAME: 'Dawn Patrol worktree',
    GIT_AUTHOR_EMAIL: 'worktree@localhost',
    GIT_COMMITTER_NAME: 'Dawn Patrol worktree',
    GIT_COMMITTER_EMAIL: 'worktree@localhost',
  };
  const snapshot = await requireGit(top, ['commit-tree', tree, '-p', commit, '-m', 'snapshot'], { env });
  return { name, commit: snapshot.trimEnd() };
}
