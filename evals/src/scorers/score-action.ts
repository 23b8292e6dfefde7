import type { Action } from '@dawn-patrol/contracts';
import { scoreOf, unscored, type Score, type Scorer } from './scorer.ts';
import { severityOfAction } from './severity.ts';

/** The action of the published level alone, before any rule. */
export const scoreBaseAction: Scorer = {
  id: 'base-action',
  stage: 'decide',
  score: ({ decided }, { decision }) => score('base action', decided?.baseAction, decision.baseAction),
};

/** The action after every rule and cap. */
export const scoreFinalAction: Scorer = {
  id: 'final-action',
  stage: 'decide',
  score: ({ decided }, { decision }) => score('final action', decided?.action, decision.action),
};

function score(what: string, expected: Action | undefined, actual: Action): Score {
  if (expected === undefined) return unscored;
  if (expected === actual) return scoreOf([]);
  const explanation = `${what}: expected ${expected}, got ${actual}`;
  return scoreOf([{ expected, actual, severity: severityOfAction(expected, actual), explanation }]);
}
