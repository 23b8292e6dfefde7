import {
  succeed,
  type Result,
  type SourceFailure,
  type ZoneForecast,
  type ZoneId,
} from '@dawn-patrol/contracts';
import type { RawUacAdvisory } from './raw-uac-forecast.ts';
import { readText } from '../text/read-text.ts';
import { toDanger } from './to-danger.ts';
import { toIssueTime } from './to-issue-time.ts';
import { toProblems } from './to-problems.ts';
import { toTexts } from './to-texts.ts';
import { toZone } from './to-zone.ts';

/** One advisory in the domain's language. Failure: `zone-mismatch`. */
export function toZoneForecast(
  advisory: RawUacAdvisory,
  asked: ZoneId | undefined,
): Result<ZoneForecast, SourceFailure> {
  const zone = toZone(advisory.region, asked);
  if (!zone.ok) return zone;
  const time = toIssueTime(advisory.date_issued_timestamp, advisory.date_issued);
  const danger = toDanger(advisory.overall_danger_rating, advisory.overall_danger_rose);
  const problems = toProblems(advisory);
  const texts = toTexts(advisory);
  return succeed({
    zoneId: zone.value.zoneId,
    productId: toProductId(advisory.Nid),
    center: 'UAC',
    issuedAt: time.issuedAt,
    expiresAt: time.expiresAt,
    expiryBasis: time.expiryBasis,
    ...(time.issuedBefore === undefined ? {} : { issuedBefore: time.issuedBefore }),
    danger: danger.danger,
    problems: problems.problems,
    texts: texts.texts,
    notes: zone.value.notes.concat(time.notes, danger.notes, problems.notes, texts.notes),
  });
}

function toProductId(nid: unknown): string | null {
  const field = readText(typeof nid === 'number' ? String(nid) : nid);
  return field.state === 'text' ? field.text : null;
}
