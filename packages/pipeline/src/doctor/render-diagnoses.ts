import pc from 'picocolors';
import type { Diagnosis } from './diagnose.ts';

/** The diagnoses for a person at a terminal: one line each, then what changed and what is wrong. */
export function renderDiagnoses(diagnoses: readonly Diagnosis[], color: boolean): string {
  const colors = pc.createColors(color);
  const lines = diagnoses.map((diagnosis) => {
    const state = stateOf(diagnosis);
    const paint = {
      good: colors.green,
      drift: colors.yellow,
      unreadable: colors.red,
      unreachable: colors.red,
    }[state];
    return `${paint(state.padEnd(11))} ${diagnosis.id.padEnd(18)} ${factsOf(diagnosis)}`;
  });
  const details = diagnoses.flatMap((diagnosis) => detailsOf(diagnosis).map((detail) => `  ${detail}`));
  return [...lines, ...(details.length === 0 ? [] : ['', ...details])].join('\n');
}

/** In one word what a look came to. */
export function stateOf({
  reachable,
  failure,
  drift,
}: Diagnosis): 'good' | 'drift' | 'unreadable' | 'unreachable' {
  if (failure !== null) return reachable ? 'unreadable' : 'unreachable';
  const changes = drift === null ? 0 : drift.added.length + drift.missing.length + drift.retyped.length;
  return changes > 0 ? 'drift' : 'good';
}

function factsOf({ latencyMs, ageHours, entries, newestAt, drift, failure }: Diagnosis): string {
  if (failure !== null) return failure.kind;
  const age = ageHours === null ? 'no time of its own' : `${ageHours} h old (${newestAt})`;
  const shape = drift === null ? 'first look at its shape' : 'shape compared';
  return `${latencyMs} ms, ${age}, ${entries ?? 0} entries, ${shape}`;
}

function detailsOf({ id, drift, failure, meaning }: Diagnosis): string[] {
  const changes =
    drift === null
      ? []
      : [
          ...drift.added.map((path) => `${id}: new field ${path}`),
          ...drift.missing.map((path) => `${id}: field ${path} is gone`),
          ...drift.retyped.map(({ path, known, now }) => `${id}: ${path} was ${known}, is ${now}`),
        ];
  if (failure === null) return changes;
  return [...changes, `${id}: ${failure.message}`, `${' '.repeat(id.length)}  ${meaning}`];
}
