import type { IsoInstant, Result, SourceFailure, SourceId } from '@dawn-patrol/contracts';
import type { FetchedPayload } from '@dawn-patrol/ingestion-kit';

/** What a payload says of itself when its parser has read it. */
export interface PayloadReading {
  /** Newest time that it vouches for; null when it carries none. */
  readonly newestAt: IsoInstant | null;
  /** How many forecasts, hours, alerts, stations or reports it holds. */
  readonly entries: number;
}

/** One live address that a run depends on, asked once. */
export interface SourceCheck {
  readonly id: string;
  readonly source: SourceId;
  /** What a run loses without it, as a sentence. */
  readonly without: string;
  readonly ask: () => Promise<Result<FetchedPayload, SourceFailure>>;
  readonly read: (text: string) => Result<PayloadReading, SourceFailure>;
}
