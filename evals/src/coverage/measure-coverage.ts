import type { Policy } from '@dawn-patrol/analysis';
import type { GoldenCase } from '../golden/golden-case.ts';
import type { CoveragePlan } from './coverage-plan.ts';
import { listFacets } from './list-facets.ts';
import { valuesOfCase } from './values-of-case.ts';

/** A value that no case shows. */
export interface Hole {
  readonly facet: string;
  readonly value: string;
  readonly required: boolean;
  /** Why it is left; null where nobody said so. */
  readonly accepted: string | null;
}

export interface FacetCoverage {
  readonly id: string;
  readonly title: string;
  /** Number of cases by value, zero included. */
  readonly counts: Readonly<Record<string, number>>;
}

/** What the dataset shows and what it does not. */
export interface Coverage {
  readonly schemaVersion: 1;
  readonly cases: number;
  readonly facets: readonly FacetCoverage[];
  readonly holes: readonly Hole[];
  readonly quirks: CoveragePlan['quirks'];
  /** Accepted holes that cases show by now, and those that name nothing: both can go. */
  readonly staleAcceptances: readonly string[];
}

/** Counts cases one by one; `measure` answers for those counted so far. */
export function coverageCounter(policy: Policy, plan: CoveragePlan) {
  const counts = new Map<string, Map<string, number>>();
  let cases = 0;
  return {
    add(golden: GoldenCase): void {
      cases += 1;
      const shown = new Map(
        valuesOfCase(golden, plan).map(([facet, value]) => [`${facet} ${value}`, [facet, value] as const]),
      );
      for (const [facet, value] of shown.values()) {
        const values = counts.get(facet) ?? new Map<string, number>();
        counts.set(facet, values.set(value, (values.get(value) ?? 0) + 1));
      }
    },
    measure: (): Coverage => toCoverage(cases, counts, policy, plan),
  };
}

function toCoverage(
  cases: number,
  counts: ReadonlyMap<string, ReadonlyMap<string, number>>,
  policy: Policy,
  plan: CoveragePlan,
): Coverage {
  const facets = listFacets(policy, plan);
  const count = (facet: string, value: string): number => counts.get(facet)?.get(value) ?? 0;
  const holes = facets.flatMap((facet) =>
    facet.values
      .filter((value) => count(facet.id, value) === 0)
      .map((value) => ({
        facet: facet.id,
        value,
        required: facet.required,
        accepted:
          plan.acceptedHoles.find((hole) => hole.facet === facet.id && hole.value === value)?.reason ?? null,
      })),
  );
  return {
    schemaVersion: 1,
    cases,
    facets: facets.map(({ id, title, values }) => ({
      id,
      title,
      counts: Object.fromEntries(values.map((value) => [value, count(id, value)])),
    })),
    holes,
    quirks: plan.quirks,
    staleAcceptances: plan.acceptedHoles
      .filter(({ facet, value }) => !holes.some((hole) => hole.facet === facet && hole.value === value))
      .map(({ facet, value }) => `${facet}: ${value}`),
  };
}
