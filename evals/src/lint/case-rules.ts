import type { CaseRule } from './case-rule.ts';
import { actionsApart } from './rules/actions-apart.ts';
import { baseActionOfTheTable } from './rules/base-action-of-the-table.ts';
import { capFitsTheSource } from './rules/cap-fits-the-source.ts';
import { factsOfTheSeason } from './rules/facts-of-the-season.ts';
import { flagsFitTheSources } from './rules/flags-fit-the-sources.ts';
import { labelKindFits } from './rules/label-kind-fits.ts';
import { lateInputIsMeant } from './rules/late-input-is-meant.ts';
import { ourWordsAlone } from './rules/our-words-alone.ts';
import { saysWhy } from './rules/says-why.ts';
import { stepsLeadToTheAction } from './rules/steps-lead-to-the-action.ts';

/** Every check of a case by itself. */
export const caseRules: readonly CaseRule[] = [
  saysWhy,
  labelKindFits,
  factsOfTheSeason,
  lateInputIsMeant,
  actionsApart,
  baseActionOfTheTable,
  stepsLeadToTheAction,
  capFitsTheSource,
  flagsFitTheSources,
  ourWordsAlone,
];
