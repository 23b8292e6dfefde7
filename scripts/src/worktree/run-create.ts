import type { CommandContext } from '../command-context.ts';
import type { Problem } from '../problem.ts';
import type { Result } from '../result.ts';
import type { WorktreeRecord } from '../state/worktree-record.ts';
import { readWorkspace } from '../workspace/read-workspace.ts';
import { createWorktree } from './create/create-worktree.ts';
import { installWithPnpm } from './create/install-dependencies.ts';
import { splitNames } from './create/parse-work-item.ts';
import { readIssue } from './create/read-issue.ts';
import { type CreateWords, readWorkOrder } from './create/read-work-order.ts';
import { mainCheckout } from './main-checkout.ts';

/** Reads what the person wants and creates the worktree for it. */
export async function runCreate(
  context: CommandContext,
  words: CreateWords,
  options: { readonly fetch: boolean; readonly install: boolean },
): Promise<Result<WorktreeRecord, Problem>> {
  const { directory, environment, now, say, interrupted } = context;
  const top = await mainCheckout(directory);
  const order = await readWorkOrder(
    { ...words, declared: splitNames(words.declared) },
    {
      workspace: await readWorkspace(top),
      directory,
      readIssue: (issue) => readIssue(top, issue, environment, say),
    },
  );
  if (!order.ok) return order;
  const install = options.install ? installWithPnpm(environment, say) : null;
  return createWorktree(top, order.value, { now, say, interrupted, fetch: options.fetch, install });
}
