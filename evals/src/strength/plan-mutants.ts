import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultPolicy } from '@dawn-patrol/analysis';
import { domainMutants } from './domain-mutants.ts';
import { instrumentPackage } from './instrument-package.ts';
import { mutantSchema, type Mutant } from './mutant.ts';
import { policyMutants } from './policy-mutants.ts';

/** Every fault that there is, and the files that the benches read. */
export interface MutantPlan {
  readonly mutants: readonly Mutant[];
  readonly sourcesPath: string;
  readonly mutantsPath: string;
  /** Removes the files. */
  readonly discard: () => void;
}

const packages = [
  { group: 'analysis', folder: 'packages/analysis', entry: 'index.js' },
  { group: 'ingestion-uac', folder: 'packages/ingestion-uac', entry: 'parse.js' },
] as const;
const policyFile = 'packages/analysis/src/policy/default-policy.json';

/** Plants every fault into the built code of the repository at `top`. */
export async function planMutants(top: string): Promise<MutantPlan> {
  const instrumented = await Promise.all(
    packages.map(({ group, folder, entry }) =>
      instrumentPackage({ group, directory: join(top, folder), entry, top }),
    ),
  );
  const code = instrumented.flatMap(({ mutants }) => mutants);
  const directory = mkdtempSync(join(tmpdir(), 'eval-strength-'));
  const sourcesPath = join(directory, 'sources.json');
  const mutantsPath = join(directory, 'mutants.json');
  const sources = instrumented.flatMap((each) => Object.entries(each.sources));
  writeFileSync(sourcesPath, JSON.stringify(Object.fromEntries(sources)));
  writeFileSync(mutantsPath, JSON.stringify(code));
  const policy = policyMutants(defaultPolicy, policyFile).map((mutant) => mutantSchema.parse(mutant));
  const domain = domainMutants().map((mutant) => mutantSchema.parse(mutant));
  return {
    mutants: [...policy, ...domain, ...code],
    sourcesPath,
    mutantsPath,
    discard: () => rmSync(directory, { recursive: true, force: true }),
  };
}
