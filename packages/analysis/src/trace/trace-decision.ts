import {
  type Decision,
  type DecisionStep,
  type DecisionTrace,
  type RawBundle,
  type TracedStep,
} from '@dawn-patrol/contracts';
import type { Assessment } from '../assessment.ts';
import type { RuleSettings } from '../policy/rule-settings.ts';
import { flagReasons } from '../review-flags.ts';
import { ruleTitle } from '../rules/evaluate-rule.ts';
import { fieldsOfRule, type SeenBundle } from './fields-of-rule.ts';
import { findRawProducts, ratingFieldsOf } from './uac-fields.ts';

export interface TraceInput {
  /** What the sources sent: the trace names fields in it. */
  readonly raw: RawBundle;
  readonly assessment: Assessment;
  /** The decision on that assessment. */
  readonly decision: Decision;
}

/** A decision from the fields of its payloads to its action, each step with what it read. */
export function traceDecision({ raw, assessment, decision }: TraceInput): DecisionTrace {
  const { products, policy, reports } = assessment;
  const { forecast } = products;
  const { zoneId, asOf, baseAction, action, cap } = decision;
  const overall = forecast?.danger.overall;
  const seen = { raw, products: findRawProducts(raw), assessment };
  return {
    zoneId,
    asOf,
    policy: decision.policy,
    forecast:
      forecast === null
        ? null
        : {
            productId: forecast.productId,
            issuedAt: forecast.issuedAt,
            rating: forecast.danger.overall,
            fields: ratingFieldsOf(seen.products, forecast.productId),
          },
    base: {
      action: baseAction,
      setting: `baseActions.${overall?.rated === true ? overall.name : 'notRated'}`,
    },
    rules: decision.steps.flatMap((step, index) => {
      const settings = policy.rules[index];
      return settings?.id === step.rule ? [traceStep(step, settings, index, seen)] : [];
    }),
    cap:
      cap === null
        ? null
        : {
            ...cap,
            setting: cap.reason === 'forecast-expired' ? 'caps.expiredForecast' : 'caps.invalidForecast',
            reasonGiven: reports.uac.reason,
          },
    action,
    flags: flagReasons(assessment).map(({ flag, because }) => ({ flag, because: { ...because } })),
    sources: [reports.uac, reports.nws, reports.snotel].map(({ source, state, reason }) => ({
      source,
      state,
      reason,
    })),
  };
}

function traceStep(step: DecisionStep, settings: RuleSettings, index: number, seen: SeenBundle): TracedStep {
  const fields = fieldsOfRule(settings, step, seen);
  return { ...step, title: ruleTitle(settings.id), setting: `rules[${String(index)}]`, fields };
}
