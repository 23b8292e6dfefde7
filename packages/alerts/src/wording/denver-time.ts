import { epochOf, type IsoInstant, type Zone } from '@dawn-patrol/contracts';
import { zoneClockAt } from './zone-clock.ts';

type TimeZone = Zone['timeZone'];

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const monthNames = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** A moment on the zone's clock, with its date: "Fri, Mar 6, 2026, 7:10 AM MST". */
export function longLocalTime(instant: IsoInstant, timeZone: TimeZone): string {
  const { local, name } = localOf(instant, timeZone);
  const year = String(local.getUTCFullYear()).padStart(4, '0');
  const day = `${monthNames[local.getUTCMonth()]} ${local.getUTCDate()}, ${year}`;
  return `${weekdays[local.getUTCDay()]}, ${day}, ${clockTime(local)} ${name}`;
}

/** A moment within the week on the zone's clock, where room is short: "Sat 7:10 AM". */
export function shortLocalTime(instant: IsoInstant, timeZone: TimeZone): string {
  const { local } = localOf(instant, timeZone);
  return `${weekdays[local.getUTCDay()]} ${clockTime(local)}`;
}

/** A moment in UTC to the minute: "2026-03-06 14:10 UTC". */
export function utcTime(instant: IsoInstant): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
}

/** A date whose UTC fields are those of the zone's clock, and the clock's name. */
function localOf(instant: IsoInstant, timeZone: TimeZone): { local: Date; name: string } {
  const epochMs = epochOf(instant);
  const { offsetMs, name } = zoneClockAt(epochMs, timeZone);
  return { local: new Date(epochMs + offsetMs), name };
}

/** Hours of half a day: "12:05 AM" is five past midnight. */
function clockTime(local: Date): string {
  const hours = local.getUTCHours();
  const minutes = String(local.getUTCMinutes()).padStart(2, '0');
  return `${hours % 12 === 0 ? 12 : hours % 12}:${minutes} ${hours < 12 ? 'AM' : 'PM'}`;
}
