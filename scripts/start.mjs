#!/usr/bin/env node
/**
 * Runs a program of this workspace from its sources as they are now:
 *
 *     node scripts/start.mjs [--packed] <project>[,<project>...] <entry> [arguments]
 *
 * The compiler is asked only when something that it reads was touched since it last succeeded, because asking it costs
 * more than most commands do. What it says goes to standard error; when it fails, nothing is run.
 *
 * With `--packed` the program runs from one file, with the code that V8 made of it the last time (packed-program.mjs).
 * To see the modules themselves in a debugger or a stack trace: `node <entry>`.
 */
import { spawnSync } from 'node:child_process';
import * as nodeModule from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { cacheOf, keepStamp, keptStamp, stampOf } from './built-stamp.mjs';
import { pack } from './pack.mjs';
import { keepPack, packOf, runPack } from './packed-program.mjs';

const top = fileURLToPath(new URL('..', import.meta.url));
const [, , ...words] = process.argv;
const isPacked = words[0] === '--packed';
const [projectList, entry, ...args] = isPacked ? words.slice(1) : words;

if (projectList === undefined || entry === undefined) {
  console.error(
    'start: expected [--packed] <project>[,<project>...] <entry> [arguments]; see scripts/start.mjs',
  );
  process.exit(2);
}

const projects = projectList.split(',');
const stamp = stampOf(top, projects);
const built = stamp === keptStamp(top, projects) ? stamp : compile();

const program = join(top, entry);
process.argv = [process.argv[0], program, ...args];
const packed = isPacked && built !== null ? (packOf(top, entry, built) ?? (await makePack(built))) : null;
if (packed === null) {
  // Node 22 and newer keep what they have parsed; for older ones this is nothing.
  nodeModule.enableCompileCache?.(join(cacheOf(top), 'compiled'));
  await import(pathToFileURL(program).href);
} else {
  runPack(top, packed);
}

/**
 * Returns the stamp of what is built. It is taken before the compiler reads: what is changed while it works has none,
 * so that it is compiled again the next time.
 */
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
  if (stampOf(top, projects, []) !== before) return null;
  keepStamp(top, projects, after);
  return after;
}

/** Null: what is built changed meanwhile, or it cannot be packed; it runs as it is. */
async function makePack(stamp) {
  try {
    const code = await pack(top, entry);
    return stampOf(top, projects) === stamp ? keepPack(top, entry, stamp, code) : null;
  } catch (error) {
    console.error(
      `start: ${entry} runs from its modules, since it could not be packed: ${stripVTControlCharacters(error.message)}`,
    );
    return null;
  }
}
