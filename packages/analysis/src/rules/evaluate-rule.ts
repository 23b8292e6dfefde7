import { assertNever } from '@dawn-patrol/contracts';
import type { Assessment } from '../assessment.ts';
import type { RuleSettings } from '../policy/policy-schema.ts';
import { multiProblemSameCell } from './multi-problem-same-cell.ts';
import { officialWarning } from './official-warning.ts';
import { rapidRise } from './rapid-rise.ts';
import type { RuleFinding } from './rule.ts';

/** Evaluates the rule that the settings belong to. */
export function evaluateRule(settings: RuleSettings, assessment: Assessment): RuleFinding {
  switch (settings.id) {
    case 'rapid-rise':
      return rapidRise.evaluate({ assessment, settings });
    case 'multi-problem-same-cell':
      return multiProblemSameCell.evaluate({ assessment, settings });
    case 'official-warning':
      return officialWarning.evaluate({ assessment, settings });
    default:
      return assertNever(settings, 'rule');
  }
}
