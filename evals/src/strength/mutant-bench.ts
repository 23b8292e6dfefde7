import { loadPolicy, type Policy } from '@dawn-patrol/analysis';
import type { RawBundle } from '@dawn-patrol/contracts';
import type { GoldenCase } from '../golden/golden-case.ts';
import { judgeCase, type Judge } from '../judge/judge-case.ts';
import type { DecidedCase } from '../judge/run-shipped-code.ts';
import type { Outcome } from '../scorers/scorer.ts';
import type { DomainMutant } from './domain-mutants.ts';
import { likelyKillers } from './likely-killers.ts';
import type { Mutant, MutantResult } from './mutant.ts';
import type { MutantSwitch } from './mutant-switch.ts';
import { withEdit, type PolicyMutant } from './policy-mutants.ts';

/** The judged code, as loaded, in its two halves: a text that cannot differ need not be written again. */
export interface JudgedCode {
  readonly decideCase: (input: RawBundle, policy: Policy) => DecidedCase;
  readonly tellCase: (decided: DecidedCase) => Outcome;
  readonly policyById: (id: string) => Policy | undefined;
}

export interface BenchInput {
  readonly cases: readonly GoldenCase[];
  readonly scorers: Judge['scorers'];
  readonly switches: MutantSwitch;
  /** Loads the judged code anew for a mutant, or the one that is used for all others. */
  readonly load: (fresh: string | null) => Promise<JudgedCode>;
}

/** Judges the dataset with one fault at a time. */
export interface MutantBench {
  /** The case that finds the fault, or null. */
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
  const killers = likelyKillers();
  const byId = new Map(cases.map((golden) => [golden.description.id, golden]));
  const asEver = new Map<string, string>();
  const holds = (golden: GoldenCase, policy: Policy, run: Judge['run']): boolean =>
    judgeCase(golden, policy, { run, scorers }).verdict === 'pass';
  /** Sound code writes the texts, from nothing but what was decided: where that is as ever, so are they. */
  const passes = (golden: GoldenCase, code: JudgedCode, policyOf = code.policyById): boolean => {
    const policy = policyOf(golden.description.policy);
    if (policy === undefined) return false;
    const decided = attempt(() => code.decideCase(golden.input, policy));
    if (decided === null) return false;
    return (
      JSON.stringify(decided) === asEver.get(golden.description.id) ||
      holds(golden, policy, () => code.tellCase(decided))
    );
  };
  for (const golden of cases) {
    const { id } = golden.description;
    if (!switches.covering(id, () => passes(golden, sound))) {
      throw new Error(`${id} does not pass without a fault. Make \`pnpm eval\` green first.`);
    }
    const policy = sound.policyById(golden.description.policy);
    if (policy !== undefined) asEver.set(id, JSON.stringify(sound.decideCase(golden.input, policy)));
  }
  const reaching = casesByMutant(switches);

  function findKiller(
    file: string,
    ids: readonly string[],
    isSound: (golden: GoldenCase) => boolean,
  ): string | null {
    const killer = killers.order(file, ids).find((id) => {
      const golden = byId.get(id);
      return golden !== undefined && !isSound(golden);
    });
    if (killer !== undefined) killers.note(file, killer);
    return killer ?? null;
  }
  const everyId = [...byId.keys()];
  const limitOf = (id: string, caseId: string): number =>
    HIT_FLOOR + HIT_FACTOR * (switches.coverage.perTest[caseId]?.[id] ?? 0);

  return {
    judgeCode: async (mutant) => {
      const { id, file } = mutant;
      if ((switches.coverage.static[id] ?? 0) > 0) {
        const loaded = await loadAnew(load, switches, id);
        if (loaded === null) return { mutant, status: 'killed', killer: 'does not load' };
        const killer = findKiller(file, everyId, (golden) =>
          switches.withMutant(id, limitOf(id, golden.description.id), () => passes(golden, loaded)),
        );
        return resultOf(mutant, killer);
      }
      const ids = reaching.get(id) ?? [];
      if (ids.length === 0) return { mutant, status: 'not-reached', killer: null };
      const killer = findKiller(file, ids, (golden) =>
        switches.withMutant(id, limitOf(id, golden.description.id), () => passes(golden, sound)),
      );
      return resultOf(mutant, killer);
    },
    judgePolicy: ({ edit, ...mutant }) => {
      const changed = new Map<string, Policy | undefined>();
      const policyById = (id: string): Policy | undefined => {
        const policy = sound.policyById(id);
        if (!changed.has(id)) changed.set(id, policy === undefined ? undefined : withEdit(policy, edit));
        return changed.get(id);
      };
      const killer = findKiller(mutant.place, everyId, (golden) => passes(golden, sound, policyById));
      if (killer !== null) return resultOf(mutant, killer);
      const refused = [...changed.values()].some((policy) => policy !== undefined && !loadPolicy(policy).ok);
      return refused ? { mutant, status: 'refused', killer: null } : resultOf(mutant, null);
    },
    judgeDomain: ({ misread, miswrite, ...mutant }) => {
      const run: Judge['run'] = (input, policy) =>
        miswrite(sound.tellCase(sound.decideCase(misread(input), policy)));
      const killer = findKiller(mutant.place, everyId, (golden) => {
        const policy = sound.policyById(golden.description.policy);
        return policy !== undefined && holds(golden, policy, run);
      });
      return resultOf(mutant, killer);
    },
  };
}

function attempt<Value>(work: () => Value): Value | null {
  try {
    return work();
  } catch {
    return null;
  }
}

function resultOf(mutant: Mutant, killer: string | null): MutantResult {
  return { mutant, status: killer === null ? 'survived' : 'killed', killer };
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
    for (const id of Object.keys(counts)) reaching.set(id, [...(reaching.get(id) ?? []), caseId]);
  }
  return reaching;
}
