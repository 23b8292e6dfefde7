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

const slots = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

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
  for (const slot of slots) {
    const name = readName(advisory[`avalanche_problem_${slot}`]);
    const rawRose = advisory[`danger_rose_${slot}`];
    const rose = readRose(rawRose);
    if (name === null) {
      notes.push(...noteOrphan(slot, rose));
      continue;
    }
    const problem = toProblem(slot, name, rose);
    problems.push(problem);
    notes.push(...noteName(problem), ...noteProblemRose(problem, rose, rawRose));
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

function toProblem(slot: number, sourceName: string, rose: RoseReading): AvalancheProblem {
  const type = problemTypeOf(sourceName);
  return {
    slot,
    type,
    sourceName,
    isProblem: type !== 'normal-caution',
    cells: presentCells(rose),
    cellsComplete: rose.state === 'values' && unknownCells(rose.values).length === 0,
  };
}

function presentCells(rose: RoseReading): CellId[] {
  if (rose.state !== 'values') return [];
  return roseCells.filter((_cell, index) => rose.values[index] === presentValue).map(({ id }) => id);
}

function unknownCells(values: readonly (number | null)[]): CellId[] {
  return roseCells
    .filter((_cell, index) => {
      const value = values[index] ?? null;
      return value !== presentValue && !absentValues.has(value);
    })
    .map(({ id }) => id);
}

function noteOrphan(slot: number, rose: RoseReading): Note[] {
  const cells = presentCells(rose);
  if (cells.length === 0) return [];
  const message = `Problem ${slot} has a rose with ${cells.length} cells and no name: it does not count as a problem.`;
  return [{ code: 'orphan-rose', slot, message }];
}

function noteName({ slot, type, sourceName }: AvalancheProblem): Note[] {
  if (type !== 'unknown') return [];
  const message = `Problem ${slot} is called ${describeValue(sourceName)}, a name that is not known here: it counts as a problem.`;
  return [{ code: 'problem-name-unknown', slot, message }];
}

function noteProblemRose({ slot, cells }: AvalancheProblem, rose: RoseReading, raw: unknown): Note[] {
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
    case 'values': {
      const unknown = unknownCells(rose.values);
      if (unknown.length > 0) return [noteUnknownValues(slot, unknown)];
      if (cells.length > 0) return [];
      return [
        { code: 'problem-rose-empty', slot, message: `Problem ${slot} has a rose that marks no cell.` },
      ];
    }
    default:
      return assertNever(rose, 'state of a rose');
  }
}

function noteUnknownValues(slot: number, cells: readonly CellId[]): Note {
  const message = `Expected 16, 14 or 0 in the rose of problem ${slot}, got something else at ${cells.join(', ')}: unknown there.`;
  return { code: 'problem-rose-value-unknown', slot, message };
}
