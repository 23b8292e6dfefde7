import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Lets some git commands work on an index of their own, so that the real one is never touched. */
export async function withTemporaryIndex<Value>(
  work: (env: { readonly GIT_INDEX_FILE: string }) => Promise<Value>,
): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), 'dawn-patrol-index-'));
  try {
    return await work({ GIT_INDEX_FILE: join(folder, 'index') });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
