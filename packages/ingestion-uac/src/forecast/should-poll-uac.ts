import { tz, TZDate } from '@date-fns/tz';
import { epochOf, hoursBetween, type IsoInstant, type Zone } from '@dawn-patrol/contracts';
import { isSameDay } from 'date-fns/isSameDay';

/**
 * How often the center wants to be asked: every 15 minutes between 5 and 8 in the morning in Denver
 * until the day's forecast is out. The hourly pace of all other times is ours; updates are rare.
 * Source: https://utahavalanchecenter.org/docs/api/forecast (read 2026-11-20)
 */
export const uacPolling = {
  fromHour: 5,
  untilHour: 8,
  waitingMinutes: 15,
  otherwiseMinutes: 60,
} as const;

export interface UacPollState {
  readonly now: IsoInstant;
  /** Issue time of the newest product that we have, null when there is none. */
  readonly latestIssuedAt: IsoInstant | null;
  readonly zone: Pick<Zone, 'forecastSchedule' | 'timeZone'>;
}

/**
 * Minutes between two polls at this moment. The day's product is out when the newest one bears the
 * date that it is in Denver. A zone with occasional bulletins has no product to wait for: hourly.
 */
export function uacPollMinutes({ now, latestIssuedAt, zone }: UacPollState): number {
  const hour = new TZDate(epochOf(now), zone.timeZone).getHours();
  const inWindow = hour >= uacPolling.fromHour && hour < uacPolling.untilHour;
  const isOut =
    latestIssuedAt !== null && isSameDay(epochOf(latestIssuedAt), epochOf(now), { in: tz(zone.timeZone) });
  const waits = zone.forecastSchedule === 'daily' && inWindow && !isOut;
  return waits ? uacPolling.waitingMinutes : uacPolling.otherwiseMinutes;
}

/**
 * Whether the center may be asked again. `lastPolledAt` is the last attempt, good or bad; without
 * one, or with one in the future (a clock that was set), a poll is due.
 */
export function shouldPollUac(
  state: UacPollState & { readonly lastPolledAt?: IsoInstant | null | undefined },
): boolean {
  if (state.lastPolledAt === null || state.lastPolledAt === undefined) return true;
  const minutes = hoursBetween(state.lastPolledAt, state.now) * 60;
  return minutes < 0 || minutes >= uacPollMinutes(state);
}
