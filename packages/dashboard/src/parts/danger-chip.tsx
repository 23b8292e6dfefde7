import { assertNever, type DangerRating } from '@dawn-patrol/contracts';
import type { DangerStanding } from '../view/danger-standing.ts';
import { levelWords, ratingWords } from '../words/danger-words.ts';
import { shortTimeWords } from '../words/time-words.ts';

/** A level in its official colour with number and name, or grey words. */
export function RatingChip({ rating }: { readonly rating: DangerRating }) {
  return rating.rated ? (
    <span class={`chip level-${rating.level}`}>{levelWords(rating.level)}</span>
  ) : (
    <span class="chip level-none">No rating</span>
  );
}

/** The danger of a zone as it stands: a level only when its forecast is in force. */
export function DangerChip({ standing }: { readonly standing: DangerStanding }) {
  return standing.kind === 'in-force' ? (
    <RatingChip rating={standing.forecast.danger.overall} />
  ) : (
    <span class="chip level-none">{obstacleName(standing)}</span>
  );
}

function obstacleName({ kind }: DangerStanding): string {
  switch (kind) {
    case 'in-force':
    case 'not-rated':
      return 'No rating';
    case 'absent':
      return 'No forecast';
    case 'expired':
      return 'Expired';
    case 'undated':
      return 'Undated';
    case 'invalid':
      return 'Invalid';
    case 'other-zone':
      return 'Not this zone';
    case 'not-vouched':
      return 'Not vouched for';
    default:
      return assertNever(kind, 'standing');
  }
}

/** Why there is no level to show, and what was said while it held. Null when the rating is in force. */
export function obstacleWords(standing: DangerStanding): string | null {
  if (standing.kind === 'absent') return 'No forecast at hand: that is no rating, not a calm day.';
  const { kind, forecast } = standing;
  const said = ratingWords(forecast.danger.overall);
  switch (kind) {
    case 'in-force':
      return null;
    case 'not-rated':
      return `The forecast gives ${said}: that is not Low.`;
    case 'expired': {
      const end = forecast.expiresAt;
      return `Was ${said} until ${end === null ? 'an unknown time' : shortTimeWords(end)}. It says nothing about now.`;
    }
    case 'undated':
      return `Said ${said}, with no date to tell whether it holds.`;
    case 'invalid':
      return `Said ${said}, in a form that cannot be trusted.`;
    case 'other-zone':
      return `The product names ${forecast.zoneId ?? 'no zone'}.`;
    case 'not-vouched':
      return `Said ${said}, but nothing vouches that it holds.`;
    default:
      return assertNever(kind, 'standing');
  }
}
