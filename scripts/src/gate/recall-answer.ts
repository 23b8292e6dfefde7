import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Snapshot } from './snapshot.ts';
import { type Machine, machineFacts } from './verdict-key.ts';

/** A question to the gate: what lies here, and where it is asked. */
export interface GateQuestion {
  readonly snapshot: Snapshot;
  readonly machine: Machine;
}

/**
 * The gate's last answer in a worktree, ready to be printed, beside everything that it depends on. It is there for speed
 * alone: recalling it needs no schema and no command line library, and one that is damaged, of another format, or an
 * answer to another question counts as none. What lands is decided by verdicts, never by this.
 */
export interface KeptAnswer {
  readonly inputs: string;
  /** The environment variables that the configuration of this tree names. */
  readonly variables: readonly string[];
  readonly holds: boolean;
  readonly text: string;
  readonly json: string;
}

/** Raised when the gate's words change, or what they depend on. */
const ANSWER_FORMAT = 1;

/** The answer to exactly this question; null when another one was asked here last. */
export async function recallAnswer(question: GateQuestion): Promise<KeptAnswer | null> {
  const [kept, declared] = await Promise.all([
    readJson(answerFile(question.snapshot)),
    readDeclared(question.snapshot),
  ]);
  if (!isAnswer(kept)) return null;
  return kept.inputs === answerInputs(question, declared, kept.variables) ? kept : null;
}

/** In the worktree's own git directory, so that it goes when the worktree goes. */
export function answerFile({ gitDirectory }: Snapshot): string {
  return join(gitDirectory, 'dawn-patrol-gate.json');
}

/** Everything that an answer depends on, as text. */
export function answerInputs(
  { snapshot, machine }: GateQuestion,
  declared: unknown,
  variables: readonly string[],
): string {
  const { head, main, branch, tree } = snapshot;
  return JSON.stringify([
    ANSWER_FORMAT,
    head,
    main,
    branch,
    tree,
    declared,
    ...machineFacts(variables, machine),
  ]);
}

/** What the records say of the branch, as it stands there: only ever compared. */
async function readDeclared({ commonDirectory, branch }: Snapshot): Promise<unknown> {
  const folder = join(commonDirectory, 'dawn-patrol', 'slots');
  const names = await readdir(folder).catch(() => []);
  const records = await Promise.all(
    names.filter((name) => /^\d+\.json$/u.test(name)).map((name) => readJson(join(folder, name))),
  );
  const own = records.find((record) => isObject(record) && record['branch'] === branch);
  if (!isObject(own) || branch === null) return null;
  const { owners } = own;
  return Array.isArray(owners) && owners.length > 0 ? owners : null;
}

/** Null when it cannot be read, for whatever reason: then the gate answers anew. */
async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return null;
  }
}

function isAnswer(value: unknown): value is KeptAnswer {
  return (
    isObject(value) &&
    ['inputs', 'text', 'json'].every((name) => typeof value[name] === 'string') &&
    typeof value['holds'] === 'boolean' &&
    Array.isArray(value['variables']) &&
    value['variables'].every((name) => typeof name === 'string')
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
