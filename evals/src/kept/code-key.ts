import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const packageSchema = z.object({
  name: z.string(),
  dependencies: z.record(z.string(), z.string()).default({}),
});
const ownFolder = 'evals';

/** The folders of the judge and of every package of the workspace that it imports, directly or not. */
function foldersOf(top: string): readonly string[] {
  const packages = new Map(
    [ownFolder, ...readdirSync(join(top, 'packages')).map((name) => join('packages', name))]
      .filter((folder) => existsSync(join(top, folder, 'package.json')))
      .map((folder) => {
        const text = readFileSync(join(top, folder, 'package.json'), 'utf8');
        const { name, dependencies } = packageSchema.parse(JSON.parse(text));
        return [name, { folder, imports: Object.keys(dependencies) }];
      }),
  );
  const found = new Set([...packages].flatMap(([name, { folder }]) => (folder === ownFolder ? [name] : [])));
  for (const name of found) {
    for (const imported of packages.get(name)?.imports ?? []) if (packages.has(imported)) found.add(imported);
  }
  return [...found].flatMap((name) => packages.get(name)?.folder ?? []).toSorted();
}

/**
 * Stands for all code that a verdict depends on: every built file of the judge and of the packages that it imports,
 * the lockfile, Node and the platform. Null: there is no lockfile, so that nobody can tell which libraries were used.
 */
export function codeKey(top: string): string | null {
  const lockfile = join(top, 'pnpm-lock.yaml');
  if (!existsSync(lockfile)) return null;
  const hash = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}\n`);
  hash.update(readFileSync(lockfile));
  for (const folder of foldersOf(top).map((name) => join(name, 'dist'))) {
    if (!existsSync(join(top, folder))) continue;
    const files = readdirSync(join(top, folder), { recursive: true, encoding: 'utf8' });
    for (const name of files.filter(isCode).toSorted()) {
      hash.update(`\n${folder}/${name}\n`).update(readFileSync(join(top, folder, name)));
    }
  }
  return hash.digest('hex');
}

function isCode(name: string): boolean {
  return /\.(?:js|mjs|cjs|json|hbs|wasm)$/u.test(name);
}
