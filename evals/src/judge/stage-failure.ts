import type { Stage } from '../scorers/scorer.ts';

/** An exception of the judged code, with the step of the flow in which it was thrown. */
export class StageFailure extends Error {
  readonly stage: Stage;

  constructor(stage: Stage, cause: unknown) {
    super(cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause), { cause });
    this.name = 'StageFailure';
    this.stage = stage;
  }
}
