#!/usr/bin/env node
/**
 * Spares a fresh checkout the compiler, where another one has compiled the very same sources:
 *
 *     node scripts/take-over-built.mjs <other checkout>...
 *
 * For each list of projects that another checkout keeps a valid stamp for (see built-stamp.mjs), all that the compiler
 * reads of it is compared byte for byte. Where nothing differs, what was built is copied, with what was packed of it
 * (see packed-program.mjs), and a stamp is kept here too. Prints the projects, a list a line. Where anything differs or cannot be told, nothing is copied.
 */
import { constants, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  BUILD_RECORD,
  filesBelow,
  keepStamp,
  keptStamp,
  sourcesOf,
  stampedProjects,
  stampOf,
  withReferences,
} from './built-stamp.mjs';
import { takeOverPacks } from './packed-program.mjs';

const top = fileURLToPath(new URL('..', import.meta.url));
/** The lockfile of what is installed, as pnpm keeps it. */
const INSTALLED = 'node_modules/.pnpm/lock.yaml';

/** The projects that were copied so far; other lists hold some of them too. */
const copied = new Set();
const done = new Set();
for (const other of process.argv.slice(2)) {
  for (const projects of stampedProjects(other)) {
    const list = projects.join(',');
    if (done.has(list) || !takeOver(other, projects)) continue;
    done.add(list);
    console.log(list);
  }
}

/** The other checkout is looked at again after the copy: what changed meanwhile is not taken over. */
function takeOver(other, projects) {
  if (![other, top].every((checkout) => hasAll(checkout, projects))) return false;
  const stamp = stampOf(other, projects);
  if (stamp === null || stamp !== keptStamp(other, projects)) return false;
  const before = stampOf(top, projects, []);
  if (before === null || !readsTheSame(other, projects)) return false;
  // What is referred to first, as the compiler would write it.
  const missing = withReferences(top, projects)
    .filter((project) => !copied.has(project))
    .toReversed();
  if (missing.some((project) => existsSync(join(top, project, 'dist')))) return false;
  try {
    for (const project of missing) copyBuilt(other, project);
    const held = stampOf(other, projects) === stamp && stampOf(top, projects, []) === before;
    if (!held) throw new Error(`${other} or ${top} changed while it was copied`);
    for (const project of missing) copy(other, join(project, BUILD_RECORD));
  } catch (error) {
    for (const project of missing) rmSync(join(top, project, 'dist'), { recursive: true, force: true });
    throw error;
  }
  for (const project of missing) copied.add(project);
  const kept = stampOf(top, projects);
  takeOverPacks(other, top, stamp, kept);
  keepStamp(top, projects, kept);
  return true;
}

function hasAll(checkout, projects) {
  return projects.every((project) => existsSync(join(checkout, project, 'tsconfig.json')));
}

/** Each file here is there with the same bytes, and there is none more there. */
function readsTheSame(other, projects) {
  const here = sourcesOf(top, withReferences(top, projects));
  const there = sourcesOf(other, withReferences(other, projects));
  const same = (file) => sameBytes(join(top, file), join(other, file));
  return same(INSTALLED) && here.length === there.length && here.every(same);
}

function sameBytes(one, other) {
  return existsSync(one) && existsSync(other) && readFileSync(one).equals(readFileSync(other));
}

/** All but the record of the compiler, without which it would not believe the rest. */
function copyBuilt(other, project) {
  const record = join(project, BUILD_RECORD);
  for (const file of filesBelow(other, join(project, 'dist'))) if (file !== record) copy(other, file);
}

function copy(other, file) {
  mkdirSync(join(top, dirname(file)), { recursive: true });
  copyFileSync(join(other, file), join(top, file), constants.COPYFILE_FICLONE);
}
