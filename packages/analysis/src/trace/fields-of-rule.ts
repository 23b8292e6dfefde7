import {
  assertNever,
  type DecisionStep,
  type PayloadField,
  type RawBundle,
  type Signal,
  type ZoneForecast,
} from '@dawn-patrol/contracts';
import type { Assessment } from '../assessment.ts';
import type { RuleSettings } from '../policy/rule-settings.ts';
import { evidenceList, isText, isWholeNumber } from './evidence-list.ts';
import { stationFieldsOf } from './station-fields.ts';
import { problemFieldsOf, earlierRatingFieldOf, ratingFieldOf, type RawProducts } from './uac-fields.ts';
import { warningFieldsOf } from './warning-fields.ts';

/** What a decision was made of: what the sources sent, and what was made of it. */
export interface SeenBundle {
  readonly raw: RawBundle;
  readonly products: RawProducts;
  readonly assessment: Assessment;
}

/** The payload fields that a rule read for what it says. None where a payload is absent or cannot be read. */
export function fieldsOfRule(
  settings: RuleSettings,
  step: DecisionStep,
  { raw, products, assessment }: SeenBundle,
): PayloadField[] {
  const { forecast } = assessment.products;
  if (settings.id === 'official-warning') return warningFieldsOf(raw, step);
  if (forecast === null) return [];
  const { productId } = forecast;
  switch (settings.id) {
    case 'rapid-rise': {
      const { fromProductId } = step.evidence;
      const isKnown = isText(fromProductId) || fromProductId === null;
      const before = isKnown ? earlierRatingFieldOf(products, fromProductId) : [];
      return [...before, ...ratingFieldOf(products, productId)];
    }
    case 'multi-problem-same-cell':
      return problemFieldsOf(products, productId, slotsIn(step, forecast));
    case 'loading-on-persistent-problem':
      return [
        ...problemFieldsOf(products, productId, slotsIn(step, forecast)),
        ...stationFieldsOf(
          raw,
          signalsIn(step, assessment).flatMap(({ readings }) => readings),
        ),
      ];
    case 'zones-elevated-together':
    case 'second-opinion-two-above':
      return ratingFieldOf(products, productId);
    default:
      return assertNever(settings, 'rule');
  }
}

/** The slots that the evidence names; all of them where it names none. */
function slotsIn({ evidence }: DecisionStep, { problems }: ZoneForecast): number[] {
  return evidenceList(evidence, 'problems', 'slot', isWholeNumber) ?? problems.map(({ slot }) => slot);
}

function signalsIn({ evidence }: DecisionStep, { signals }: Assessment): Signal[] {
  const ids = evidenceList(evidence, 'signals', 'id', isText) ?? [];
  return signals.filter(({ id }) => ids.includes(id));
}
