import type { DangerLevel } from '@dawn-patrol/contracts';
import type { Assessment } from './assessment.ts';

/** The published level and the second opinion side by side, or what is missing to compare them. */
export type SecondOpinionComparison =
  | { readonly missing: null; readonly published: DangerLevel; readonly opinion: DangerLevel }
  | { readonly missing: readonly string[] };

/** Not rated is not a level, and sources of different moments are not joined. */
export function compareSecondOpinion({
  products,
  secondOpinion,
  coherence: { coherent },
}: Assessment): SecondOpinionComparison {
  const { forecast } = products;
  if (forecast === null) return { missing: ['forecast'] };
  const { overall } = forecast.danger;
  if (overall.rated && secondOpinion !== null && coherent) {
    return { missing: null, published: overall.level, opinion: secondOpinion.level };
  }
  return {
    missing: [
      ...(overall.rated ? [] : ['rating']),
      ...(secondOpinion === null ? ['second-opinion'] : []),
      ...(coherent ? [] : ['coherent-sources']),
    ],
  };
}

/**
 * The two levels, when they are so far apart that a person should look, in either direction: by the
 * policy's levels, or on different sides of the level from which alerts are sent unattended. Else null.
 */
export function secondOpinionDifference(
  assessment: Assessment,
): { readonly published: DangerLevel; readonly opinion: DangerLevel } | null {
  const comparison = compareSecondOpinion(assessment);
  if (comparison.missing !== null) return null;
  const { published, opinion } = comparison;
  const { minimumDifference, sendLine } = assessment.policy.reviewFlags.secondOpinionDiffers;
  const farApart = Math.abs(opinion - published) >= minimumDifference.value;
  const acrossLine = published >= sendLine.value !== opinion >= sendLine.value;
  return farApart || acrossLine ? { published, opinion } : null;
}
