/** A length of time. Months have no fixed length, so they are kept apart until there is a date to count from. */
export interface IsoDuration {
  readonly months: number;
  readonly milliseconds: number;
}

const amount = String.raw`(\d{1,9}(?:[.,]\d{1,9})?)`;
const durationPattern = new RegExp(
  `^P(?=[\\dT])(?:${amount}Y)?(?:${amount}M)?(?:${amount}W)?(?:${amount}D)?` +
    `(?:T(?=\\d)(?:${amount}H)?(?:${amount}M)?(?:${amount}S)?)?$`,
);
const millisecondsOf = [604_800_000, 86_400_000, 3_600_000, 60_000, 1000] as const;

/**
 * A duration of ISO 8601 from years to seconds, such as `PT6H`, `P7DT21H` or `P1M`; null for any
 * other text. The last amount may have decimals, after a point or a comma; of a year they must make
 * whole months, of a month there are none. A week has 7 days and a day 24 hours.
 */
export function readIsoDuration(text: string): IsoDuration | null {
  const amounts = durationPattern.exec(text)?.slice(1);
  if (amounts === undefined || !decimalsAreLast(amounts)) return null;
  const [years = 0, ofYear = 0, ...fixed] = amounts.map((digits: string | undefined) =>
    digits === undefined ? 0 : Number(digits.replace(',', '.')),
  );
  const months = years * 12 + ofYear;
  if (!Number.isInteger(months)) return null;
  const milliseconds = fixed.reduce((sum, value, index) => sum + value * (millisecondsOf[index] ?? 0), 0);
  return { months, milliseconds: Math.round(milliseconds) };
}

function decimalsAreLast(amounts: readonly (string | undefined)[]): boolean {
  const present = amounts.filter((digits) => digits !== undefined);
  return present.slice(0, -1).every((digits) => /^\d+$/.test(digits));
}
