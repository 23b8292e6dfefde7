import { describeChange, isHarmful } from './compare-evals.ts';
import type { GateReport } from './gate-report.ts';
import type { StepResult, Verdict } from './verdict.ts';

/** The gate's finding for a person: what was checked, what stands in the way, what to do. */
export function renderGate(report: GateReport): string {
  return `${[
    headline(report),
    '',
    `ownership    ${ownershipLine(report)}`,
    ...report.verdict.steps.map(stepLine),
    ...evaluationLines(report.verdict),
    ...answerLines(report),
    ...toDo(report),
  ].join('\n')}\n`;
}

function headline({ holds, branch, changed, reused, verdict }: GateReport): string {
  const name = branch ?? 'this tree';
  const files = changed.length === 1 ? '1 changed file' : `${changed.length} changed files`;
  const kept = reused ? `, unchanged since ${verdict.checkedAt}` : '';
  return `${holds ? 'may land' : 'may NOT land'}: ${name} (${files}${kept})`;
}

function ownershipLine({ ownership, declared }: GateReport): string {
  if (ownership.length > 0) return 'FAILS';
  return declared === null ? 'holds  (one owner, none declared)' : `holds  (${declared.join(', ')})`;
}

function stepLine({ name, outcome, seconds }: StepResult): string {
  const word = { holds: 'holds ', fails: 'FAILS ', skipped: 'nothing to check' }[outcome];
  return `${name.padEnd(12)} ${word}${outcome === 'skipped' ? '' : ` ${seconds.toFixed(1)} s`}`;
}

function evaluationLines({ evaluation }: Verdict): string[] {
  if (evaluation === null) return [];
  const { cases, passing, changes } = evaluation;
  const lines = changes.map((change) => `  ${isHarmful(change) ? '!' : '+'} ${describeChange(change)}`);
  const same = changes.length === 0 ? ', none came out differently' : '';
  return ['', `${passing} of ${cases} golden cases hold${same}`, ...lines];
}

/** Every change to the answer key, by itself: whoever reviews must see it. */
function answerLines({ answers: { changed, reasons } }: GateReport): string[] {
  if (changed.length === 0) return [];
  const files = changed.length === 1 ? '1 file' : `${changed.length} files`;
  const why = reasons.map((reason) => `  because: ${reason}`);
  return ['', `The answer key changes in ${files}:`, ...changed.map((path) => `  ~ ${path}`), ...why];
}

function toDo({ ownership, verdict, holds }: GateReport): string[] {
  if (holds) return ['', 'Next: commit what is not committed, then pnpm land <branch>'];
  const owners = ownership.flatMap(({ message, remedy }) => [`- ${message}`, `  ${remedy}`]);
  const failed = verdict.steps.filter(({ outcome, said }) => outcome === 'fails' && said !== '');
  const steps = failed.flatMap(({ name, command, said }) => [`- ${name}: ${command}`, indent(said)]);
  const cases = (verdict.evaluation?.changes ?? []).filter(isHarmful);
  const judged =
    cases.length === 0
      ? []
      : [`- Make ${cases.map(({ id }) => id).join(', ')} hold again, as before this change.`];
  return ['', 'To do:', ...owners, ...steps, ...judged];
}

function indent(text: string): string {
  const lines = text.trimEnd().split('\n');
  const shown = lines.length > 20 ? ['...', ...lines.slice(-20)] : lines;
  return shown.map((line) => `    ${line}`).join('\n');
}
