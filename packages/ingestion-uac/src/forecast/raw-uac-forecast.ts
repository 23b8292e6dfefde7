/**
 * One advisory as `GET /forecast/{slug}/json` carries it. Every field may hold anything: an absent
 * one is a missing key, and what a wrong type means is for the mapper to say. Numbered fields
 * (`avalanche_problem_1`, `danger_rose_1`, …) are read by name. Of `avalanche_warning`,
 * `avalanche_watch` and `special_announcements` there is no recorded payload.
 */
export interface RawUacAdvisory {
  readonly [field: string]: unknown;
  readonly Nid?: unknown;
  readonly region?: unknown;
  readonly date_issued?: unknown;
  readonly date_issued_timestamp?: unknown;
  readonly overall_danger_rating?: unknown;
  readonly overall_danger_rose?: unknown;
}

/** An object of the payload, whose fields may hold anything. */
export type RawFields = Readonly<Record<string, unknown>>;

/** True for a JSON object: no list, not null. */
export function isFields(value: unknown): value is RawFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
