import {
  assertNever,
  roseCells,
  type AvalancheProblem,
  type CellId,
  type Note,
} from '@dawn-patrol/contracts';
import { describeValue } from '../text/describe-value.ts';
import { problemTypeOf } from './problem-names.ts';
import type { RawUacAdvisory } from './raw-uac-forecast.ts';
import { readRose, type RoseReading } from './read-rose.ts';
import { readText } from '../text/read-text.ts';

/** What is kept of a name that is no text. */
const longestName = 80;

/** The numbered fields of an advisory. */
const slots = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((slot) => ({
  slot,
  nameField: `avalanche_problem_${slot}`,
  roseField: `danger_rose_${slot}`,
}));

/** The alphabet of problem roses, another than that of the danger rose: 16 here, 14 not here, 0 untouched. */
const presentValue = 16;
const absentValues: ReadonlySet<number | null> = new Set([14, 0]);

export interface ProblemsReading {
  readonly problems: AvalancheProblem[];
  readonly notes: readonly Note[];
}

/**
 * The named problems of an advisory with the cells where each is present. A rose without a name is
 * no problem: the editor leaves stale ones behind, and a note says where.
 */
export function toProblems(advisory: RawUacAdvisory): ProblemsReading {
  const problems: AvalancheProblem[] = [];
  const notes: Note[] = [];
  for (const { slot, nameField, roseField } of slots) {
    const name = readName(advisory[nameField]);
    const rawRose = advisory[roseField];
    if (name === null) {
      if (rawRose !== undefined) notes.push(...noteOrphan(slot, toCells(readRose(rawRose))));
      continue;
    }
    const rose = readRose(rawRose);
    const cells = toCells(rose);
    const problem = toProblem(slot, name, rose, cells);
    problems.push(problem);
    notes.push(...noteName(problem), ...noteProblemRose(problem, rose, cells, rawRose));
  }
  return { problems, notes };
}

/** A name that is no text is still the center's mark that there is a problem: shown as it came, type unknown. */
function readName(value: unknown): string | null {
  const field = readText(value);
  switch (field.state) {
    case 'absent':
      return null;
    case 'text':
      return field.text;
    case 'unreadable':
      return writtenOut(field.value).slice(0, longestName);
    default:
      return assertNever(field, 'state of a text');
  }
}

/** As JSON; data that JSON cannot hold, which no JSON text gives, is described. */
function writtenOut(value: unknown): string {
  try {
    return JSON.stringify(value) ?? describeValue(value);
  } catch (cause) {
    if (cause instanceof TypeError) return describeValue(value);
    throw cause;
  }
}

function toProblem(
  slot: number,
  sourceName: string,
  rose: RoseReading,
  cells: ProblemCells,
): AvalancheProblem {
  const type = problemTypeOf(sourceName);
  return {
    slot,
    type,
    sourceName,
    isProblem: type !== 'normal-caution',
    cells: cells.present,
    cellsComplete: rose.state === 'values' && cells.unknown.length === 0,
  };
}

/** The cells where a problem is, and those whose value says neither that it is there nor that it is not. */
interface ProblemCells {
  readonly present: CellId[];
  readonly unknown: readonly CellId[];
}

function toCells(rose: RoseReading): ProblemCells {
  const present: CellId[] = [];
  const unknown: CellId[] = [];
  if (rose.state !== 'values') return { present, unknown };
  const { values } = rose;
  roseCells.forEach(({ id }, index) => {
    const value = values[index] ?? null;
    if (!absentValues.has(value)) (value === presentValue ? present : unknown).push(id);
  });
  return { present, unknown };
}

function noteOrphan(slot: number, { present }: ProblemCells): Note[] {
  if (present.length === 0) return [];
  const message = `Problem ${slot} has a rose with ${present.length} cells and no name: it does not count as a problem.`;
  return [{ code: 'orphan-rose', slot, message }];
}

function noteName({ slot, type, sourceName }: AvalancheProblem): Note[] {
  if (type !== 'unknown') return [];
  const message = `Problem ${slot} is called ${describeValue(sourceName)}, a name that is not known here: it counts as a problem.`;
  return [{ code: 'problem-name-unknown', slot, message }];
}

function noteProblemRose(
  { slot }: AvalancheProblem,
  rose: RoseReading,
  { present, unknown }: ProblemCells,
  raw: unknown,
): Note[] {
  switch (rose.state) {
    case 'absent':
      return [
        {
          code: 'problem-rose-missing',
          slot,
          message: `Problem ${slot} has no rose: where it is, is unknown.`,
        },
      ];
    case 'unreadable':
      return [
        {
          code: 'problem-rose-unreadable',
          slot,
          message: `Expected a rose of 24 numbers for problem ${slot}, got ${describeValue(raw)}: where it is, is unknown.`,
        },
      ];
    case 'values':
      if (unknown.length > 0) return [noteUnknownValues(slot, unknown)];
      if (present.length > 0) return [];
      return [
        { code: 'problem-rose-empty', slot, message: `Problem ${slot} has a rose that marks no cell.` },
      ];
    default:
      return assertNever(rose, 'state of a rose');
  }
}

function noteUnknownValues(slot: number, cells: readonly CellId[]): Note {
  const message = `Expected 16, 14 or 0 in the rose of problem ${slot}, got something else at ${cells.join(', ')}: unknown there.`;
  return { code: 'problem-rose-value-unknown', slot, message };
}
