export { assembleZoneBundle } from './assemble-zone-bundle.ts';
export { assessZone } from './assess-zone.ts';
export type { Assessment } from './assessment.ts';
export {
  decideDocument,
  decideRawBundle,
  toDecided,
  type DecidedBundle,
  type DecisionTools,
} from './decide-raw-bundle.ts';
export { decide, type DecideInput } from './decide.ts';
export { loadOwnPolicy } from './policy/load-own-policy.ts';
export { loadPolicy } from './policy/load-policy.ts';
export type { PolicyFailure } from './policy/policy-failure.ts';
export { policyFileSchema } from './policy/policy-file-schema.ts';
export type { Policy } from './policy/policy-schema.ts';
export { baseTablePolicy, defaultPolicy, policyById, shippedPolicies } from './policy/shipped-policies.ts';
export { workloadOf, type ActionCounts, type Workload } from './replay/action-counts.ts';
export { alertBudgetSchema, budgetMeasures, type AlertBudget, type Overrun } from './replay/alert-budget.ts';
export type { ChangedDay } from './replay/changed-day.ts';
export { summarizeLeads, type LeadCount, type LeadSummary } from './replay/lead-summary.ts';
export { localDateOf } from './replay/local-day.ts';
export type { Lead, PublishedRise } from './replay/published-rise.ts';
export { createReportedReplay, type ReplayReport } from './replay/replay-report.ts';
export { createSeasonReplay } from './replay/season-replay.ts';
export type { ZoneDay } from './replay/zone-day.ts';
export type { ZoneWeek } from './replay/zone-week.ts';
export type { Region } from './region/region.ts';
export { synthesizeRegion } from './region/synthesize-region.ts';
export { traceDecision, type TraceInput } from './trace/trace-decision.ts';
export type { ZoneProducts } from './zone-products.ts';
