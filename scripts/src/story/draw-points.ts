/** How a run went that nobody killed. */
export interface RunLength {
  readonly warm: boolean;
  readonly batch: boolean;
  readonly passed: number;
  readonly milliseconds: number;
}

/**
 * Where a train is killed: by itself between two steps, or from outside, with every process it started, after a part of
 * the time that it needs.
 */
export interface KillPoint {
  readonly warm: boolean;
  readonly batch: boolean;
  readonly at:
    | { readonly kind: 'checkpoint'; readonly number: number; readonly of: number }
    | { readonly kind: 'moment'; readonly milliseconds: number };
}

/** Draws points; the same seed draws the same ones, for runs of the same length. Every third is a moment. */
export function drawPoints(count: number, seed: number, runs: readonly RunLength[]): KillPoint[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, index) => {
    const run = runs[index % runs.length] ?? { warm: false, batch: false, passed: 1, milliseconds: 1 };
    const { warm, batch, passed, milliseconds } = run;
    const share = random();
    const at: KillPoint['at'] =
      index % 3 === 2
        ? { kind: 'moment', milliseconds: Math.ceil(share * milliseconds) }
        : { kind: 'checkpoint', number: 1 + Math.floor(share * passed), of: passed };
    return { warm, batch, at };
  });
}

export function describePoint({ warm, batch, at }: KillPoint): string {
  const place =
    at.kind === 'checkpoint'
      ? `at step ${at.number} of ${at.of}`
      : `after ${at.milliseconds} ms, with its children`;
  return `${describeWay({ warm, batch })}, ${place}`;
}

export function describeRun({ warm, batch, passed, milliseconds }: RunLength): string {
  return `${describeWay({ warm, batch })}: ${passed} steps in ${(milliseconds / 1000).toFixed(1)} s`;
}

function describeWay({ warm, batch }: Pick<RunLength, 'warm' | 'batch'>): string {
  return `${batch ? 'batch' : 'one by one'}, ${warm ? 'verdicts known' : 'nothing known'}`;
}

/** Mulberry32: small, and good enough to spread points. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) % 0x1_0000_0000;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}
