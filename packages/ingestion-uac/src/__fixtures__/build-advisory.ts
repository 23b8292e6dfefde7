/** The fields of a plain advisory: Considerable up high, one problem, nothing odd. */
const plain = {
  Nid: '100001',
  region: 'Logan',
  date_issued: 'Friday, March 6, 2026 - 7:10am',
  date_issued_timestamp: '1772806250',
  overall_danger_rating: 'Considerable',
  overall_danger_rose: rose({ 0: 6 }, 4),
  avalanche_problem_1: 'Wind Drifted Snow',
  danger_rose_1: rose({ 0: 16, 1: 16 }, 14),
  bottom_line: 'Written for a test.',
};

/** A payload with one plain advisory in which the given fields differ; `undefined` takes a field away. */
export function payloadWith(fields: Record<string, unknown> = {}): unknown {
  return { advisories: [{ advisory: advisoryWith(fields) }] };
}

export function advisoryWith(fields: Record<string, unknown> = {}): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries({ ...plain, ...fields }).filter(([, value]) => value !== undefined),
  );
}

/** A rose of one value, other than in the given places of rose order. */
export function rose(values: Record<number, number | string>, otherwise: number): string {
  return Array.from({ length: 24 }, (_nothing, index) => values[index] ?? otherwise).join(',');
}
