import { isAncestor } from '../git/is-ancestor.ts';
import { MAIN_BRANCH } from '../git/main-branch.ts';
import { resolveRevision } from '../git/resolve-revision.ts';

/** The main to start from and to compare with. */
export interface ChosenMain {
  readonly commit: string;
  /** `main` or `origin/main`. */
  readonly from: string;
  /** Local main and the remote one each have what the other lacks. */
  readonly diverged: boolean;
}

/**
 * The main that has the other one in it: local when landings are not pushed yet, the remote-tracking one when local is
 * behind. When they went different ways, the remote one. Null when there is neither.
 */
export async function chooseMain(directory: string, useRemote: boolean): Promise<ChosenMain | null> {
  const local = await resolveRevision(directory, `refs/heads/${MAIN_BRANCH}`);
  const remote = useRemote ? await resolveRevision(directory, `refs/remotes/origin/${MAIN_BRANCH}`) : null;
  if (remote === null) return local === null ? null : { commit: local, from: MAIN_BRANCH, diverged: false };
  if (local !== null && (await isAncestor(directory, remote, local))) {
    return { commit: local, from: MAIN_BRANCH, diverged: false };
  }
  const diverged = local !== null && !(await isAncestor(directory, local, remote));
  return { commit: remote, from: `origin/${MAIN_BRANCH}`, diverged };
}
