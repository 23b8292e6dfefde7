/** The middle value; between two middle values, their mean. Null for no values: there is no default. */
export function median(values: readonly number[]): number | null {
  const ascending = values.toSorted((first, second) => first - second);
  const upper = ascending[Math.floor(ascending.length / 2)];
  const lower = ascending[Math.ceil(ascending.length / 2) - 1];
  if (upper === undefined || lower === undefined) return null;
  return withoutFloatNoise((upper + lower) / 2);
}

/** Three decimals, far below any instrument's precision: 6 in less 0 in is 15.24 cm, not 15.240000000000002. */
export function withoutFloatNoise(value: number): number {
  return Math.round(value * 1000) / 1000;
}
