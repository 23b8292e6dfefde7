/** Longest JSON of a value in a report. */
const LARGEST = 1000;

/** A value as it goes into a report: as it is, or the beginning of its JSON where that is long. */
export function boundValue(value: unknown): unknown {
  const text = JSON.stringify(value);
  if (text === undefined) return null;
  return text.length <= LARGEST ? value : `${text.slice(0, LARGEST - 1)}…`;
}
