import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folders of the repository that hold the judge and everything that it judges. */
function builtFolders(top: string): string[] {
  const packages = readdirSync(join(top, 'packages')).map((name) => join('packages', name, 'dist'));
  return ['evals/dist', ...packages.toSorted()].filter((folder) => existsSync(join(top, folder)));
}

/**
 * Stands for all code that a verdict depends on: every built file of the workspace, the lockfile, Node and the
 * platform. More than is needed goes into it, such as packages that are not judged: then a case is judged once too
 * often, and never once too seldom. Null: there is no lockfile, so that nobody can tell which libraries were used.
 */
export function codeKey(top: string): string | null {
  const lockfile = join(top, 'pnpm-lock.yaml');
  if (!existsSync(lockfile)) return null;
  const hash = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}\n`);
  hash.update(readFileSync(lockfile));
  for (const folder of builtFolders(top)) {
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
