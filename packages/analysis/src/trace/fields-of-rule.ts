import {
  assertNever,
  type DecisionStep,
  type PayloadField,
  type RawBundle,
  type Signal,
  type ZoneForecast,
} from '@dawn-patrol/contracts';
import { z } from 'zod';
import type { Assessment } from '../assessment.ts';
import type { RuleSettings } from '../policy/rule-settings.ts';
import { stationFieldsOf } from './station-fields.ts';
import { problemFieldsOf, ratingFieldOf, type RawProducts } from './uac-fields.ts';
import { warningFieldsOf } from './warning-fields.ts';

const riseSchema = z.object({ fromProductId: z.string().nullable() });
const problemsSchema = z.object({ problems: z.array(z.object({ slot: z.int() })) });
const signalsSchema = z.object({ signals: z.array(z.object({ id: z.string() })) });

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
      const rise = riseSchema.safeParse(step.evidence);
      const before = rise.success ? ratingFieldOf(products, rise.data.fromProductId) : [];
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
  const parsed = problemsSchema.safeParse(evidence);
  return (parsed.success ? parsed.data.problems : problems).map(({ slot }) => slot);
}

function signalsIn({ evidence }: DecisionStep, { signals }: Assessment): Signal[] {
  const parsed = signalsSchema.safeParse(evidence);
  const ids = parsed.success ? parsed.data.signals.map(({ id }) => id) : [];
  return signals.filter(({ id }) => ids.includes(id));
}
