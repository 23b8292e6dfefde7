import { z } from 'zod';

const anything = z.unknown().optional();

/**
 * One advisory as `GET /forecast/{slug}/json` carries it. Every field may hold anything: an absent
 * one is a missing key, and what a wrong type means is for the mapper to say. Numbered fields
 * (`avalanche_problem_1`, `danger_rose_1`, …) are read by name.
 */
const rawUacAdvisorySchema = z.looseObject({
  Nid: anything,
  region: anything,
  date_issued: anything,
  date_issued_timestamp: anything,
  overall_danger_rating: anything,
  overall_danger_rose: anything,
  bottom_line: anything,
  current_conditions: anything,
  mountain_weather: anything,
  recent_activity: anything,
  special_avalanche_bulletin: anything,
});
export type RawUacAdvisory = z.infer<typeof rawUacAdvisorySchema>;

/** What wraps an advisory in the list. */
export const rawUacEntrySchema = z.looseObject({ advisory: rawUacAdvisorySchema });
