/** Makes git flush what it writes to the disk: what follows is a deletion of the only other copy. */
export const durable = {
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'core.fsync',
  GIT_CONFIG_VALUE_0: 'all',
  GIT_AUTHOR_NAME: 'Dawn Patrol worktree',
  GIT_AUTHOR_EMAIL: 'worktree@localhost',
  GIT_COMMITTER_NAME: 'Dawn Patrol worktree',
  GIT_COMMITTER_EMAIL: 'worktree@localhost',
} as const;
