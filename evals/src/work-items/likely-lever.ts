import { assertNever } from '@dawn-patrol/contracts';
import type { CaseReport, FailureReport } from '../eval-report.ts';
import type { WorkItem } from './work-item.ts';

/** States of a source that differ by its age alone. */
const ages: ReadonlySet<unknown> = new Set(['fresh', 'ageing', 'expired']);

/** What most likely has to change. A guess that says its reason; `cases` are all cases of the report. */
export function likelyLever(failure: FailureReport, cases: readonly CaseReport[]): WorkItem['lever'] {
  const { stage, scorer } = failure;
  if (scorer === 'exception') return code('the judged code threw');
  switch (stage) {
    case 'parse':
      return code('a payload is read otherwise than labelled');
    case 'assess':
      return scorer === 'sources' && ages.has(failure.expected) && ages.has(failure.actual)
        ? { kind: 'policy', reason: 'the states differ by age alone: see the source limits' }
        : code('what was read is judged otherwise than labelled');
    case 'decide':
      return leverOfDecision(failure, cases);
    case 'render':
      return scorer === 'exports' && failure.rule !== 'alert'
        ? code('what leaves does not fit its schema')
        : { kind: 'template', reason: 'the decision was not the first to differ: the words are' };
    default:
      return assertNever(stage, 'stage');
  }
}

function leverOfDecision(failure: FailureReport, cases: readonly CaseReport[]): WorkItem['lever'] {
  const { scorer, rule, expected, actual } = failure;
  if (scorer === 'base-action')
    return { kind: 'policy', reason: 'the base table says which action a level has' };
  if (scorer !== 'steps') return code('the rules came out as labelled, what follows from them did not');
  if (typeof expected !== 'string') {
    return {
      kind: 'policy',
      reason: `${rule ?? 'the rule'} said what was labelled and did something else: see its effect`,
    };
  }
  if (expected === 'not-evaluable' || actual === 'not-evaluable') {
    return code('what is missing is told apart otherwise than labelled');
  }
  return alsoHolds(rule, expected, cases)
    ? {
        kind: 'policy',
        reason: `other cases in which it is ${expected} hold: a limit, before the whole rule`,
      }
    : code(`no case in which it is ${expected} holds`);
}

function alsoHolds(rule: string | undefined, outcome: string, cases: readonly CaseReport[]): boolean {
  return cases.some(
    ({ verdict, trace }) =>
      verdict === 'pass' &&
      trace?.steps.some((step) => step.rule === rule && step.outcome === outcome) === true,
  );
}

function code(reason: string): WorkItem['lever'] {
  return { kind: 'code', reason };
}
