import { epochOf, type IsoInstant, type Zone } from '@dawn-patrol/contracts';

const millisecondsPerHour = 3_600_000;
const millisecondsPerDay = 86_400_000;

/** A night in milliseconds since the Unix epoch; `from` does not belong to it, `to` does. */
export interface Night {
  readonly from: number;
  readonly to: number;
}

export interface NightHours {
  /** Hours of the local clock, 0 to 23. */
  readonly begins: number;
  readonly ends: number;
}

const localTimes = {
  'America/Denver': new Intl.DateTimeFormat('en-CA', {
    timeZone: 'America/Denver',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }),
} as const satisfies Record<Zone['timeZone'], Intl.DateTimeFormat>;

/**
 * The nights up to a moment, newest first; the newest may still run. They begin and end by the local
 * clock, so that one in which the clocks change is an hour shorter or longer.
 */
export function localNights(
  asOf: IsoInstant,
  timeZone: Zone['timeZone'],
  { begins, ends }: NightHours,
  count: number,
): Night[] {
  const moment = epochOf(asOf);
  const now = moment + offsetAt(moment, timeZone);
  const earliest = moment - (count + 1) * millisecondsPerDay;
  const sameOffset = offsetAt(earliest, timeZone) === now - moment;
  const toEpoch = (local: number): number =>
    local - (sameOffset ? now - moment : offsetAt(local - (now - moment), timeZone));
  const today = Math.floor(now / millisecondsPerDay) * millisecondsPerDay;
  const running = now >= today + begins * millisecondsPerHour ? today : today - millisecondsPerDay;
  return Array.from({ length: count }, (_, index) => {
    const evening = running - index * millisecondsPerDay;
    return {
      from: toEpoch(evening + begins * millisecondsPerHour),
      to: toEpoch(evening + millisecondsPerDay + ends * millisecondsPerHour),
    };
  });
}

/** Milliseconds that the local clock is ahead of UTC. */
function offsetAt(epoch: number, timeZone: Zone['timeZone']): number {
  const local = localTimes[timeZone].format(epoch).replace(', ', 'T');
  return Date.parse(`${local}Z`) - Math.floor(epoch / 1000) * 1000;
}
