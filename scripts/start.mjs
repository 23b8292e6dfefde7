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
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const top = fileURLToPath(new URL('..', import.meta.url));
const cache = join(top, 'node_modules', '.cache', 'dawn-patrol');
const [, , projectList, entry, ...args] = process.argv;

if (projectList === undefined || entry === undefined) {
  console.error('start: expected <project>[,<project>...] <entry> [arguments]; see scripts/start.mjs');
  process.exit(2);
}

const projects = projectList.split(',');
const stampFile = join(cache, `built-${projectList.replaceAll(/[^\w]+/gu, '-')}`);
if (stamp() !== keptStamp()) compile();

const program = join(top, entry);
process.argv = [process.argv[0], program, ...args];
// Node 22 and newer keep what they have parsed; for older ones this is nothing.
nodeModule.enableCompileCache?.(join(cache, 'compiled'));
await import(pathToFileURL(program).href);

/** The stamp is taken before the compiler reads: what is changed while it works is compiled again the next time. */
function compile() {
  const before = stamp([]);
  const tsc = join(top, 'node_modules', 'typescript', 'bin', 'tsc');
  const { status, error } = spawnSync(process.execPath, [tsc, '-b', ...projects], {
    cwd: top,
    stdio: ['ignore', 2, 2],
  });
  if (error !== undefined) console.error(`start: the compiler did not start: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
  const after = stamp();
  if (stamp([]) !== before) return;
  mkdirSync(cache, { recursive: true });
  const draft = `${stampFile}.${String(process.pid)}`;
  writeFileSync(draft, String(after));
  renameSync(draft, stampFile);
}

function keptStamp() {
  try {
    return readFileSync(stampFile, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return 'none';
    throw error;
  }
}

/**
 * Stands for every file that the compiler reads and for what it wrote last. A file counts as the same when inode, size,
 * and both times are: its change time cannot be set back, so no edit, checkout or copy goes unseen. Null: cannot tell.
 */
function stamp(outputs = ['dist/.tsbuildinfo']) {
  const all = withReferences(projects);
  if (all === null) return null;
  const files = ['tsconfig.base.json', 'pnpm-lock.yaml', 'node_modules/.modules.yaml'];
  for (const project of all) {
    files.push(...['tsconfig.json', 'package.json', ...outputs].map((name) => join(project, name)));
    files.push(...filesBelow(join(project, 'src')));
  }
  const facts = files.map((file) => {
    const known = statSync(join(top, file), { bigint: true, throwIfNoEntry: false });
    return known === undefined
      ? [file]
      : [file, known.ino, known.size, known.mtimeNs, known.ctimeNs].join(' ');
  });
  return createHash('sha256')
    .update(`${process.version}\n${facts.toSorted((one, other) => (one < other ? -1 : 1)).join('\n')}`)
    .digest('hex');
}

/** By hand, since node's own recursive reading takes several times as long. */
function filesBelow(folder) {
  const entries = readdirSync(join(top, folder), { withFileTypes: true });
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

/** The projects and those that they refer to, however far. Null when a tsconfig.json is not plain JSON. */
function withReferences(wanted) {
  const found = new Set();
  for (const queue = [...wanted]; queue.length > 0;) {
    const project = queue.shift();
    if (found.has(project)) continue;
    found.add(project);
    try {
      const { references = [] } = JSON.parse(readFileSync(join(top, project, 'tsconfig.json'), 'utf8'));
      queue.push(...references.map(({ path }) => join(project, path)));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      return null;
    }
  }
  return [...found];
}
