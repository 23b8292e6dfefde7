import { hoursBetween, type IsoInstant, type SourceFailure, type SourceId } from '@dawn-patrol/contracts';
import { compareShapes, shapeOf, type PayloadShape, type ShapeDrift } from './payload-shape.ts';
import type { SourceCheck } from './source-check.ts';

/** What one live address answered, and what that means for a run. */
export interface Diagnosis {
  readonly id: string;
  readonly source: SourceId;
  readonly reachable: boolean;
  readonly latencyMs: number;
  readonly url: string | null;
  readonly newestAt: IsoInstant | null;
  /** Hours since `newestAt`. */
  readonly ageHours: number | null;
  readonly entries: number | null;
  /** Against the last known shape; null for the first look, and for what is not JSON. */
  readonly drift: ShapeDrift | null;
  readonly failure: SourceFailure | null;
  readonly meaning: string;
}

export interface DiagnoseOptions {
  readonly now: () => IsoInstant;
  /** Milliseconds of a steady clock. */
  readonly clock: () => number;
  /** Shapes of earlier looks, by the id of the check. */
  readonly knownShape: (id: string) => Promise<PayloadShape | null>;
  readonly rememberShape: (id: string, shape: PayloadShape) => Promise<void>;
}

/** Asks one address once. A payload that could be read leaves its shape for the next look. */
export async function diagnose(check: SourceCheck, options: DiagnoseOptions): Promise<Diagnosis> {
  const started = options.clock();
  const answer = await check.ask();
  const latencyMs = Math.round(options.clock() - started);
  const common = { id: check.id, source: check.source, latencyMs };
  if (!answer.ok) {
    return {
      ...common,
      ...unanswered,
      url: answer.failure.url ?? null,
      failure: answer.failure,
      meaning: check.without,
    };
  }
  const { url, text } = answer.value;
  const reading = check.read(text);
  const drift = await lookForDrift(check.id, text, reading.ok, options);
  if (!reading.ok) {
    const meaning = `It answers, but not with what we can read. ${check.without}`;
    return { ...common, ...unanswered, reachable: true, url, drift, failure: reading.failure, meaning };
  }
  const { newestAt, entries } = reading.value;
  const ageHours = newestAt === null ? null : Math.round(hoursBetween(newestAt, options.now()) * 10) / 10;
  return {
    ...common,
    reachable: true,
    url,
    newestAt,
    ageHours,
    entries,
    drift,
    failure: null,
    meaning: isDrifting(drift) ? 'A run can use it; look at the changed fields.' : 'A run can use it.',
  };
}

const unanswered = { reachable: false, newestAt: null, ageHours: null, entries: null, drift: null } as const;

async function lookForDrift(
  id: string,
  text: string,
  readable: boolean,
  { knownShape, rememberShape }: DiagnoseOptions,
): Promise<ShapeDrift | null> {
  const data = parseOrUndefined(text);
  if (data === undefined) return null;
  const now = shapeOf(data);
  const known = await knownShape(id);
  if (readable) await rememberShape(id, now);
  return known === null ? null : compareShapes(known, now);
}

function isDrifting(drift: ShapeDrift | null): boolean {
  return drift !== null && drift.added.length + drift.missing.length + drift.retyped.length > 0;
}

function parseOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}
