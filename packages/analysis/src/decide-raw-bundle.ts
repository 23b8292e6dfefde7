import {
  rawBundleSchema,
  type Decided,
  type Decision,
  type RawBundle,
  type SourceParsers,
  type ZoneBundle,
  type ZoneForecast,
} from '@dawn-patrol/contracts';
import { assembleZoneBundle } from './assemble-zone-bundle.ts';
import type { Assessment } from './assessment.ts';
import { assessZone } from './assess-zone.ts';
import { decide } from './decide.ts';
import type { Region } from './region/region.ts';
import type { Policy } from './policy/policy-schema.ts';

export interface DecisionTools {
  readonly parsers: SourceParsers;
  readonly policy: Policy;
}

export interface DecidedBundle {
  readonly bundle: ZoneBundle;
  /** The product that the decision rests on: what an alert speaks of. Not always the first of the payload. */
  readonly forecast: ZoneForecast | null;
  readonly assessment: Assessment;
  /** The other zones of the bundle, where it brings some. */
  readonly region?: Region;
  readonly decision: Decision;
}

/** From raw payloads to a decision, and what it rests on. The bundle's `region` is judged by the same policy. */
export function decideRawBundle(raw: RawBundle, { parsers, policy }: DecisionTools): DecidedBundle {
  const assess = (zone: RawBundle) => assessZone(assembleZoneBundle(zone, parsers), policy);
  const assessment = assess(raw);
  const region = raw.region?.map(assess);
  const { bundle, products } = assessment;
  const known = region === undefined ? {} : { region };
  const decision = decide({ assessment, policy, asOf: bundle.asOf, ...known });
  return { bundle, forecast: products.forecast, assessment, ...known, decision };
}

/** The decision for a document that should be a raw bundle. Failure: `schema-mismatch`, with the path of the first fault. */
export function decideDocument(document: unknown, tools: DecisionTools): Decided {
  const parsed = rawBundleSchema.safeParse(document);
  if (parsed.success) return toDecided(decideRawBundle(parsed.data, tools).decision);
  const [issue] = parsed.error.issues;
  const path = issue?.path.map(String).join('.') ?? '';
  const where = path === '' ? 'the document' : path;
  const message = `Expected a raw bundle (zoneId, asOf, payloads). At ${where}: ${issue?.message ?? 'it does not match'}. Correct the document.`;
  return { ok: false, failure: { kind: 'schema-mismatch', message, path } };
}

/** A decision in the form that `dawn decide` prints. */
export function toDecided(decision: Decision): Decided {
  return { ok: true, ...decision };
}
