import { epochOf, hoursBetween, type IsoInstant } from '@dawn-patrol/contracts';
import { TZDate, tzName } from '@date-fns/tz';
import { format } from 'date-fns/format';

const denver = 'America/Denver';

/** A moment on Denver's clock, then in UTC: "Fri 6 Mar 2026, 08:00 MST (15:00 UTC)". The date of UTC is there when it differs. */
export function timeWords(instant: IsoInstant): string {
  const local = new TZDate(epochOf(instant), denver);
  const sameDay = format(local, 'yyyy-MM-dd') === instant.slice(0, 10);
  const utc = `${sameDay ? '' : `${instant.slice(0, 10)} `}${instant.slice(11, 16)} UTC`;
  return `${format(local, 'EEE d MMM yyyy, HH:mm')} ${tzName(denver, local, 'short')} (${utc})`;
}

/** A moment where room is short, on Denver's clock: "Fri 6 Mar 08:00 MST". */
export function shortTimeWords(instant: IsoInstant): string {
  const local = new TZDate(epochOf(instant), denver);
  return `${format(local, 'EEE d MMM HH:mm')} ${tzName(denver, local, 'short')}`;
}

/** How long before or after `now` a moment lies: "40 min ago", "8 h ago", "12 days ago", "in 3 h". */
export function relativeWords(instant: IsoInstant, now: IsoInstant): string {
  const hours = hoursBetween(instant, now);
  return hours < 0 ? `in ${spanWords(-hours)}` : `${spanWords(hours)} ago`;
}

/** A span in the unit that suits it, rounded down, so that no age is made to look older or younger than a unit. */
export function spanWords(hours: number): string {
  if (hours < 1) return `${Math.floor(hours * 60)} min`;
  return hours < 48 ? `${Math.floor(hours)} h` : `${Math.floor(hours / 24)} days`;
}

/** The age of a source: "8 h old"; a time still to come says so. */
export function ageWords(hours: number): string {
  return hours < 0 ? `dated ${spanWords(-hours)} ahead` : `${spanWords(hours)} old`;
}
