import type { IsoInstant, Result, SourceFailure, SourceId } from '@dawn-patrol/contracts';

/** One thing to read from a source. There is no method: the client only ever sends GET. */
export interface HttpRequest {
  readonly source: SourceId;
  readonly url: string;
  /** Sent as `Accept`, always the same for one URL: caches in front of the sources vary by it. */
  readonly accept: string;
}

/** A response as it came, kept so that everything derived from it can be derived again. */
export interface FetchedPayload {
  readonly source: SourceId;
  readonly url: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly fetchedAt: IsoInstant;
  /** SHA-256 of the body's bytes, lower-case hexadecimal. */
  readonly sha256: string;
  /** The body, decoded as UTF-8. */
  readonly text: string;
}

/** Reads from the sources. Every expected failure is a value; one failed source never throws. */
export interface HttpClient {
  get(request: HttpRequest): Promise<Result<FetchedPayload, SourceFailure>>;
  close(): Promise<void>;
}
