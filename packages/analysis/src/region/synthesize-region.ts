import { zoneIds, type IsoInstant, type LevelChange, type RegionSynthesis } from '@dawn-patrol/contracts';
import type { Policy } from '../policy/policy-schema.ts';
import { compareLevels } from './level-changes.ts';
import type { Region } from './region.ts';
import { sharedProblems } from './shared-problems.ts';
import { weighVisit } from './weigh-visit.ts';

export interface SynthesizeInput {
  /** An assessment a zone, in any order; one of another moment is left out, and its zone is absent. */
  readonly region: Region;
  readonly policy: Policy;
  readonly asOf: IsoInstant;
}

/**
 * What the zones show together: problems that several share, levels that rose or fell since the day
 * before, and where a field visit would tell most. It changes no action.
 */
export function synthesizeRegion({ region, policy, asOf }: SynthesizeInput): RegionSynthesis {
  const { shared, change, visits } = policy.synthesis;
  const judged = zoneIds.flatMap(
    (zoneId) => region.find(({ bundle }) => bundle.zoneId === zoneId && bundle.asOf === asOf) ?? [],
  );
  const present = judged.map(({ bundle }) => bundle.zoneId);
  const compared = judged.map((assessment) => compareLevels(assessment, change));
  return {
    asOf,
    policy: { id: policy.id, version: policy.version },
    zones: present,
    absent: zoneIds.filter((zoneId) => !present.includes(zoneId)),
    shared: sharedProblems(judged, shared.minimumZones.value),
    changes: compared
      .flatMap((each) => (each.kind === 'changed' ? [each.change] : []))
      .toSorted((a, b) => weightOf(b) - weightOf(a)),
    unchanged: compared.flatMap((each) => (each.kind === 'unchanged' ? [each.zoneId] : [])),
    notComparable: compared.flatMap((each) =>
      each.kind === 'not-comparable' ? [{ zoneId: each.zoneId, missing: [...each.missing] }] : [],
    ),
    visits: judged.map((assessment) => weighVisit(assessment, visits)).toSorted((a, b) => b.score - a.score),
  };
}

/** Rises before falls, in each the greatest first, then the highest level. */
function weightOf({ direction, from, to }: LevelChange): number {
  const size = Math.abs(to - from) * 10 + to;
  return direction === 'rose' ? 1000 + size : size;
}
