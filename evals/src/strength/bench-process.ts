import { readFileSync } from 'node:fs';
import { register } from 'node:module';
import { defaultPolicy } from '@dawn-patrol/analysis';
import { z } from 'zod';
import { loadGolden } from '../golden/load-golden.ts';
import { allScorers } from '../scorers/all-scorers.ts';
import { domainMutants } from './domain-mutants.ts';
import type { JudgedCode } from './find-fault.ts';
import { openBench } from './mutant-bench.ts';
import { mutantSchema } from './mutant.ts';
import { installMutantSwitch } from './mutant-switch.ts';
import { policyMutants } from './policy-mutants.ts';

/** A process of its own that judges one fault a message, so that a fault that never ends can be stopped from outside. */
const [, , golden = '', sourcesPath = '', mutantsPath = ''] = process.argv;
const code = new URL('judged-code.js', import.meta.url).href;
const entries = ['run-shipped-code', 'conclude', 'replay-region'].map(
  (name) => new URL(`../judge/${name}.js`, import.meta.url).href,
);
const codeSchema = z.custom<JudgedCode>();

const switches = installMutantSwitch();
register('./module-hooks.js', import.meta.url, { data: { sourcesPath, entries } });
const cases = loadGolden(golden);
if (!cases.ok) throw new Error(cases.failure);
const bench = await openBench({
  cases: cases.value,
  scorers: allScorers,
  switches,
  load: async (fresh) => {
    const query = fresh === null ? '?mutant=none' : `?mutant=${encodeURIComponent(fresh)}`;
    return codeSchema.parse(await import(`${code}${query}`));
  },
});
const codeMutants = byId(z.array(mutantSchema).parse(JSON.parse(readFileSync(mutantsPath, 'utf8'))));
const policies = byId(policyMutants(defaultPolicy, ''));
const domains = byId(domainMutants());

process.on('message', (message) => {
  void answer(z.string().parse(message));
});
process.send?.('ready');

async function answer(id: string): Promise<void> {
  const policy = policies.get(id);
  const domain = domains.get(id);
  const mutant = codeMutants.get(id);
  if (policy !== undefined) process.send?.(bench.judgePolicy(policy));
  else if (domain !== undefined) process.send?.(bench.judgeDomain(domain));
  else if (mutant !== undefined) process.send?.(await bench.judgeCode(mutant));
  else throw new Error(`Expected the id of a mutant, got ${id}.`);
}

function byId<Entry extends { readonly id: string }>(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(entries.map((each) => [each.id, each]));
}
