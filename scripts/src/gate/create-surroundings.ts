import { commonDirectory } from '../git/common-directory.ts';
import { stateDirectory } from '../state/state-directory.ts';
import type { CommandContext } from '../command-context.ts';
import { createEvalDesk } from './eval-desk.ts';
import type { GateSurroundings } from './judge-tree.ts';
import { machineOf } from './verdict-key.ts';
import { createVerdictStore } from './verdict-store.ts';

/** The gate's surroundings in a real repository on this machine. */
export async function createSurroundings(
  context: Pick<CommandContext, 'directory' | 'environment' | 'now'>,
): Promise<GateSurroundings> {
  const store = createVerdictStore(await stateDirectory(context.directory));
  return {
    repository: await commonDirectory(context.directory),
    store,
    desk: createEvalDesk(store),
    machine: machineOf(context.environment),
    now: context.now,
  };
}
