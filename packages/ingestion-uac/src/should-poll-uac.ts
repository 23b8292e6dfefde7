import { epochOf, type IsoInstant, type Zone } from '@dawn-patrol/contracts';
import { toDenverWall } from './denver-time.ts';

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
  readonly zone: Pick<Zone, 'forecastSchedule'>;
}

/**
 * Minutes between two polls at this moment. The day's product is out when the newest one bears the
 * date that it is in Denver. A zone with occasional bulletins has no product to wait for: hourly.
 */
export function uacPollMinutes({ now, latestIssuedAt, zone }: UacPollState): number {
  const wall = toDenverWall(epochOf(now));
  const hour = (wall / hourMs) % 24;
  const inWindow = hour >= uacPolling.fromHour && hour < uacPolling.untilHour;
  const isOut = latestIssuedAt !== null && dayOf(toDenverWall(epochOf(latestIssuedAt))) === dayOf(wall);
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
  const minutes = (epochOf(state.now) - epochOf(state.lastPolledAt)) / minuteMs;
  return minutes < 0 || minutes >= uacPollMinutes(state);
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

function dayOf(wall: number): number {
  return Math.floor(wall / (24 * hourMs));
}
