/** Where instrumented code looks for the mutant that is on, and leaves what it ran. The names are StrykerJS's. */
interface SwitchBoard {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage: Coverage;
}

/** How often each mutant's code ran: while modules were loaded, and by case. */
export interface Coverage {
  readonly static: Record<string, number>;
  readonly perTest: Record<string, Record<string, number>>;
}

/** Turns mutants on and off in the instrumented code of this process. */
export interface MutantSwitch {
  /** Runs the work with the mutant on. A mutant that is passed more often than the limit throws: its loop has no end. */
  readonly withMutant: <Value>(id: string, hitLimit: number, work: () => Value) => Value;
  /** Runs the work for a case with no mutant on, and notes what it reaches. */
  readonly covering: <Value>(caseId: string, work: () => Value) => Value;
  readonly coverage: Coverage;
}

/** The one switch of this process; instrumented code finds it by its global name. */
export function installMutantSwitch(): MutantSwitch {
  const board: SwitchBoard = { mutantCoverage: { static: {}, perTest: {} } };
  const coverage = board.mutantCoverage;
  Reflect.set(globalThis, '__stryker__', board);
  return {
    coverage,
    withMutant: (id, hitLimit, work) => {
      Object.assign(board, { activeMutant: id, hitCount: 0, hitLimit });
      const reset = (): void => {
        Object.assign(board, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
      };
      let value;
      try {
        value = work();
      } catch (error) {
        reset();
        throw error;
      }
      if (value instanceof Promise) void value.then(reset, reset);
      else reset();
      return value;
    },
    covering: (caseId, work) => {
      board.currentTestId = caseId;
      try {
        return work();
      } finally {
        board.currentTestId = undefined;
      }
    },
  };
}
