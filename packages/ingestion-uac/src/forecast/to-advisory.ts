import type { RawFields, RawUacAdvisory } from './raw-uac-forecast.ts';

const slots = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/**
 * Fields of an advisory by their names in a page of history, in lower case. There is no recorded
 * page: the names are those that public clients read (2026-11-20).
 */
const fieldByName: ReadonlyMap<string, string> = new Map([
  ['nid', 'Nid'],
  ['date', 'date_issued'],
  ['overall rose', 'overall_danger_rose'],
  ['summary', 'bottom_line'],
  ['snow and weather', 'current_conditions'],
  ...slots.map((slot): [string, string] => [`type ${slot}`, `avalanche_problem_${slot}`]),
  ...slots.map((slot): [string, string] => [`rose ${slot}`, `danger_rose_${slot}`]),
]);

/**
 * A product of a page of history in the form of an advisory, so that one mapper reads both. Names
 * may differ in case, spaces and underscores; others than those above are taken as the advisory's
 * own ("Region", "Overall Danger Rating", "Special Announcement"). Of two names for one field the first counts.
 */
export function toAdvisory(product: RawFields): RawUacAdvisory {
  const advisory = new Map<string, unknown>();
  for (const [name, value] of Object.entries(product)) {
    const words = name
      .toLowerCase()
      .replace(/[\s_]+/g, ' ')
      .trim();
    const field = fieldByName.get(words) ?? words.replaceAll(' ', '_');
    if (!advisory.has(field)) advisory.set(field, value);
  }
  return Object.fromEntries(advisory);
}
