#!/usr/bin/env node
/**
 * Runs a program of this workspace from its sources as they are now:
 *
 *     node scripts/start.mjs <project>[,<project>...] <entry> [arguments]
 *
 * The compiler is asked only when something that it reads was touched since it last succeeded, because asking it costs
 * more than most commands do. What it says goes to standard error; when it fails, nothing is run.
 */
import { spawnSync } from 'node:child_process';
import * as nodeModule from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { cacheOf, keepStamp, keptStamp, stampOf } from './built-stamp.mjs';

const top = fileURLToPath(new URL('..', import.meta.url));
const [, , projectList, entry, ...args] = process.argv;

if (projectList === undefined || entry === undefined) {
  console.error('start: expected <project>[,<project>...] <entry> [arguments]; see scripts/start.mjs');
  process.exit(2);
}

const projects = projectList.split(',');
if (stampOf(top, projects) !== keptStamp(top, projects)) compile();

const program = join(top, entry);
process.argv = [process.argv[0], program, ...args];
// Node 22 and newer keep what they have parsed; for older ones this is nothing.
nodeModule.enableCompileCache?.(join(cacheOf(top), 'compiled'));
await import(pathToFileURL(program).href);

/** The stamp is taken before the compiler reads: what is changed while it works is compiled again the next time. */
function compile() {
  const before = stampOf(top, projects, []);
  const tsc = join(top, 'node_modules', 'typescript', 'bin', 'tsc');
  const { status, error } = spawnSync(process.execPath, [tsc, '-b', ...projects], {
    cwd: top,
    stdio: ['ignore', 2, 2],
  });
  if (error !== undefined) console.error(`start: the compiler did not start: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
  const after = stampOf(top, projects);
  if (stampOf(top, projects, []) !== before) return;
  keepStamp(top, projects, after);
}
