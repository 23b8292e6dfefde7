import { z } from 'zod';

const anything = z.unknown().optional();

/**
 * One advisory as `GET /forecast/{slug}/json` carries it. Every field may hold anything: an absent
 * one is a missing key, and what a wrong type means is for the mapper to say. Numbered fields
 * (`avalanche_problem_1`, `danger_rose_1`, …) are read by name. Of `avalanche_warning`,
 * `avalanche_watch` and `special_announcements` there is no recorded payload.
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
  special_announcement: anything,
  special_announcements: anything,
  avalanche_warning: anything,
  avalanche_watch: anything,
});
export type RawUacAdvisory = z.infer<typeof rawUacAdvisorySchema>;

/** What wraps an advisory in the list. */
export const rawUacEntrySchema = z.looseObject({ advisory: rawUacAdvisorySchema });

/** What wraps a product in a page of history, `GET /api/forecasts/{slug}?page=N`. */
export const rawUacHistoryEntrySchema = z.looseObject({ forecast: z.record(z.string(), z.unknown()) });
