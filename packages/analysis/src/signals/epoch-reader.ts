import { epochOf, type IsoInstant } from '@dawn-patrol/contracts';

const millisecondsPerHour = 3_600_000;
const zero = 48;

/**
 * Reads instants of one series as milliseconds. Neighbours share their date, so that only the time
 * of day is read anew: a grid holds hundreds of them.
 */
export function epochReader(): (instant: IsoInstant) => number {
  let date = '';
  let midnight = 0;
  return (instant) => {
    if (date === '' || !instant.startsWith(date)) {
      date = instant.slice(0, 11);
      midnight = epochOf(instant) - timeOfDay(instant);
    }
    return midnight + timeOfDay(instant);
  };
}

/** Milliseconds since midnight of an instant `YYYY-MM-DDTHH:MM:SSZ`, the one form there is. */
function timeOfDay(instant: IsoInstant): number {
  const seconds = twoDigits(instant, 14) * 60 + twoDigits(instant, 17);
  return twoDigits(instant, 11) * millisecondsPerHour + seconds * 1000;
}

function twoDigits(text: string, at: number): number {
  return (text.charCodeAt(at) - zero) * 10 + text.charCodeAt(at + 1) - zero;
}
