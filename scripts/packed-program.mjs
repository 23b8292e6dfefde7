/**
 * A built program as one file, beside what V8 made of it: most of a short run is finding, reading and compiling the
 * hundreds of modules that it consists of. Both are kept in the checkout's cache, and a pack holds for one stamp alone
 * (see built-stamp.mjs): a changed source, setting or dependency is never run from an old one.
 */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import v8 from 'node:v8';
import vm from 'node:vm';
import { cacheOf } from './built-stamp.mjs';
import { packingKey } from './pack.mjs';

const POINTER = '.packed';
/** V8's code is kept behind the size of all code of the run that it is from. */
const SIZE_BYTES = 8;
/** A run that needed this much more code than the kept one knows is worth keeping instead. */
const NOTABLY_MORE = 1.05;

/** The packed program for this stamp, or null when none is kept for it. */
export function packOf(top, entry, stamp) {
  const pointer = readPointer(join(folderOf(top), pointerName(entry)));
  if (pointer?.stamp !== stamp || pointer.packing !== packingKey()) return null;
  const file = join(folderOf(top), pointer.name);
  return existsSync(file) ? file : null;
}

/** Keeps a packed program for this stamp, in place of the one before. Returns its file. */
export function keepPack(top, entry, stamp, code) {
  const folder = folderOf(top);
  const name = `${createHash('sha256').update(code).digest('hex').slice(0, 32)}.cjs`;
  const before = readPointer(join(folder, pointerName(entry)));
  mkdirSync(folder, { recursive: true });
  writeInOneStep(join(folder, name), code);
  writePointer(folder, pointerName(entry), { stamp, packing: packingKey(), name });
  if (before !== null && before.name !== name) {
    for (const file of filesOfPack(folder, before.name)) rmSync(join(folder, file), { force: true });
  }
  return join(folder, name);
}

/** Runs it as its entry would run. When it ends, V8's code is kept if none was, or if this run needed notably more. */
export function runPack(top, file) {
  const codeFile = `${file}.${process.version}`;
  const kept = readIfThere(codeFile);
  const script = new vm.Script(readFileSync(file, 'utf8'), {
    filename: file,
    cachedData: kept?.subarray(SIZE_BYTES),
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const known = kept === null || script.cachedDataRejected ? 0 : kept.readDoubleLE();
  process.once('exit', () => keepCode(script, codeFile, known));
  const module = { exports: {} };
  const moduleUrl = (path) => pathToFileURL(join(top, path)).href;
  script.runInThisContext()(createRequire(file), moduleUrl, module.exports, module);
}

/** Copies what another checkout has packed for its stamp, for the stamp of the same sources here. */
export function takeOverPacks(other, top, stampThere, stampHere) {
  for (const name of filesIn(folderOf(other)).filter((file) => file.endsWith(POINTER))) {
    const pointer = readPointer(join(folderOf(other), name));
    if (pointer?.stamp !== stampThere) continue;
    mkdirSync(folderOf(top), { recursive: true });
    for (const file of filesOfPack(folderOf(other), pointer.name)) {
      copyFileSync(join(folderOf(other), file), join(folderOf(top), file));
    }
    writePointer(folderOf(top), name, { ...pointer, stamp: stampHere });
  }
}

function keepCode(script, codeFile, known) {
  const size = v8.getHeapCodeStatistics().bytecode_and_metadata_size;
  if (size < known * NOTABLY_MORE) return;
  const header = Buffer.alloc(SIZE_BYTES);
  header.writeDoubleLE(size);
  try {
    writeInOneStep(codeFile, Buffer.concat([header, script.createCachedData()]));
  } catch {
    // Only a slower start: the pack was replaced, the disk is full, or nothing may be written here.
  }
}

function folderOf(top) {
  return join(cacheOf(top), 'packed');
}

function pointerName(entry) {
  return `${encodeURIComponent(entry)}${POINTER}`;
}

function readPointer(file) {
  const [stamp, packing, name] = readIfThere(file)?.toString().split(' ') ?? [];
  return name === undefined ? null : { stamp, packing, name };
}

function writePointer(folder, name, { stamp, packing, name: pack }) {
  writeInOneStep(join(folder, name), [stamp, packing, pack].join(' '));
}

/** The pack, and what V8 made of it. */
function filesOfPack(folder, pack) {
  return filesIn(folder).filter((name) => name.startsWith(pack));
}

function filesIn(folder) {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function readIfThere(file) {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

function writeInOneStep(file, content) {
  const draft = `${file}.${String(process.pid)}`;
  writeFileSync(draft, content);
  renameSync(draft, file);
}
