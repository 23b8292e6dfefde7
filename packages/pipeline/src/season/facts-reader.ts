import type { ZoneDay } from '@dawn-patrol/analysis';
import {
  fail,
  succeed,
  zoneIdSchema,
  zoneOf,
  type Result,
  type ZoneBundle,
  type ZoneId,
} from '@dawn-patrol/contracts';
import { z } from 'zod';
import { sourceParsers } from '../source-parsers.ts';

/** What was published of one zone, without the forecaster's text and without the time of day. */
export const seasonFactsSchema = z.object({
  zone: zoneIdSchema,
  dateIssued: z.iso.date(),
  nid: z.string().min(1),
  overallDangerRating: z.string().nullable(),
  overallDangerRose: z.string().nullable(),
  problems: z.array(
    z.object({ slot: z.int().min(1).max(9), name: z.string().nullable(), rose: z.string().nullable() }),
  ),
});
export type SeasonFacts = z.infer<typeof seasonFactsSchema>;

/** The facts have a date alone: this is the hour, in Denver, at which the first product of a day counts as issued. */
export const assumedHour = 7;
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

interface LastProduct {
  readonly date: string;
  readonly hour: number;
  readonly forecasts: ZoneBundle['forecasts'];
}

export interface FactsReader {
  /** The zone at the moment of issue: the product, the one before it, and no other source. */
  readonly read: (facts: SeasonFacts) => Result<ZoneDay, string>;
}

/**
 * Reads the facts of a season as the payloads that they were taken from, with the parser that ships.
 * A second product of a day counts as issued an hour after the one before it.
 */
export function createFactsReader(): FactsReader {
  const lastByZone = new Map<ZoneId, LastProduct>();
  return {
    read: (facts) => {
      const zoneId = facts.zone;
      const last = lastByZone.get(zoneId) ?? null;
      const hour = last?.date === facts.dateIssued ? last.hour + 1 : assumedHour;
      const forecasts = sourceParsers.uac(toPayload(facts, hour), { zoneId });
      if (!forecasts.ok) return fail(forecasts.failure.message);
      const issuedAt = forecasts.value[0]?.issuedAt ?? null;
      if (issuedAt === null) return fail('Expected a product with a date of issue, got one without.');
      lastByZone.set(zoneId, { date: facts.dateIssued, hour, forecasts });
      const published = { zoneId, asOf: issuedAt, forecasts, previousForecasts: last?.forecasts ?? null };
      return succeed({ zone: zoneId, bundle: { ...noOtherSource, ...published } });
    },
  };
}

const noOtherSource = {
  weather: null,
  grid: null,
  grids: {},
  alerts: null,
  snowpack: null,
  hourlySnowpack: null,
  observations: null,
  mapLayer: null,
} as const;

/** The payload of `GET /forecast/{slug}/json` that the facts would have come in. */
export function toPayload(facts: SeasonFacts, hour = assumedHour): object {
  const slots = facts.problems.flatMap(({ slot, name, rose }) => [
    [`avalanche_problem_${slot}`, name],
    [`danger_rose_${slot}`, rose],
  ]);
  const advisory: Record<string, unknown> = {
    Nid: facts.nid,
    region: zoneOf(facts.zone).name,
    date_issued: issueText(facts.dateIssued, hour),
    overall_danger_rating: facts.overallDangerRating,
    overall_danger_rose: facts.overallDangerRose,
    ...Object.fromEntries(slots),
  };
  return { advisories: [{ advisory }] };
}

/** As the center writes it, in wall time of Denver: "March 6, 2026 - 7:00am". */
function issueText(date: string, hour: number): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const half = hour < 12 ? 'am' : 'pm';
  return `${months[Number(month) - 1] ?? ''} ${Number(day)}, ${year} - ${hour % 12 === 0 ? 12 : hour % 12}:00${half}`;
}
