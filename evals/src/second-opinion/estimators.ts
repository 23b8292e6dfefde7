import { assessZone, type Policy } from '@dawn-patrol/analysis';
import { dangerLevels, type DangerLevel, type SecondOpinion } from '@dawn-patrol/contracts';
import type { SeasonMorning } from './season-mornings.ts';

/** A way to come to a level for a morning; null where it cannot. */
export interface Estimator {
  readonly id: string;
  readonly title: string;
  readonly estimate: (morning: SeasonMorning) => DangerLevel | null;
}

/** The second opinion as it ships, for a morning's bundle. */
export function opinionOn({ bundle }: SeasonMorning, policy: Policy): SecondOpinion | null {
  return assessZone(bundle, policy).secondOpinion;
}

/** The same policy with other numbers for how long a load is held. */
export function withHolds(policy: Policy, elevatedHold: number, criticalHold: number): Policy {
  const { secondOpinion } = policy;
  return {
    ...policy,
    secondOpinion: {
      ...secondOpinion,
      elevatedHold: { ...secondOpinion.elevatedHold, value: elevatedHold },
      criticalHold: { ...secondOpinion.criticalHold, value: criticalHold },
    },
  };
}

/** The second opinion, and what it has to be better than. Climatology and the most common level know the tuning days alone. */
export function estimatorsFor(policy: Policy, tuningMornings: readonly SeasonMorning[]): Estimator[] {
  const mostCommon = mostCommonLevel(tuningMornings);
  const forgetful = withHolds(policy, 0, 0);
  return [
    {
      id: 'second-opinion',
      title: 'second opinion',
      estimate: (morning) => opinionOn(morning, policy)?.level ?? null,
    },
    {
      id: 'persistence',
      title: 'persistence: the level published the day before',
      estimate: ({ publishedBefore }) => publishedBefore,
    },
    {
      id: 'climatology',
      title: "climatology: the zone's most common level on the tuning days",
      estimate: ({ zoneId }) => mostCommonLevel(tuningMornings.filter((one) => one.zoneId === zoneId)),
    },
    {
      id: 'most-common',
      title: 'the most common level of the tuning days',
      estimate: () => mostCommon,
    },
    {
      id: 'plain-dangerator',
      title: 'plain Dangerator: the core without memory',
      estimate: (morning) => opinionOn(morning, forgetful)?.level ?? null,
    },
  ];
}

/** The lower of two that are as common. */
function mostCommonLevel(mornings: readonly SeasonMorning[]): DangerLevel | null {
  let best: { level: DangerLevel; count: number } | null = null;
  for (const level of dangerLevels) {
    const count = mornings.filter(({ published }) => published === level).length;
    if (count > (best?.count ?? 0)) best = { level, count };
  }
  return best?.level ?? null;
}
