#!/bin/sh
# A front for `pnpm worktree`, from any folder: worktree.sh create 42 | list | sync | remove 42 | prune
set -eu
top=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
INIT_CWD=${INIT_CWD:-$(pwd)}
export INIT_CWD
if command -v pnpm >/dev/null 2>&1; then
  exec pnpm --silent --dir "$top" run worktree "$@"
fi
exec npx --yes pnpm@10.34.9 --silent --dir "$top" run worktree "$@"
