import { epochOf, type IsoInstant, type Zone } from '@dawn-patrol/contracts';
import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns/format';

type TimeZone = Zone['timeZone'];

/** Kept, as making one costs more than all the rest of an alert. */
const namesByTimeZone = {
  'America/Denver': new Intl.DateTimeFormat('en-US', { timeZone: 'America/Denver', timeZoneName: 'short' }),
} as const satisfies Record<TimeZone, Intl.DateTimeFormat>;

/** A moment on the zone's clock, with its date: "Fri, Mar 6, 2026, 7:10 AM MST". */
export function longLocalTime(instant: IsoInstant, timeZone: TimeZone): string {
  const local = new TZDate(epochOf(instant), timeZone);
  return `${format(local, 'EEE, MMM d, yyyy, h:mm a')} ${timeZoneName(instant, timeZone)}`;
}

/** MST or MDT. */
function timeZoneName(instant: IsoInstant, timeZone: TimeZone): string {
  const parts = namesByTimeZone[timeZone].formatToParts(epochOf(instant));
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

/** A moment within the week on the zone's clock, where room is short: "Sat 7:10 AM". */
export function shortLocalTime(instant: IsoInstant, timeZone: TimeZone): string {
  return format(new TZDate(epochOf(instant), timeZone), 'EEE h:mm a');
}

/** A moment in UTC to the minute: "2026-03-06 14:10 UTC". */
export function utcTime(instant: IsoInstant): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
}
