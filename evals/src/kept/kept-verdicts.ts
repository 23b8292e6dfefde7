import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { caseReportSchema, type CaseReport } from '../eval-report.ts';

/** Verdicts on cases that held, by a hash of their files, for one state of the code. */
export interface KeptVerdicts {
  readonly find: (key: string) => CaseReport | null;
  readonly keep: (key: string, report: CaseReport) => void;
  /** Writes what was found and kept in this run; what was neither is let go. */
  readonly save: () => void;
}

const fileSchema = z.record(z.string(), caseReportSchema);
/** States of the code whose verdicts are kept: some branches, and what each was a moment ago. */
const MOST_STATES = 12;

/** The kept verdicts in a folder for this state of the code. A file that cannot be read as such counts as none: its cases are judged. */
export function openKeptVerdicts(directory: string, codeKey: string): KeptVerdicts {
  const path = join(directory, `${codeKey}.json`);
  const before = readKept(path);
  const after = new Map<string, CaseReport>();
  return {
    find: (key) => {
      const report = before.get(key) ?? null;
      if (report !== null) after.set(key, report);
      return report;
    },
    keep: (key, report) => {
      after.set(key, report);
    },
    save: () => {
      if (after.size === before.size && [...after.keys()].every((key) => before.has(key))) return;
      mkdirSync(directory, { recursive: true });
      const draft = `${path}.${String(process.pid)}`;
      writeFileSync(draft, JSON.stringify(Object.fromEntries(after)));
      renameSync(draft, path);
      forgetOldest(directory);
    },
  };
}

function readKept(path: string): ReadonlyMap<string, CaseReport> {
  try {
    return new Map(Object.entries(fileSchema.parse(JSON.parse(readFileSync(path, 'utf8')))));
  } catch {
    // None yet, cut off, or of another shape: whatever it is, judging anew is right.
    return new Map();
  }
}

function forgetOldest(directory: string): void {
  const files = readdirSync(directory)
    .map((name) => join(directory, name))
    .map((path) => ({ path, age: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .toSorted((one, other) => other.age - one.age);
  for (const { path } of files.slice(MOST_STATES)) rmSync(path, { force: true });
}
