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
  /** 304 when the source confirmed the body that an earlier answer brought. */
  readonly status: number;
  /** As they came with this answer; under a 304, over those that came with the body. */
  readonly headers: Readonly<Record<string, string>>;
  /**
   * When the source gave this body or, with a 304, confirmed that it has nothing newer. It is not how
   * old the content is: that is said by the times in the content.
   */
  readonly fetchedAt: IsoInstant;
  /** When the body itself came, if an answer confirmed it later; absent when it came with this one. */
  readonly bodyFetchedAt?: IsoInstant;
  /** SHA-256 of the body's bytes without content encoding, lower-case hexadecimal. */
  readonly sha256: string;
  /** The body, decoded as UTF-8. */
  readonly text: string;
}

/** What is known of every answer, also of one that is a failure. */
export interface ResponseRecord {
  readonly source: SourceId;
  readonly url: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly fetchedAt: IsoInstant;
  /** Null when the body was not read: a refusal, or one that was too large or broke off. */
  readonly sha256: string | null;
}

/** Reads from the sources. Every expected failure is a value; one failed source never throws. */
export interface HttpClient {
  get(request: HttpRequest): Promise<Result<FetchedPayload, SourceFailure>>;
  /** Ends what is under way and finishes what is being remembered. */
  close(): Promise<void>;
}
