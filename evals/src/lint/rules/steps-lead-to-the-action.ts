import type { Policy } from '@dawn-patrol/analysis';
import { actionRank, lowerAction, type Action } from '@dawn-patrol/contracts';
import type { GoldenCase } from '../../golden/golden-case.ts';
import type { ExpectedDecision, ExpectedStep } from '../../golden/expected.ts';
import type { CaseRule } from '../case-rule.ts';
import { effectOfRule } from '../effect-of-rule.ts';
import { labelledRating } from '../labelled-rating.ts';
import type { Fault } from '../lint-finding.ts';

const remedy = 'correct the label, or say in case.json under againstPolicy why it holds';

/** From the base action over every labelled step to the final action, as the policy's rules have it. */
export const stepsLeadToTheAction: CaseRule = {
  id: 'steps-lead-to-the-action',
  title: 'Labelled steps follow the policy and lead from the base to the final action',
  check(golden, { policy }) {
    const { decided } = golden.expected;
    if (policy === null || decided === undefined || golden.description.againstPolicy !== undefined) return [];
    return [
      ...ruleFaults(decided.steps ?? [], policy),
      ...(decided.steps ?? []).flatMap((step, index) => stepFaults(step, index, golden, policy)),
      ...chainFaults(decided, policy),
      ...differenceFaults(decided),
    ];
  },
};

function ruleFaults(steps: readonly ExpectedStep[], policy: Policy): Fault[] {
  const order = policy.rules.map(({ id }): string => id);
  const places = steps.map(({ rule }) => order.indexOf(rule));
  const sound = places.every((place, index) => place > (places[index - 1] ?? -1));
  if (sound) return [];
  const got = steps.map(({ rule }) => rule).join(', ');
  return [
    {
      field: 'expected.json: decided.steps',
      expected: `rules of policy ${policy.id} in its order: ${order.join(', ')}`,
      got,
      remedy,
    },
  ];
}

function stepFaults(step: ExpectedStep, index: number, golden: GoldenCase, policy: Policy): Fault[] {
  const settings = policy.rules.find(({ id }) => id === step.rule);
  if (
    settings === undefined ||
    step.from === undefined ||
    step.to === undefined ||
    step.outcome === undefined
  )
    return [];
  const leftover = step.rule === 'multi-problem-same-cell' && labelledRating(golden) === 'notRated';
  const due = step.outcome === 'matched' && !leftover ? effectOfRule(settings.effect, step.from) : step.from;
  if (step.to === due) return [];
  return [
    {
      field: `expected.json: decided.steps.${index}.to`,
      expected: `${due}: ${step.rule} ${step.outcome} from ${step.from}`,
      got: step.to,
      remedy,
    },
  ];
}

/** Every action on the way starts where the one before it ended. */
function chainFaults({ baseAction, action, steps = [], cap }: ExpectedDecision, policy: Policy): Fault[] {
  const whole = steps.length === policy.rules.length;
  const labelled = steps.every(({ from, to }) => from !== undefined && to !== undefined);
  if (!whole || !labelled || baseAction === undefined || action === undefined) return [];
  const starts = [baseAction, ...steps.flatMap(({ to }) => to ?? [])];
  const broken = steps.flatMap(({ from }, index) =>
    from === starts[index] ? [] : [fault(`decided.steps.${index}.from`, starts[index], from)],
  );
  const last = starts.at(-1) ?? baseAction;
  if (cap === null || cap === undefined) {
    return action === last || cap === undefined ? broken : [...broken, fault('decided.action', last, action)];
  }
  const capped = lowerAction(last, 'human-review');
  return action === capped ? broken : [...broken, fault('decided.action', capped, action)];
}

/** Where base and final action differ, a label says what made the difference. */
function differenceFaults({
  baseAction,
  action,
  steps = [],
  cap,
  flags = [],
  flagsInclude = [],
}: ExpectedDecision): Fault[] {
  if (baseAction === undefined || action === undefined || baseAction === action) return [];
  const rose = actionRank(action) > actionRank(baseAction);
  const flagged = [...flags, ...flagsInclude].some(
    (flag) => flag === 'forecast-expired' || flag === 'source-invalid',
  );
  const explained = rose
    ? steps.some(({ outcome }) => outcome === 'matched')
    : (cap ?? null) !== null || flagged;
  if (explained) return [];
  const expected = rose
    ? 'a step that matched and lifted the base action'
    : 'the cap that lowered the action';
  return [
    {
      field: `expected.json: decided.${rose ? 'steps' : 'cap'}`,
      expected,
      got: `${baseAction} became ${action} for no labelled reason`,
      remedy: 'label the rule or the cap that made the difference, or correct the actions',
    },
  ];
}

function fault(path: string, expected: Action | undefined, got: Action | undefined): Fault {
  return {
    field: `expected.json: ${path}`,
    expected: expected ?? 'an action',
    got: got ?? 'nothing',
    remedy,
  };
}
