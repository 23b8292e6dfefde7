import type {
  Coherence,
  Note,
  SecondOpinion,
  Signal,
  SnowpackSummary,
  SourceFailure,
  SourceId,
  SourceReport,
  ZoneBundle,
} from '@dawn-patrol/contracts';
import type { Policy } from './policy/policy-schema.ts';
import type { ZoneProducts } from './zone-products.ts';

/**
 * What is known of one zone at one moment, judged by one policy's limits: the forecast, what each
 * source is worth, and what the measurements say. It holds no action yet.
 */
export interface Assessment {
  readonly bundle: ZoneBundle;
  readonly policy: Policy;
  readonly products: ZoneProducts;
  readonly reports: Readonly<Record<SourceId, SourceReport>>;
  /** How far apart in time the sources are: beyond the policy's limit they are not correlated. */
  readonly coherence: Coherence;
  readonly signals: readonly Signal[];
  /** Null when no measured day is usable. */
  readonly snowpack: SnowpackSummary | null;
  /** Null: no second opinion exists yet. */
  readonly secondOpinion: SecondOpinion | null;
  readonly failures: readonly SourceFailure[];
  readonly notes: readonly Note[];
}
