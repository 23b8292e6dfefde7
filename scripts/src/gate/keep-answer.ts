import { writeAtomically } from '../state/write-atomically.ts';
import type { GateReport } from './gate-report.ts';
import { answerFile, answerInputs, type GateQuestion, type KeptAnswer } from './recall-answer.ts';
import { renderGate } from './render-gate.ts';

/** Keeps the gate's answer, in the words of the next time. `variables` are those that the configuration names. */
export async function keepAnswer(
  question: GateQuestion,
  report: GateReport,
  variables: readonly string[],
): Promise<void> {
  const again: GateReport = { ...report, reused: true };
  const answer: KeptAnswer = {
    inputs: answerInputs(question, report.declared, variables),
    variables,
    holds: report.holds,
    text: renderGate(again),
    json: `${JSON.stringify(again, null, 2)}\n`,
  };
  await writeAtomically(answerFile(question.snapshot), `${JSON.stringify(answer)}\n`);
}
