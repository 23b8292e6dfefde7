/**
 * Whether what is built of some projects is what the compiler would build: a stamp of all that it reads and of what it
 * wrote last, kept in the checkout when it succeeded.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Beside the installed dependencies, since they go together: where a checkout keeps what is quicker not to do twice. */
export function cacheOf(top) {
  return join(top, 'node_modules', '.cache', 'dawn-patrol');
}

/** What the compiler keeps in the `dist` of a project to know what it has built; it writes that last. */
export const BUILD_RECORD = 'dist/.tsbuildinfo';

/** The stamp that was kept for exactly these projects; `none` when there is none. */
export function keptStamp(top, projects) {
  try {
    return readFileSync(stampFile(top, projects), 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return 'none';
    throw error;
  }
}

export function keepStamp(top, projects, stamp) {
  mkdirSync(cacheOf(top), { recursive: true });
  const file = stampFile(top, projects);
  const draft = `${file}.${String(process.pid)}`;
  writeFileSync(draft, String(stamp));
  renameSync(draft, file);
}

const prefix = 'built-';

function stampFile(top, projects) {
  return join(cacheOf(top), `${prefix}${encodeURIComponent(projects.join(','))}`);
}

/** Every list of projects that a stamp was kept for, valid or not; some of them may be of another time. */
export function stampedProjects(top) {
  let names;
  try {
    names = readdirSync(cacheOf(top));
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
  const lists = names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
  return lists.map((name) => decodeURIComponent(name).split(','));
}

/**
 * Stands for every file that the compiler reads and for what it wrote last. A file counts as the same when inode, size,
 * and both times are: its change time cannot be set back, so no edit, checkout or copy goes unseen. Null: cannot tell.
 */
export function stampOf(top, projects, outputs = [BUILD_RECORD]) {
  const all = withReferences(top, projects);
  if (all === null) return null;
  const built = all.flatMap((project) => outputs.map((name) => join(project, name)));
  const files = ['node_modules/.modules.yaml', ...sourcesOf(top, all), ...built];
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

/** What the compiler reads of a checkout to build these projects, but for the installed dependencies themselves. */
export function sourcesOf(top, projects) {
  const settings = projects.flatMap((project) => [
    join(project, 'tsconfig.json'),
    join(project, 'package.json'),
  ]);
  const sources = projects.flatMap((project) => filesBelow(top, join(project, 'src')));
  return ['tsconfig.base.json', 'pnpm-lock.yaml', ...settings, ...sources];
}

/** By hand, since node's own recursive reading takes several times as long. */
export function filesBelow(top, folder) {
  const entries = readdirSync(join(top, folder), { withFileTypes: true });
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(top, path) : [path];
  });
}

/** The projects and those that they refer to, however far. Null when a tsconfig.json is not plain JSON. */
export function withReferences(top, wanted) {
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
