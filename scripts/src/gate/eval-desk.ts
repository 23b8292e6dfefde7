import { fail, type Result, succeed } from '../result.ts';
import type { EvalReport } from './eval-report.ts';
import type { VerdictStore } from './verdict-store.ts';

/** Why there is no report: the judge could not judge, or somebody stopped it. */
export interface NotJudged {
  readonly kind: 'not-judged' | 'interrupted';
  readonly said: string;
}

type Judgement = Result<EvalReport, NotJudged>;

interface EvalRequest {
  readonly key: string;
  /** Judges again even when a report is kept. */
  readonly again: boolean;
  readonly signal: AbortSignal;
  readonly run: () => Promise<Judgement>;
}

/** Judges each tree once: what is kept is read, and what is being judged is waited for. */
export interface EvalDesk {
  readonly evaluate: (request: EvalRequest) => Promise<Judgement>;
}

export function createEvalDesk(store: VerdictStore): EvalDesk {
  const underWay = new Map<string, Promise<Judgement>>();
  const start = async ({ key, again, run }: EvalRequest): Promise<Judgement> => {
    const kept = again ? null : await store.readReport(key);
    if (kept !== null) return succeed(kept);
    const judgement = await run();
    if (judgement.ok) await store.keepReport(key, judgement.value);
    return judgement;
  };
  const evaluate = async (request: EvalRequest): Promise<Judgement> => {
    for (;;) {
      if (request.signal.aborted) return fail({ kind: 'interrupted', said: '' });
      const other = underWay.get(request.key);
      if (other === undefined) {
        const own = start(request).finally(() => underWay.delete(request.key));
        underWay.set(request.key, own);
        return own;
      }
      // Whoever judged it may have been stopped; then it is this one's turn.
      const judgement = await other;
      if (judgement.ok || judgement.failure.kind === 'not-judged') return judgement;
    }
  };
  return { evaluate };
}
