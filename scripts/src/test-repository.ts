import { chmodSync, cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { requireGit } from './git/require-git.ts';

/** Neither the settings nor the name of whoever runs the tests may matter. */
Object.assign(process.env, {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Tester',
  GIT_AUTHOR_EMAIL: 'tester@example.org',
  GIT_COMMITTER_NAME: 'Tester',
  GIT_COMMITTER_EMAIL: 'tester@example.org',
});

/** A repository in a temporary folder whose path has a space: a small workspace with a golden dataset. */
export interface TestRepository {
  readonly top: string;
  /** The folder around it, for clones and remotes. */
  readonly around: string;
  readonly git: (args: readonly string[], directory?: string) => Promise<string>;
  readonly write: (path: string, content: string | Uint8Array, directory?: string) => void;
  readonly commit: (message: string, directory?: string) => Promise<string>;
  readonly remove: () => void;
}

const workspaceFiles: Readonly<Record<string, string>> = {
  '.gitignore': 'node_modules/\ndist/\n/trees/\n/var/\n*.log\n',
  'README.md': '# A small workspace\n',
  'package.json': '{ "name": "small", "private": true }\n',
  'pnpm-workspace.yaml': 'packages:\n  - packages/*\n  - evals\n',
  'packages/contracts/package.json': '{ "name": "@small/contracts" }\n',
  'packages/contracts/src/words.ts': 'one\ntwo\nthree\n',
  'packages/analysis/package.json':
    '{ "name": "@small/analysis", "dependencies": { "@small/contracts": "workspace:*" } }\n',
  'packages/analysis/src/rule.ts': 'one\ntwo\nthree\n',
  'packages/alerts/package.json':
    '{ "name": "@small/alerts", "dependencies": { "@small/contracts": "workspace:*" } }\n',
  'packages/alerts/src/text.ts': 'one\ntwo\nthree\n',
  'evals/package.json':
    '{ "name": "@small/evals", "devDependencies": { "@small/analysis": "workspace:*" } }\n',
  'golden/cases/escalation-high/case.json':
    '{ "title": "High escalates", "zone": "skyline", "tags": ["rapid-rise", "boundary"] }\n',
  'golden/cases/quiet-low/case.json': '{ "title": "Low stays quiet", "zone": "moab", "tags": ["calm"] }\n',
  'docs/notes.md': 'notes\n',
};

export async function createTestRepository(): Promise<TestRepository> {
  const around = realpathSync(mkdtempSync(join(tmpdir(), 'dawn patrol test-')));
  const top = join(around, 'the repository');
  cpSync(await (pattern ??= createPattern()), top, { recursive: true });
  return toRepository(around, top);
}

/** Made once a test file and copied from then on. */
let pattern: Promise<string> | undefined;

async function createPattern(): Promise<string> {
  const around = mkdtempSync(join(tmpdir(), 'dawn patrol pattern-'));
  process.once('exit', () => rmSync(around, { recursive: true, force: true }));
  const { git, write, commit } = toRepository(around, around);
  await git(['init', '--quiet', '--initial-branch=main']);
  // A collection in the background would look like somebody at work.
  await git(['config', 'maintenance.auto', 'false']);
  await git(['config', 'gc.auto', '0']);
  for (const [path, content] of Object.entries(workspaceFiles)) write(path, content);
  await commit('a small workspace');
  return around;
}

function toRepository(around: string, top: string): TestRepository {
  const git = (args: readonly string[], directory = top) => requireGit(directory, args);
  const write = (path: string, content: string | Uint8Array, directory = top) => {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), content);
  };
  const commit = async (message: string, directory = top) => {
    await git(['add', '--all'], directory);
    await git(['commit', '--quiet', '-m', message], directory);
    return (await git(['rev-parse', 'HEAD'], directory)).trimEnd();
  };
  const remove = () => rmSync(around, { recursive: true, force: true });
  return { top, around, git, write, commit, remove };
}

/** Makes a file executable. */
export function makeExecutable(file: string): void {
  chmodSync(file, 0o755);
}
