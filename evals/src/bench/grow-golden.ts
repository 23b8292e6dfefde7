import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeManifest } from '../golden/load-golden.ts';
import { listNames } from '../golden/list-names.ts';

/** Writes a dataset of `count` cases into `target`: those of `source` over and over, each under a name of its own. */
export function growGolden(source: string, target: string, count: number): void {
  const ids = listNames(join(source, 'cases')) ?? [];
  for (let index = 0; index < count; index += 1) {
    const from = join(source, 'cases', ids[index % ids.length] ?? '');
    const id = `generated-${String(index).padStart(6, '0')}`;
    const folder = join(target, 'cases', id);
    mkdirSync(folder, { recursive: true });
    const description: unknown = JSON.parse(readFileSync(join(from, 'case.json'), 'utf8'));
    writeFileSync(join(folder, 'case.json'), JSON.stringify({ ...Object(description), id }));
    for (const name of ['input.json', 'expected.json']) symlinkSync(join(from, name), join(folder, name));
  }
  const written = writeManifest(target);
  if (!written.ok) throw new Error(written.failure);
}
