import { loadPolicy, type Policy } from '@dawn-patrol/analysis';
import type { GoldenCase } from '../golden/golden-case.ts';
import type { Judge } from '../judge/judge-case.ts';
import type { DomainMutant } from './domain-mutants.ts';
import {
  findDomainFault,
  findFault,
  soundOutcome,
  type AsEver,
  type FaultyRun,
  type Finding,
  type JudgedCode,
} from './find-fault.ts';
import { likelyKillers } from './likely-killers.ts';
import type { Mutant, MutantResult } from './mutant.ts';
import type { MutantSwitch } from './mutant-switch.ts';
import { withEdit, type PolicyMutant } from './policy-mutants.ts';

export interface BenchInput {
  readonly cases: readonly GoldenCase[];
  readonly scorers: Judge['scorers'];
  readonly switches: MutantSwitch;
  /** Loads the judged code anew for a mutant, or the one that is used for all others. */
  readonly load: (fresh: string | null) => Promise<JudgedCode>;
}

/** Judges the dataset with one fault at a time. */
export interface MutantBench {
  readonly judgeCode: (mutant: Mutant) => Promise<MutantResult>;
  readonly judgePolicy: (mutant: PolicyMutant) => MutantResult;
  readonly judgeDomain: (mutant: DomainMutant) => MutantResult;
}

/** Loops that pass a mutant this much more often than sound code does have no end. */
const HIT_FACTOR = 100;
const HIT_FLOOR = 10_000;

/**
 * Runs every case once without a fault, noting what it reaches.
 * @throws where a case does not pass: nothing can be learned from a dataset that is red.
 */
export async function openBench({ cases, scorers, switches, load }: BenchInput): Promise<MutantBench> {
  const sound = await load(null);
  // Taken now: whatever runs later without a case counts itself among them.
  const whileLoading = new Set(Object.keys(switches.coverage.static));
  const killers = likelyKillers();
  const byId = new Map(cases.map((golden) => [golden.description.id, golden]));
  const asEver = new Map<string, AsEver>();
  for (const golden of cases) {
    const { id } = golden.description;
    const kept = switches.covering(id, () => soundOutcome(golden, sound, scorers));
    if (kept === null) {
      throw new Error(`${id} does not pass without a fault. Make \`pnpm eval\` green first.`);
    }
    asEver.set(id, kept);
  }
  const reaching = casesByMutant(switches);
  const everyId = [...byId.keys()];

  function runOf(golden: GoldenCase, code: JudgedCode, policyById = code.policyById): FaultyRun {
    const { id, policy } = golden.description;
    return { golden, code, policy: policyById(policy), scorers, asEver: asEver.get(id) };
  }

  /** The first case of which a label finds the fault; else the first in which something else comes out otherwise. */
  function seek(mutant: Mutant, ids: readonly string[], find: (golden: GoldenCase) => Finding): MutantResult {
    let changed: string | null = null;
    for (const id of killers.order(mutant.file, ids)) {
      const golden = byId.get(id);
      const finding = golden === undefined ? null : find(golden);
      if (finding === 'label') {
        killers.note(mutant.file, id);
        return { mutant, status: 'killed', killer: id };
      }
      if (finding === 'facts') changed ??= id;
    }
    return { mutant, status: changed === null ? 'survived' : 'changed', killer: changed };
  }

  return {
    judgeCode: async (mutant) => {
      const { id } = mutant;
      const isStatic = whileLoading.has(id);
      const ids = isStatic ? everyId : (reaching.get(id) ?? []);
      if (ids.length === 0) return { mutant, status: 'not-reached', killer: null };
      const code = isStatic ? await loadAnew(load, switches, id) : sound;
      if (code === null) return { mutant, status: 'killed', killer: 'does not load' };
      return seek(mutant, ids, (golden) => {
        const hits = switches.coverage.perTest[golden.description.id]?.[id] ?? 0;
        return switches.withMutant(id, HIT_FLOOR + HIT_FACTOR * hits, () => findFault(runOf(golden, code)));
      });
    },
    judgePolicy: ({ edit, ...mutant }) => {
      const changed = new Map<string, Policy | undefined>();
      const policyById = (id: string): Policy | undefined => {
        const policy = sound.policyById(id);
        if (!changed.has(id)) changed.set(id, policy === undefined ? undefined : withEdit(policy, edit));
        return changed.get(id);
      };
      const result = seek(mutant, everyId, (golden) => findFault(runOf(golden, sound, policyById)));
      if (result.status === 'killed') return result;
      const refused = [...changed.values()].some((policy) => policy !== undefined && !loadPolicy(policy).ok);
      return refused ? { mutant, status: 'refused', killer: null } : result;
    },
    judgeDomain: ({ misread, miswrite, ...mutant }) =>
      seek(mutant, everyId, (golden) => findDomainFault(runOf(golden, sound), { misread, miswrite })),
  };
}

/** Null where the code does not even load with that fault. */
async function loadAnew(
  load: BenchInput['load'],
  switches: MutantSwitch,
  id: string,
): Promise<JudgedCode | null> {
  try {
    return await switches.withMutant(id, HIT_FLOOR, () => load(id));
  } catch {
    return null;
  }
}

function casesByMutant({ coverage }: MutantSwitch): ReadonlyMap<string, readonly string[]> {
  const reaching = new Map<string, string[]>();
  for (const [caseId, counts] of Object.entries(coverage.perTest)) {
    for (const id of Object.keys(counts)) {
      const cases = reaching.get(id);
      if (cases === undefined) reaching.set(id, [caseId]);
      else cases.push(caseId);
    }
  }
  return reaching;
}
