import { assertNever } from '@dawn-patrol/contracts';
import type { Assessment } from '../assessment.ts';
import type { RuleSettings } from '../policy/rule-settings.ts';
import type { Region } from '../region/region.ts';
import { loadingOnPersistentProblem } from './loading-on-persistent-problem.ts';
import { multiProblemSameCell } from './multi-problem-same-cell.ts';
import { officialWarning } from './official-warning.ts';
import { rapidRise } from './rapid-rise.ts';
import type { RuleFinding } from './rule.ts';
import { secondOpinionTwoAbove } from './second-opinion-two-above.ts';
import { zonesElevatedTogether } from './zones-elevated-together.ts';

/** Evaluates the rule that the settings belong to. */
export function evaluateRule(
  settings: RuleSettings,
  assessment: Assessment,
  region: Region | null = null,
): RuleFinding {
  switch (settings.id) {
    case 'rapid-rise':
      return rapidRise.evaluate({ assessment, settings, region });
    case 'multi-problem-same-cell':
      return multiProblemSameCell.evaluate({ assessment, settings, region });
    case 'official-warning':
      return officialWarning.evaluate({ assessment, settings, region });
    case 'loading-on-persistent-problem':
      return loadingOnPersistentProblem.evaluate({ assessment, settings, region });
    case 'zones-elevated-together':
      return zonesElevatedTogether.evaluate({ assessment, settings, region });
    case 'second-opinion-two-above':
      return secondOpinionTwoAbove.evaluate({ assessment, settings, region });
    default:
      return assertNever(settings, 'rule');
  }
}

const titles = {
  'rapid-rise': rapidRise.title,
  'multi-problem-same-cell': multiProblemSameCell.title,
  'official-warning': officialWarning.title,
  'loading-on-persistent-problem': loadingOnPersistentProblem.title,
  'zones-elevated-together': zonesElevatedTogether.title,
  'second-opinion-two-above': secondOpinionTwoAbove.title,
} as const satisfies Record<RuleSettings['id'], string>;

/** A rule in a sentence. */
export function ruleTitle(id: RuleSettings['id']): string {
  return titles[id];
}
