import { sourceIds } from '@dawn-patrol/contracts';
import type { GoldenCase } from '../golden/golden-case.ts';
import type { CoveragePlan } from './coverage-plan.ts';
import { ladderStep } from './list-facets.ts';

/** What one case shows, by its labels alone: facet and value. A value may come twice. */
export function valuesOfCase(golden: GoldenCase, plan: CoveragePlan): readonly (readonly [string, string])[] {
  const { description, expected } = golden;
  const { decided, alert } = expected;
  const of = (facet: string, value: string | undefined): [string, string][] =>
    value === undefined ? [] : [[facet, value]];
  return [
    ...of('zone', description.zone),
    ...of('label-kind', description.labelKind),
    ...of('base-action', decided?.baseAction),
    ...of('action', decided?.action),
    ...[...(decided?.flags ?? []), ...(decided?.flagsInclude ?? [])].flatMap((flag) => of('flag', flag)),
    ...sourceIds.flatMap((id) => {
      const state = decided?.sources?.[id];
      return state === undefined ? [] : of('source-state', `${id} ${state}`);
    }),
    ...stepValues(golden),
    ...of('cap', decided?.cap?.reason),
    ...of('alert', alert?.public === undefined ? undefined : `public ${alert.public}`),
    ...of('alert', (alert?.mustMention ?? []).length > 0 ? 'must mention' : undefined),
    ...of('alert', (alert?.mustNotMention ?? []).length > 0 ? 'must not mention' : undefined),
    ...plan.slices
      .filter(({ tags }) => tags.some((tag) => description.tags.includes(tag)))
      .flatMap(({ id }) => of('slice', id)),
  ];
}

function stepValues({ description: { zone }, expected: { decided } }: GoldenCase): [string, string][] {
  return (decided?.steps ?? []).flatMap(({ rule, outcome, from, to }): [string, string][] => {
    if (outcome === undefined) return [];
    const seen: [string, string][] = [
      ['rule-outcome', `${rule} ${outcome}`],
      ['rule-outcome-zone', `${rule} ${outcome} ${zone}`],
    ];
    const walked = outcome === 'matched' && from !== undefined && to !== undefined;
    if (walked) seen.push(['ladder-step', ladderStep(rule, from, to)]);
    return seen;
  });
}
