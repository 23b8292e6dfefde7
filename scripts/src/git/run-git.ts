import { runProcess } from './run-process.ts';

export interface GitOptions {
  /** Written to git's standard input. */
  readonly input?: string | Uint8Array;
  /** Added to the environment, over everything else. */
  readonly env?: Readonly<Record<string, string>>;
  /** Ends git when it fires; the output is then that of a killed process. */
  readonly signal?: AbortSignal;
}

/** What a git command left behind. `exitCode` is -1 when a signal ended it. */
export interface GitOutput {
  readonly args: readonly string[];
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Variables of a surrounding git command (a hook, an alias) that would point git at another repository or other paths. */
const inherited = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_COMMON_DIR',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_NAMESPACE',
  'GIT_PREFIX',
  'GIT_LITERAL_PATHSPECS',
  'GIT_GLOB_PATHSPECS',
  'GIT_NOGLOB_PATHSPECS',
  'GIT_ICASE_PATHSPECS',
];

/**
 * Runs git in a directory and reports what came, whatever the exit code.
 * Plain words (`LC_ALL=C`), no pager, no prompt, no lock that a mere reader would take.
 */
export async function runGit(
  directory: string,
  args: readonly string[],
  options: GitOptions = {},
): Promise<GitOutput> {
  const output = await runProcess('git', ['-c', 'core.quotePath=false', ...args], {
    directory,
    environment: gitEnvironment(options.env),
    ...(options.input === undefined ? {} : { input: options.input }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  return { args, exitCode: output.exitCode, stdout: output.stdout, stderr: output.stderr };
}

function gitEnvironment(extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = { ...process.env };
  for (const name of inherited) delete environment[name];
  return {
    ...environment,
    LC_ALL: 'C',
    GIT_PAGER: 'cat',
    GIT_TERMINAL_PROMPT: '0',
    GIT_EDITOR: 'true',
    GIT_OPTIONAL_LOCKS: '0',
    ...extra,
  };
}
