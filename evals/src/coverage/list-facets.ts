import type { Policy } from '@dawn-patrol/analysis';
import { actions, reviewFlags, sourceStates, utahZones } from '@dawn-patrol/contracts';
import { labelKinds } from '../golden/golden-case.ts';
import { effectOfRule } from '../lint/effect-of-rule.ts';
import type { CoveragePlan } from './coverage-plan.ts';
import type { Facet } from './facet.ts';

export const outcomes = ['matched', 'not-matched', 'not-evaluable'] as const;

/** Everything that the dataset could show, read from the contracts, the policy in force and the plan. */
export function listFacets(policy: Policy, plan: CoveragePlan): readonly Facet[] {
  const ruleOutcomes = policy.rules.flatMap(({ id }) => outcomes.map((outcome) => `${id} ${outcome}`));
  const zones = utahZones.map(({ id }) => id);
  return [
    required('zone', 'Zones', zones),
    required('label-kind', 'Label kinds', labelKinds),
    required('base-action', 'Base actions', actions),
    required('action', 'Final actions', actions),
    required('flag', 'Review flags', reviewFlags),
    required('source-state', 'Source states', sourceStateValues()),
    required('rule-outcome', 'Rules and outcomes', ruleOutcomes),
    required('ladder-step', 'Steps of the ladder', policy.rules.flatMap(ladderSteps)),
    required('cap', 'Caps', ['forecast-expired', 'source-invalid']),
    required('alert', 'Alert texts', ['public present', 'public absent', 'must mention', 'must not mention']),
    required(
      'slice',
      'Slices',
      plan.slices.map(({ id }) => id),
    ),
    {
      id: 'rule-outcome-zone',
      title: 'Rules, outcomes and zones',
      values: ruleOutcomes.flatMap((outcome) => zones.map((zone) => `${outcome} ${zone}`)),
      required: false,
    },
  ];
}

function required(id: string, title: string, values: readonly string[]): Facet {
  return { id, title, values, required: true };
}

/** The zone's forecast alone can be not expected: weather and snowpack are due everywhere. */
function sourceStateValues(): string[] {
  const measured = sourceStates.filter((state) => state !== 'not-expected');
  return [
    ...sourceStates.map((state) => `uac ${state}`),
    ...measured.map((state) => `nws ${state}`),
    ...measured.map((state) => `snotel ${state}`),
  ];
}

function ladderSteps({ id, effect }: Policy['rules'][number]): string[] {
  return actions.map((from) => ladderStep(id, from, effectOfRule(effect, from)));
}

/** The name of a step that a rule took. */
export function ladderStep(rule: string, from: string, to: string): string {
  return `${rule} ${from} to ${to}`;
}
