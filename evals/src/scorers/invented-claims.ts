import { dangerLevelOf, dangerNameSchema, zoneOf, type ZoneForecast } from '@dawn-patrol/contracts';
import type { Outcome } from './scorer.ts';

const levelWords = /\b([1-5]) (Low|Moderate|Considerable|High|Extreme)\b/gi;
const elevationWords = /\b(\d{1,2},?\d{3}) (?:ft|feet)\b/gi;

/**
 * What the texts for travellers invent, as "kind: words": what the tracing of the alerts package
 * finds, and besides it, by a plain reading of our own, levels that neither rating nor rose holds
 * and elevations that are no limit of the zone.
 */
export function inventedClaims(outcome: Outcome): string[] {
  const { alert, decision } = outcome;
  const said = [alert.public?.subject, alert.public?.text, alert.short].join('\n');
  const forecast = outcome.forecast?.ok === true ? outcome.forecast.value : null;
  return [
    ...new Set([
      ...outcome.untraceable(),
      ...inventedLevels(said, forecast),
      ...inventedElevations(said, decision.zoneId),
    ]),
  ];
}

function inventedLevels(said: string, forecast: ZoneForecast | null): string[] {
  const published = new Set<number>();
  if (forecast?.danger.overall.rated === true) published.add(forecast.danger.overall.level);
  for (const cell of forecast?.danger.cells ?? []) if (cell.rated) published.add(cell.level);
  return [...said.matchAll(levelWords)]
    .filter(([, number, name]) => {
      const level = dangerLevelOf(dangerNameSchema.parse(name?.toLowerCase()));
      return level !== Number(number) || !published.has(level);
    })
    .map(([words]) => `danger level: ${words}`);
}

function inventedElevations(said: string, zoneId: Parameters<typeof zoneOf>[0]): string[] {
  const limits = zoneOf(zoneId).bandLimitsFt;
  const known = limits === null ? [] : [limits.upperAbove, limits.lowerBelow];
  return [...said.matchAll(elevationWords)]
    .filter(([, figure]) => !known.includes(Number(figure?.replace(',', ''))))
    .map(([words]) => `elevation: ${words}`);
}
