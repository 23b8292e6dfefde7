import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { findFolders } from './find-folders.ts';
import { parseWorkspaceGlobs } from './parse-workspace-globs.ts';
import type { Workspace, WorkspacePackage } from './workspace.ts';

const dependenciesSchema = z.record(z.string(), z.string()).optional();

const manifestSchema = z.object({
  name: z.string().optional(),
  dependencies: dependenciesSchema,
  devDependencies: dependenciesSchema,
  optionalDependencies: dependenciesSchema,
  peerDependencies: dependenciesSchema,
});

type Manifest = z.infer<typeof manifestSchema>;

/**
 * Reads the packages that `pnpm-workspace.yaml` names below `top`, and who depends on whom.
 * A folder without a package.json, or with a nameless one, is no package. Throws when a file is unreadable.
 */
export async function readWorkspace(top: string): Promise<Workspace> {
  const globs = parseWorkspaceGlobs(await readFile(join(top, 'pnpm-workspace.yaml'), 'utf8'));
  const folders = await findFolders(top, globs);
  const found = await Promise.all(
    folders.map(async (folder) => ({ folder, manifest: await readManifest(join(top, folder)) })),
  );
  const named = found.flatMap(({ folder, manifest }) =>
    manifest?.name === undefined ? [] : [{ folder, manifest, name: manifest.name }],
  );
  const names = new Set(named.map(({ name }) => name));
  return { top, packages: named.map((entry) => toPackage(entry, names)) };
}

async function readManifest(folder: string): Promise<Manifest | null> {
  const file = join(folder, 'package.json');
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  const manifest = manifestSchema.safeParse(JSON.parse(text));
  if (manifest.success) return manifest.data;
  throw new Error(`${file} is no package manifest: ${z.prettifyError(manifest.error)}`);
}

function toPackage(
  { folder, manifest, name }: { folder: string; manifest: Manifest; name: string },
  names: ReadonlySet<string>,
): WorkspacePackage {
  const all = {
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.optionalDependencies,
    ...manifest.peerDependencies,
  };
  const dependencies = Object.keys(all).filter((dependency) => names.has(dependency) && dependency !== name);
  return { name, shortName: name.replace(/^@[^/]*\//u, ''), folder, dependencies: dependencies.toSorted() };
}
