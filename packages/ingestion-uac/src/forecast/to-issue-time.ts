import { toInstant, type IsoInstant, type Note } from '@dawn-patrol/contracts';
import { toDenverWall } from './denver-time.ts';
import { describeValue } from '../text/describe-value.ts';
import { readIssueText, type IssueText } from './read-issue-text.ts';
import { readText } from '../text/read-text.ts';

/** A minute: the text has no seconds. */
const toleranceMs = 60_000;
const dayMs = 86_400_000;
const earliestMs = Date.UTC(2000, 0, 1);
const latestMs = Date.UTC(2100, 0, 1);
/** The center publishes no end; avalanche.org's map layer gives its products 24 hours. */
const validMs = dayMs;

export interface IssueTime {
  readonly issuedAt: IsoInstant | null;
  /** Only where the product names a day and no time: the end of that day. */
  readonly issuedBefore?: IsoInstant;
  readonly expiresAt: IsoInstant | null;
  readonly expiryBasis: 'assumed-24h' | 'unknown';
  readonly notes: readonly Note[];
}

/**
 * When a product was issued. The timestamp decides; the text checks it. Where they are more than a
 * minute apart the earlier counts, so that a doubt makes a forecast older and never fresher.
 */
export function toIssueTime(timestamp: unknown, dateIssued: unknown): IssueTime {
  const stamp = readTimestamp(timestamp);
  const written = readWritten(dateIssued);
  const notes = [...noteUnreadable(stamp, timestamp), ...noteUnreadable(written, dateIssued)];
  if (stamp.state === 'read' && written.state === 'read') {
    return agrees(stamp.value, written.value)
      ? dated(stamp.value, notes)
      : dated(Math.min(stamp.value, written.value.moments[0]), [
          ...notes,
          disagreement(timestamp, dateIssued),
        ]);
  }
  if (stamp.state === 'read') return dated(stamp.value, notes);
  if (written.state === 'read') {
    const { moments, dayEnd } = written.value;
    const time = dated(moments[0], [...notes, ...noteAssumed(written.value)]);
    return dayEnd === null ? time : { ...time, issuedBefore: toInstant(dayEnd) };
  }
  const message = 'The issue time is absent or cannot be read: how old the forecast is, is unknown.';
  return {
    issuedAt: null,
    expiresAt: null,
    expiryBasis: 'unknown',
    notes: [...notes, { code: 'undated', message }],
  };
}

type Field<Value> =
  | { readonly state: 'absent' }
  | { readonly state: 'unreadable' }
  | { readonly state: 'read'; readonly value: Value };

/** Epoch seconds, as a text or a number, in milliseconds. Milliseconds at the source are out of range: unreadable. */
function readTimestamp(value: unknown): Field<number> {
  const field = readText(typeof value === 'number' ? String(value) : value);
  if (field.state !== 'text') return { state: field.state };
  const milliseconds = /^\d{1,12}(\.\d{1,9})?$/.test(field.text) ? Number(field.text) * 1000 : Number.NaN;
  return isPlausible(milliseconds) ? { state: 'read', value: milliseconds } : { state: 'unreadable' };
}

function readWritten(value: unknown): Field<IssueText> {
  const field = readText(value);
  if (field.state !== 'text') return { state: field.state };
  const written = readIssueText(field.text);
  return written !== null && isPlausible(written.moments[0])
    ? { state: 'read', value: written }
    : { state: 'unreadable' };
}

function isPlausible(milliseconds: number): boolean {
  return milliseconds >= earliestMs && milliseconds < latestMs;
}

function agrees(stampMs: number, { moments, precision }: IssueText): boolean {
  if (precision === 'day') {
    return Math.floor(toDenverWall(stampMs) / dayMs) === Math.floor(toDenverWall(moments[0]) / dayMs);
  }
  return moments.some((moment) => Math.abs(stampMs - moment) <= toleranceMs);
}

function dated(milliseconds: number, notes: readonly Note[]): IssueTime {
  return {
    issuedAt: toInstant(milliseconds),
    expiresAt: toInstant(milliseconds + validMs),
    expiryBasis: 'assumed-24h',
    notes,
  };
}

function noteUnreadable(field: Field<unknown>, value: unknown): Note[] {
  if (field.state !== 'unreadable') return [];
  const message = `Expected an issue time between the years 2000 and 2100, got ${describeValue(value)}. It was not used.`;
  return [{ code: 'issue-time-unreadable', message }];
}

function noteAssumed({ precision }: IssueText): Note[] {
  if (precision === 'minute') return [];
  const message = 'The issue date has no time: midnight in Denver is assumed, the earliest it can be.';
  return [{ code: 'issue-time-assumed', message }];
}

function disagreement(timestamp: unknown, dateIssued: unknown): Note {
  const message = `The timestamp ${describeValue(timestamp)} and the date ${describeValue(dateIssued)} name different times. The earlier counts.`;
  return { code: 'issue-time-disagrees', message };
}
